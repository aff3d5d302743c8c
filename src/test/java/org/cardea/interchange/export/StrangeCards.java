package org.cardea.interchange.export;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.cardea.contacts.Card;
import org.cardea.contacts.Malformed;

/** Cards as no one would write them by hand: every property, parameter and character that has ever made trouble. */
public final class StrangeCards {
    private static final List<String> TEXTS = List.of(
            "Ann",
            "van der Berg",
            "欧阳",
            "娜娜",
            "司马相如",
            "O'Neil",
            "Zoë 👩‍👩‍👧",
            "=SUM(A1:A9)",
            "+44 20 7946 0000",
            "-1",
            "@home",
            "'quoted",
            "'+49 30 1",
            "=\"138\"",
            "one\\, two",
            "semi\\;colon",
            "back\\\\slash",
            "first\\nsecond",
            "upper\\Nbreak",
            "raw, comma",
            "raw;semicolon",
            " leading",
            "trailing ",
            "a ::: b",
            "* starred",
            "\"quotes\"",
            "tab\there",
            "1.38E+10",
            "１３８００１３８０００",
            "no\u00A0break",
            "zero\u200Bwidth",
            "\u0001control",
            "0/0/00",
            "#N/A",
            "00123",
            "x\u2028y",
            "[TYPE=home]",
            "Home",
            "mobile",
            "work fax",
            "myContacts",
            "a@example.org, b@example.org",
            "\u0009",
            "\\",
            "\\x",
            "Mr.",
            "_x0041_",
            "<b>&amp;",
            "ﬁ",
            "é",
            "e\u0301",
            "\uFFFE",
            "nul\\0",
            "1985-04-12",
            "2/3/04",
            "https://example.org/?a=1,2;3",
            "+86 138 0013 8000",
            "13800138000",
            "010-12345678;ext=5",
            "4512",
            "tel:+1-555-0100",
            "ann@example.org",
            "qq:10001",
            "urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6");
    private static final List<String> NAMES = List.of(
            "TEL",
            "TEL",
            "TEL",
            "EMAIL",
            "EMAIL",
            "ADR",
            "ADR",
            "N",
            "FN",
            "NICKNAME",
            "ORG",
            "TITLE",
            "ROLE",
            "BDAY",
            "ANNIVERSARY",
            "NOTE",
            "NOTE",
            "URL",
            "IMPP",
            "RELATED",
            "CATEGORIES",
            "GENDER",
            "KIND",
            "PHOTO",
            "X-ABDATE",
            "X-CUSTOM",
            "X-PHONETIC-FIRST-NAME",
            "X-PHONETIC-LAST-NAME",
            "X-QQ",
            "X-ANNIVERSARY",
            "X-SOCIALPROFILE",
            "TZ",
            "GEO",
            "LANG",
            "XML",
            "X-CARDEA-TEL",
            "X-ADDRESSBOOKSERVER-KIND",
            "X-GENDER",
            "=X",
            "SORT-STRING",
            "KEY",
            "LOGO",
            "DEATHDATE",
            "AGENT",
            "LABEL");
    private static final List<String> PARAMETERS = List.of(
            "TYPE=home",
            "TYPE=work,voice",
            "TYPE=\"cell,text\"",
            "TYPE=INTERNET",
            "PREF=1",
            "PREF=2",
            "LANGUAGE=zh-Hans",
            "CELL",
            "VALUE=text",
            "VALUE=uri",
            "X-SERVICE-TYPE=QQ",
            "LABEL=\"1 Way, Town: X; Y\"",
            "ALTID=1",
            "TYPE=Büro",
            "SORT-AS=\"Berg,Ann\"",
            "X-APPLE-OMIT-YEAR=1604",
            "TYPE=spouse",
            "X-CARDEA=uri",
            "X-CARDEA=added",
            "TYPE=pref",
            "ENCODING=b",
            "CALSCALE=gregorian",
            "TYPE=");
    private static final List<String> DATES = List.of(
            "19850412",
            "--0412",
            "1985-04",
            "1985",
            "---12",
            "1985-04-12",
            "--0229",
            "19850412T102200Z",
            "circa 1800",
            "16040412",
            "1604-04-12",
            "T1022",
            "00000000",
            "19851332");

