package org.cardea.interchange.vcard;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cardea.contacts.Card;
import org.cardea.contacts.ContentLine;
import org.cardea.contacts.Photos;
import org.cardea.interchange.VcardText;

/**
 * Lines of vCard 4.0 in version 3.0 (RFC 2426) and back again, to the same normal form. What other programs know, in
 * Apple's words where there are some, is said so; the rest goes under {@code X-CARDEA-} and the name. What was added
 * for older readers is marked by the parameter {@code X-CARDEA}.
 */
final class Version3 {
    private static final Set<String> KNOWN = Set.of(
            ("FN N NICKNAME PHOTO BDAY ADR LABEL TEL EMAIL MAILER TZ GEO TITLE ROLE LOGO AGENT ORG CATEGORIES NOTE REV SORT-STRING"
                            + " SOUND UID URL CLASS KEY IMPP SOURCE CALURI FBURL")
                    .split(" "));
    private static final Map<String, String> NAMES =
            Map.of("MEMBER", "X-ADDRESSBOOKSERVER-MEMBER", "ANNIVERSARY", "X-ANNIVERSARY", "GENDER", "X-GENDER");
    private static final String KIND = "X-ADDRESSBOOKSERVER-KIND";
    private static final Map<String, String> BACK = Map.of(
            "X-ADDRESSBOOKSERVER-MEMBER", "MEMBER", "X-ANNIVERSARY", "ANNIVERSARY", "X-GENDER", "GENDER", KIND, "KIND");
    private static final Set<String> BYTES = Set.of("PHOTO", "LOGO", "SOUND", "KEY");
    private static final String OURS = "X-CARDEA-";

    private static final String ADDED = "X-CARDEA=added";
    private static final String PREFERRED = ";TYPE=pref;X-CARDEA=pref";
    private static final String ADDRESS = "VALUE=uri;X-CARDEA=value";
    private static final String NUMBER = "X-CARDEA=uri";
    private static final String YEARLESS = "X-APPLE-OMIT-YEAR=1604";

    private static final Pattern MONTH_DAY = Pattern.compile("--(\\d\\d)(\\d\\d)");
    private static final Pattern DATA = Pattern.compile("(?i)data:(?:[a-z]+/([a-z0-9.+-]+))?;base64,");
    private static final Pattern QUOTED_TYPES = Pattern.compile("(?i)(TYPE=)\"([a-z0-9,-]+)\"");

    private Version3() {}

    /** Lines that version 3.0 must have and the card has not. */
    static List<ContentLine> required(List<ContentLine> lines) {
        List<ContentLine> missing = new ArrayList<>();
        String name = Card.of(lines).name();
        boolean group =
                lines.stream().anyMatch(line -> line.is("KIND") && line.value().equalsIgnoreCase("group"));
        if (lines.stream().noneMatch(line -> line.is("FN"))) {
            missing.add(line("FN", ADDED, VcardText.escape(name)));
        }
        if (lines.stream().noneMatch(line -> line.is("N"))) {
            String said = group ? VcardText.escape(name) : "";
            missing.add(line("N", ADDED, said + ";;;;"));
        }
        return missing;
    }

    static ContentLine of(ContentLine line) {
        if (isOnlyOurs(line)) {
            return renamed(line, OURS + line.name());
        }
        if (BYTES.contains(line.name())) {
            return Photos.holdsBytes(line) ? encoded(line) : addressed(line);
        }
        if (line.is("KIND")) {
            return renamed(line, KIND);
        }
        if (line.is("BDAY")) {
            return yearless(line);
        }
        return preferred(dialled(typed(renamed(line, NAMES.getOrDefault(line.name(), line.name())))));
    }

    private static boolean isOnlyOurs(ContentLine line) {
        String name = line.name();
        String parameters = line.parameters().toUpperCase(Locale.ROOT);
        boolean sayable = KNOWN.contains(name)
                || NAMES.containsKey(name)
                || name.startsWith("X-") && !name.startsWith(OURS) && !BACK.containsKey(name)
                || name.equals("KIND") && line.value().equalsIgnoreCase("group");
        return !sayable
                || parameters.contains("X-CARDEA")
                || parameters.contains("X-APPLE-OMIT-YEAR")
                || name.equals("BDAY") && !(parameters.isEmpty() && isDate(line.value()));
    }

    private static boolean isDate(String value) {
        return value.matches("\\d{4}-?\\d\\d-?\\d\\d([Tt ].*)?") || isMonthDay(value);
    }

