package org.cardea.contacts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Converts what most programs write of version 3.0, where it is nearly 4.0 as it stands; a tenth of the library's work.
 * The least doubt leaves the card to the library, and what is made here is what the library makes (PlainVersion3Test).
 */
final class PlainVersion3 {
    private static final String MORE = "X-";
    private static final Set<String> MORE_KNOWN = Set.of(
            "X-ABLABEL", "X-ABADR", "X-ABSHOWAS", "X-PHONETIC-FIRST-NAME", "X-PHONETIC-LAST-NAME", "X-PHONETIC-ORG");
    private static final Pattern GROUP = Pattern.compile("[A-Za-z0-9-]*");
    private static final Pattern TYPES = Pattern.compile("TYPE=([A-Za-z]+(?:,[A-Za-z]+)*)");
    private static final Pattern DATE = Pattern.compile("([12]\\d{3})-(0[1-9]|1[0-2])-(0[1-9]|1\\d|2[0-8])");
    private static final Pattern PHOTO =
            Pattern.compile("(?:ENCODING=[bB];TYPE=(JPEG|PNG|GIF)|TYPE=(JPEG|PNG|GIF);ENCODING=[bB])");
    private static final int NAME_PARTS = 5;
    private static final int ADDRESS_PARTS = 7;

    private PlainVersion3() {}

    /** @return empty where it takes more than this to convert them */
    static Optional<List<ContentLine>> of(List<ContentLine> lines) {
        Map<String, List<ContentLine>> converted = new LinkedHashMap<>();
        int versions = 0;
        for (ContentLine line : lines.subList(1, lines.size() - 1)) {
            if (line.is("VERSION")) {
                versions += line.text().equals("VERSION:3.0") ? 1 : lines.size();
            } else if (GROUP.matcher(line.group()).matches() && isPlain(line)) {
                String together = line.name().startsWith(MORE) ? MORE : line.name();
                converted.computeIfAbsent(together, first -> new ArrayList<>()).add(converted(line));
            } else {
                return Optional.empty();
            }
        }
        return versions == 1 ? Optional.of(framed(lines, converted)) : Optional.empty();
    }

    /** As the library has it: what has the same name stands together. */
    private static List<ContentLine> framed(List<ContentLine> lines, Map<String, List<ContentLine>> converted) {
        List<ContentLine> framed = new ArrayList<>(lines.size());
        framed.add(ContentLine.of("BEGIN", "VCARD"));
        framed.add(ContentLine.of("VERSION", "4.0"));
        converted.values().forEach(framed::addAll);
        framed.add(ContentLine.of("END", "VCARD"));
        return framed;
    }

    private static boolean isPlain(ContentLine line) {
        String value = line.value();
        boolean bare = line.parameters().isEmpty();
        return switch (line.name()) {
            case "FN", "TITLE", "ROLE", "NOTE" -> bare && isText(value);
            case "UID", "URL" -> bare && isWord(value);
            case "EMAIL" -> hasTypes(line) && isWord(value);
            case "TEL" -> hasTypes(line) && isWord(value) && value.indexOf(':') < 0;
            case "N" -> bare && isStructured(value, NAME_PARTS);
            case "ADR" -> hasTypes(line) && isStructured(value, ADDRESS_PARTS);
            case "ORG", "NICKNAME" -> bare && isWord(value);
            case "BDAY" -> bare && DATE.matcher(value).matches();
            case "PHOTO" -> PHOTO.matcher(line.parameters()).matches() && isBase64(value);
            default -> bare && MORE_KNOWN.contains(line.name()) && isWord(value);
        };
    }

    private static ContentLine converted(ContentLine line) {
        return switch (line.name()) {
            case "BDAY" -> line.withValue(line.value().replace("-", ""));
            case "PHOTO" -> photo(line);
            default -> line;
        };
    }

    private static ContentLine photo(ContentLine line) {
        Matcher format = PHOTO.matcher(line.parameters());
        String type = format.matches() && format.group(1) != null ? format.group(1) : format.group(2);
        String uri = "data:image/" + Ascii.lower(type) + ";base64," + line.value();
        return new ContentLine(line.number(), line.group(), line.name(), "TYPE=" + type, uri);
    }

    /** None, or each once, none of them the preference, which 4.0 says otherwise. */
    private static boolean hasTypes(ContentLine line) {
        if (line.parameters().isEmpty()) {
            return true;
        }
        Matcher types = TYPES.matcher(line.parameters());
        if (!types.matches()) {
            return false;
        }
        List<String> lower = Arrays.asList(Ascii.lower(types.group(1)).split(","));
        return !lower.contains("pref") && lower.stream().distinct().count() == lower.size();
    }

    /** Nothing in it is written otherwise in any version. */
    private static boolean isWord(String value) {
        return isText(value) && value.indexOf('\\') < 0;
    }

    /** Text whose every special character is escaped as we would. */
    private static boolean isText(String value) {
        if (value.isEmpty() || !value.equals(value.strip())) {
            return false;
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ' || c == '\u007F' || c == ',' || c == ';') {
                return false;
            }
            if (c == '\\' && (++i == value.length() || "n,;\\".indexOf(value.charAt(i)) < 0)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isStructured(String value, int parts) {
        List<String> all = Card.components(value, ';');
        return all.size() == parts
                && all.stream().anyMatch(part -> !part.isEmpty())
                && all.stream().allMatch(part -> part.isEmpty() || isText(part));
    }

    /** Whole, without line breaks: as it comes out again where it is decoded and encoded. */
    private static boolean isBase64(String value) {
        int end = value.length();
        if (end == 0 || end % 4 != 0) {
            return false;
        }
        for (int i = 0; i < end; i++) {
            char c = value.charAt(i);
            if (!(c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '+' || c == '/')) {
                return false;
            }
        }
        return true;
    }
}
