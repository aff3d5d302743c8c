package org.cardea.launch.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** People of one country: how they are called, where they live, how they are telephoned. */
record Kind(
        int people,
        boolean familyFirst,
        List<String> surnames,
        List<String> givenNames,
        List<String> cities,
        String telephone,
        String country) {

    static List<Kind> all() {
        try (var text = Kind.class.getResourceAsStream("/demo/people.txt")) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Kind::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Kind parse(String line) {
        var fields = line.split(" \\| ");
        return new Kind(
                Integer.parseInt(fields[0].strip()),
                fields[1].equals("family-first"),
                words(fields[2]),
                words(fields[3]),
                words(fields[4]),
                fields[5],
                fields[6].strip());
    }

    // A bar inside a word stands for a blank.
    private static List<String> words(String field) {
        return Stream.of(field.strip().split(" "))
                .map(word -> word.replace('|', ' '))
                .toList();
    }

    String fullName(String surname, String givenName) {
        return familyFirst ? surname + givenName : givenName + " " + surname;
    }

    String telephone(Random random) {
        var number = new StringBuilder();
        telephone.chars().forEach(c -> number.append(c == '#' ? (char) ('0' + random.nextInt(10)) : (char) c));
        return number.toString();
    }
}