    private final Random chance;

    public StrangeCards(long seed) {
        this.chance = new Random(seed);
    }

    public Card next() {
        while (true) {
            try {
                return Card.read(text());
            } catch (Malformed unlucky) {
                continue;
            }
        }
    }

    private String text() {
        StringBuilder card = new StringBuilder("BEGIN:VCARD\r\nVERSION:4.0\r\n");
        if (!oneIn(8)) {
            card.append("FN:").append(pick(TEXTS)).append("\r\n");
        }
        if (!oneIn(4)) {
            card.append("N:")
                    .append(several(5, ";", () -> oneIn(2) ? "" : pick(TEXTS)))
                    .append("\r\n");
        }
        for (int i = chance.nextInt(9); i > 0; i--) {
            unit(card, i);
        }
        if (oneIn(3)) {
            card.append("UID:urn:uuid:")
                    .append(new UUID(chance.nextLong(), chance.nextLong()))
                    .append("\r\n");
        }
        return card.append("END:VCARD\r\n").toString();
    }

    private void unit(StringBuilder card, int number) {
        String group = oneIn(3) ? (oneIn(2) ? "item" : "Büro.x") + number + "." : "";
        card.append(group).append(line(pick(NAMES))).append("\r\n");
        if (!group.isEmpty() && !oneIn(4)) {
            card.append(group)
                    .append(oneIn(5) ? "X-ABADR:us" : "X-ABLabel:" + label())
                    .append("\r\n");
        }
        if (!group.isEmpty() && oneIn(6)) {
            card.append(group).append(line(pick(NAMES))).append("\r\n");
        }
    }

    private String label() {
        return oneIn(3) ? "_$!<Mobile>!$_" : pick(TEXTS);
    }

    private String line(String name) {
        StringBuilder line = new StringBuilder(name);
        for (int i = oneIn(2) ? 0 : chance.nextInt(3); i > 0; i--) {
            line.append(';').append(pick(PARAMETERS));
        }
        return line.append(':').append(value(name)).toString();
    }

    private String value(String name) {
        return switch (name) {
            case "ADR" -> several(7, ";", () -> oneIn(2) ? "" : pick(TEXTS));
            case "N" ->
                several(
                        oneIn(3) ? 3 : 5,
                        ";",
                        () -> oneIn(3) ? "" : several(1 + chance.nextInt(2), ",", () -> pick(TEXTS)));
            case "ORG" -> several(1 + chance.nextInt(3), ";", () -> pick(TEXTS));
            case "NICKNAME", "CATEGORIES" -> several(1 + chance.nextInt(3), ",", () -> pick(TEXTS));
            case "BDAY", "ANNIVERSARY", "X-ABDATE", "X-ANNIVERSARY" -> pick(DATES);
            case "GENDER" -> pick(List.of("M", "F", "O", "N", ";odd", "M;Fellow", "male"));
            case "KIND" -> pick(List.of("individual", "org", "Location"));
            case "PHOTO", "LOGO", "KEY" -> photo();
            default -> pick(TEXTS);
        };
    }

    private String photo() {
        if (oneIn(3)) {
            return "https://example.org/photo.jpg";
        }
        byte[] bytes = new byte[oneIn(3) ? 12 : 900];
        chance.nextBytes(bytes);
        String data = "data:image/" + pick(List.of("jpeg", "png")) + ";base64,"
                + Base64.getEncoder().encodeToString(bytes);
        return oneIn(6) ? data + "*" : data;
    }

    private String several(int count, String separator, Supplier<String> one) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(one.get());
        }
        return String.join(separator, all);
    }

    boolean oneIn(int times) {
        return chance.nextInt(times) == 0;
    }

    private <T> T pick(List<T> from) {
        return from.get(chance.nextInt(from.size()));
    }
}
