package org.cardea.client.e2e.cards;

import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Somebody who does not exist; the same seed and number always give the same person. */
public record Person(
        int number,
        UUID uuid,
        String family,
        String given,
        boolean familyFirst,
        String mobile,
        String home,
        String mail,
        String organisation,
        String title,
        String street,
        String city,
        String birthday,
        String note,
        byte[] picture) {

    private static final List<String> CHINESE_FAMILIES =
            List.of("王", "李", "张", "欧阳", "司马", "诸葛", "上官", "端木", "慕容", "宇文", "令狐", "东方");
    private static final List<String> CHINESE_GIVEN = List.of("若曦明轩海棠一诺浩然雨桐子思远秀兰青云伟静".split(""));
    private static final List<String> FAMILIES =
            List.of("Müller,García Márquez,Lefèvre,O'Brien,van der Berg,Łukasiewicz,Öztürk,Jørgensen,Ní Dhomhnaill,Weiß"
                    .split(","));
    private static final List<String> GIVEN =
            List.of("Zoë,José,Anne-Laure,Siobhán,Jürgen,Ľubomír,Chloé,Søren,Ólafur,Giulia,Ines,Dvořák".split(","));
    private static final List<String> MIDDLE =
            List.of("Ada,Béla,Cosima,Dárius,Elmar,Fenja,Gül,Hervé,Ilse,Jannis,Kerttu,Lóránt,Maëlle,Nuno,Ōtani,Pádraig"
                    .split(","));
    private static final List<String> ORGANISATIONS = List.of(
            "Nordwind Segel GmbH", "Ateliers Réunis", "星河设计事务所", "Blue Harbour, Docks & Sons", "Pão; Cia", "Ćwik");
    private static final List<String> TITLES =
            List.of("Luthier", "经理", "Directrice", "Skipper", "Médico", "Buchhalter");
    private static final List<String> STREETS =
            List.of("Hauptstraße", "Rue de l'Église", "Calle Mayor", "愚园路", "Ulica Długa", "Quay Street");
    private static final List<String> CITIES = List.of("Zürich", "Málaga", "上海市", "Łódź", "Galway", "Genève");
    private static final List<String> NOTES = List.of(
            "Calls back, but never on Mondays; ask about tides.",
            "第一行\n第二行：微信同号 🌼",
            "Schlüssel liegt unter dem dritten Topf\nHund heißt „Füchsin“ 🦊, beißt nicht",
            "A note that goes on for rather longer than a content line may be wide, with a comma, a semicolon; and 👩‍🚒.",
            "back\\slash and \\n that is no line end");

    /** The person with this number in the population of this seed. */
    public static Person of(long seed, int number) {
        var random = new Random(seed * 1_000_003 + number);
        boolean chinese = random.nextInt(100) < 40;
        return new Person(
                number,
                uuid(random),
                pick(random, chinese ? CHINESE_FAMILIES : FAMILIES),
                chinese ? pair(number, CHINESE_GIVEN, "", CHINESE_GIVEN) : pair(number, GIVEN, " ", MIDDLE),
                chinese,
                chinese
                        ? "+86 13%d 555%d %04d".formatted(number % 10, random.nextInt(10), number)
                        : "+44 7700 9%02d%03d".formatted(random.nextInt(100), number % 1000),
                "+1 212 555 0%03d".formatted(number % 1000),
                "person%d.%05d@mail.example".formatted(number, random.nextInt(100_000)),
                pick(random, ORGANISATIONS),
                pick(random, TITLES),
                pick(random, STREETS) + " " + (1 + random.nextInt(200)),
                pick(random, CITIES),
                "19%02d-%02d-%02d".formatted(random.nextInt(100), 1 + random.nextInt(12), 1 + random.nextInt(28)),
                pick(random, NOTES) + " (" + number + ")",
                number % 10 == 3 ? Picture.jpeg(random) : null);
    }

    /** The name as it is shown, in the order of its language. */
    public String fullName() {
        return familyFirst ? family + given : given + " " + family;
    }

    /** Another one for each of many numbers: two people of one name would rightly be asked about. */
    private static String pair(int number, List<String> first, String between, List<String> second) {
        return first.get(number % first.size()) + between + second.get(number / first.size() % second.size());
    }

    private static UUID uuid(Random random) {
        return new UUID((random.nextLong() & ~0xF000L) | 0x4000L, (random.nextLong() >>> 2) | 0x8000000000000000L);
    }

    private static <T> T pick(Random random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
