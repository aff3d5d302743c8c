package org.cardea.bench;

import java.util.Random;
import java.util.UUID;

/** Believable contacts of about 600 bytes; the same number always gives the same person. */
final class Person {
    private static final String[] GIVEN = {"Ada", "Björn", "Chloé", "娜", "Émile", "子轩", "Ines", "Łucja", "浩然", "Zoë"};
    private static final String[] FAMILY = {
        "Lovelace", "Müller", "欧阳", "García", "王", "Kowalski", "Öztürk", "司马", "Nguyễn"
    };
    private static final String[] STREET = {"Hauptstraße", "Rue de l'Église", "中山路", "High Street", "Ulica Długa"};

    private Person() {}

    static String vcard(UUID uuid, int number) {
        Random random = new Random(number);
        String given = pick(GIVEN, random);
        String family = pick(FAMILY, random);
        return "BEGIN:VCARD\r\nVERSION:4.0\r\nUID:urn:uuid:" + uuid
                + "\r\nFN:" + given + " " + family + " " + number
                + "\r\nN:" + family + ";" + given + ";;;"
                + "\r\nTEL;TYPE=cell:+49 151 " + (10_000_000 + random.nextInt(89_999_999))
                + "\r\nTEL;TYPE=work:+86 10 " + (10_000_000 + random.nextInt(89_999_999))
                + "\r\nEMAIL;TYPE=home:person" + number + "@example.org"
                + "\r\nEMAIL;TYPE=work:p." + number + "@corp.example.com"
                + "\r\nADR;TYPE=home:;;" + pick(STREET, random) + " " + random.nextInt(200) + ";Zürich;;"
                + (1000 + random.nextInt(8999)) + ";Switzerland"
                + "\r\nORG:Nordwind GmbH;Research and Development\r\nTITLE:Senior Engineer"
                + "\r\nBDAY:19" + (50 + random.nextInt(49)) + "0415"
                + "\r\nNOTE:Met at the conference in spring\\; likes long walks and short meetings. Call before noon.\\n"
                + Long.toHexString(random.nextLong()) + "\r\nEND:VCARD\r\n";
    }

    private static String pick(String[] from, Random random) {
        return from[random.nextInt(from.length)];
    }
}
