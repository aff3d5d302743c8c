package org.cardea.launch.demo;

import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** About 300 made-up contacts and some groups of them, the same ones each time. */
final class People {
    private static final List<String> COMPANIES = List.of(
            "Nordlicht Optik GmbH", "晨光书店", "Boulangerie du Pont", "Taller Mirasol", "Harbour & Quill Ltd", "远山设计");
    private static final List<String> GROUPS = List.of("Family", "Choir", "大学同学", "Neighbours", "Football on Tuesdays");

    private final Random random = new Random(20261121);
    private final Map<UUID, String> cards = new LinkedHashMap<>();

    private People() {}

    /** vCards by UUID, in the order to send them: members before their groups. */
    static Map<UUID, String> all() {
        var people = new People();
        Kind.all().forEach(people::addAll);
        people.addGroups();
        return people.cards;
    }

    private void addAll(Kind kind) {
        for (var i = 0; i < kind.people(); i++) {
            var id = uuid();
            cards.put(id, contact(id, kind));
        }
    }

    private String contact(UUID id, Kind kind) {
        var surname = any(kind.surnames());
        var givenName = any(kind.givenNames());
        var lines = begin(id, kind.fullName(surname, givenName));
        lines.add("N:" + surname + ";" + givenName + ";;;");
        lines.add("TEL;TYPE=cell:" + kind.telephone(random));
        if (oneIn(2)) {
            lines.add("TEL;TYPE=work:" + kind.telephone(random));
        }
        lines.add("EMAIL;TYPE=home:" + mailbox(id) + "@example.org");
        lines.add("ADR;TYPE=home:;;;" + any(kind.cities()) + ";;;" + kind.country());
        addSome(lines);
        return end(lines);
    }

    private void addSome(List<String> lines) {
        if (oneIn(3)) {
            lines.add("ORG:" + any(COMPANIES));
        }
        if (oneIn(4)) {
            lines.add("BDAY:" + (1950 + random.nextInt(60))
                    + "%02d%02d".formatted(1 + random.nextInt(12), 1 + random.nextInt(28)));
        }
        if (oneIn(6)) {
            lines.add(
                    "NOTE:" + any(List.of("Met at the lake", "Likes tulips\\, not roses", "喜欢喝茶", "Prefers letters")));
        }
        if (oneIn(4)) {
            lines.add("PHOTO:data:image/png;base64," + Base64.getEncoder().encodeToString(Portrait.png(random)));
        }
    }

    private void addGroups() {
        var contacts = List.copyOf(cards.keySet());
        for (var name : GROUPS) {
            var id = uuid();
            var lines = begin(id, name);
            lines.add("KIND:group");
            random.ints(5 + random.nextInt(20), 0, contacts.size())
                    .distinct()
                    .forEach(member -> lines.add("MEMBER:urn:uuid:" + contacts.get(member)));
            cards.put(id, end(lines));
        }
    }

    private static List<String> begin(UUID id, String name) {
        return new ArrayList<>(List.of("BEGIN:VCARD", "VERSION:4.0", "UID:urn:uuid:" + id, "FN:" + name));
    }

    private static String end(List<String> lines) {
        lines.add("END:VCARD");
        return String.join("\r\n", lines) + "\r\n";
    }

    private static String mailbox(UUID id) {
        return "p" + id.toString().substring(0, 8);
    }

    private UUID uuid() {
        var bytes = new byte[16];
        random.nextBytes(bytes);
        return UUID.nameUUIDFromBytes(bytes);
    }

    private boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