    private static boolean isMonthDay(String value) {
        Matcher date = MONTH_DAY.matcher(value);
        try {
            return date.matches()
                    && LocalDate.of(2000, Integer.parseInt(date.group(1)), Integer.parseInt(date.group(2))) != null;
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }

    private static ContentLine yearless(ContentLine line) {
        String value = line.value();
        return isMonthDay(value)
                ? with(line, YEARLESS, "1604-" + value.substring(2, 4) + "-" + value.substring(4))
                : line;
    }

    private static ContentLine encoded(ContentLine line) {
        Matcher data = DATA.matcher(line.value());
        if (!data.lookingAt()) {
            return line;
        }
        String type = data.group(1) == null ? "" : ";TYPE=" + data.group(1).toUpperCase(Locale.ROOT);
        return with(line, "ENCODING=b" + type, line.value().substring(data.end()));
    }

    private static ContentLine addressed(ContentLine line) {
        return line.parameters().isEmpty() ? with(line, ADDRESS, line.value()) : line;
    }

    /** Quotes around a list of types confuse simple readers. */
    private static ContentLine typed(ContentLine line) {
        return with(line, QUOTED_TYPES.matcher(line.parameters()).replaceAll("$1$2"), line.value());
    }

    private static ContentLine dialled(ContentLine line) {
        boolean uri = line.is("TEL")
                && line.value().startsWith("tel:")
                && tokens(line).filter("VALUE=uri"::equals).count() == 1;
        return uri
                ? with(line, replaced(line, "VALUE=uri", NUMBER), line.value().substring(4))
                : line;
    }

    private static ContentLine preferred(ContentLine line) {
        return tokens(line).anyMatch("PREF=1"::equals) ? with(line, line.parameters() + PREFERRED, line.value()) : line;
    }

    /** Empty for what was only added. */
    static Optional<ContentLine> back(ContentLine line) {
        if (line.name().startsWith(OURS)) {
            return Optional.of(renamed(line, line.name().substring(OURS.length())));
        }
        if (line.parameters().equals(ADDED)) {
            return Optional.empty();
        }
        if (BYTES.contains(line.name())) {
            return Optional.of(Photos.holdsBytes(line) ? decoded(line) : unaddressed(line));
        }
        if (line.is("BDAY") && line.parameters().equals(YEARLESS)) {
            String value = line.value();
            return Optional.of(with(line, "", "--" + value.substring(5, 7) + value.substring(8)));
        }
        return Optional.of(undialled(unpreferred(renamed(line, BACK.getOrDefault(line.name(), line.name())))));
    }

    private static ContentLine decoded(ContentLine line) {
        List<String> types = line.parameterValues().getOrDefault("TYPE", List.of());
        boolean encoded = line.parameterValues().containsKey("ENCODING");
        if (!encoded) {
            return line;
        }
        String kind = line.is("SOUND") ? "audio" : line.is("KEY") ? "application" : "image";
        String type = types.isEmpty() ? "" : kind + "/" + types.getFirst().toLowerCase(Locale.ROOT);
        return with(line, "", "data:" + type + ";base64," + line.value().replaceAll("\\s", ""));
    }

    private static ContentLine unaddressed(ContentLine line) {
        return line.parameters().equals(ADDRESS) ? with(line, "", line.value()) : line;
    }

    private static ContentLine unpreferred(ContentLine line) {
        String parameters = line.parameters();
        return parameters.endsWith(PREFERRED)
                ? with(line, parameters.substring(0, parameters.length() - PREFERRED.length()), line.value())
                : line;
    }

    private static ContentLine undialled(ContentLine line) {
        return tokens(line).anyMatch(NUMBER::equals)
                ? with(line, replaced(line, NUMBER, "VALUE=uri"), "tel:" + line.value())
                : line;
    }

    private static Stream<String> tokens(ContentLine line) {
        return Arrays.stream(line.parameters().split(";"));
    }

    private static String replaced(ContentLine line, String token, String other) {
        return tokens(line).map(each -> each.equals(token) ? other : each).collect(Collectors.joining(";"));
    }

    private static ContentLine line(String name, String parameters, String value) {
        return new ContentLine(0, "", name, parameters, value);
    }

    private static ContentLine renamed(ContentLine line, String name) {
        return new ContentLine(line.number(), line.group(), name, line.parameters(), line.value());
    }

    private static ContentLine with(ContentLine line, String parameters, String value) {
        return new ContentLine(line.number(), line.group(), line.name(), parameters, value);
    }
}
