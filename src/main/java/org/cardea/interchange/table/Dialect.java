package org.cardea.interchange.table;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The column names of one program and language, as read from {@code dialects/NAME.txt}: {@code name = field}. */
record Dialect(String name, Map<String, Field> fields) {
    /** Where two dialects explain as many columns, the earlier one has it. */
    static final List<Dialect> ALL = List.of(
                    "office",
                    "google-new",
                    "cardea",
                    "google-old",
                    "outlook-en",
                    "outlook-com",
                    "outlook-zh-cn",
                    "outlook-zh-tw",
                    "outlook-de",
                    "outlook-fr",
                    "thunderbird",
                    "thunderbird-de",
                    "mail139",
                    "linkedin",
                    "open-xchange",
                    "wecom")
            .stream()
            .map(Dialect::load)
            .toList();

    /** What is longer names no column. */
    private static final int LONGEST_NAME = 200;

    /** {@code #} in a dialect's names stands for the number of a block. */
    private static final Pattern NUMBER = Pattern.compile("(?<=\\D )(\\d{1,3})(?= -|$)");

    /** @param key what {@link #key} makes of a column's name */
    Optional<Field> field(String key) {
        Field exact = fields.get(key);
        if (exact != null) {
            return Optional.of(exact);
        }
        Matcher number = NUMBER.matcher(key);
        return number.find()
                ? Optional.ofNullable(fields.get(number.replaceFirst("#"))).map(field -> field.inBlock(number.group(1)))
                : Optional.empty();
    }

    /** How many of these keys it knows. */
    long matches(List<String> keys) {
        return keys.stream().filter(key -> field(key).isPresent()).count();
    }

    static List<String> keys(List<String> header) {
        return header.stream()
                .map(name -> name.length() > LONGEST_NAME ? "" : key(name))
                .toList();
    }

    /** Case, width, doubled spaces and brackets of a column's name do not matter. */
    static String key(String column) {
        return Normalizer.normalize(column, Normalizer.Form.NFKC)
                .replace('\u2019', '\'')
                .replaceAll("[*\\s\uFEFF]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    private static Dialect load(String name) {
        Map<String, Field> fields = new HashMap<>();
        try (InputStream file = Dialect.class.getResourceAsStream("dialects/" + name + ".txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, UTF_8))) {
            lines.lines().filter(line -> !line.isBlank()).forEach(line -> {
                int equals = line.lastIndexOf('=');
                Field field = Field.of(line.substring(equals + 1).strip());
                for (String alias : line.substring(0, equals).split("\\|")) {
                    fields.put(key(alias), field);
                }
            });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new Dialect(name, Map.copyOf(fields));
    }
}
