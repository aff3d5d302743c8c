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
    private static final String WRITER = "PRODID";
    private static final Set<String> MORE_KNOWN = Set.of(
            "X-ABLABEL", "X-ABADR", "X-ABSHOWAS", "X-PHONETIC-FIRST-NAME", "X-PHONETIC-LAST-NAME", "X-PHONETIC-ORG");
    private static final Pattern GROUP = Pattern.compile("[A-Za-z0-9-]*");
    private static final String TYPE = "TYPE=";
    private static final Pattern REVISED = Pattern.compile(
            "(?:19|20)\\d\\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\\d|2[0-8])T(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\dZ");
    private static final Pattern DATE = Pattern.compile("([12]\\d{3})-(0[1-9]|1[0-2])-(0[1-9]|1\\d|2[0-8])");
    private static final Pattern PHOTO =
            Pattern.compile("(?:ENCODING=[bB];TYPE=(JPEG|PNG|GIF)|TYPE=(JPEG|PNG|GIF);ENCODING=[bB])");
    private static final String PREFERENCE = "pref";
    private static final byte[] SEXTETS = sextets();
    private static final int QUARTET = 4;
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
        boolean oneWriter = converted.getOrDefault(WRITER, List.of()).size() <= 1;
        return versions == 1 && oneWriter ? Optional.of(framed(lines, converted)) : Optional.empty();
    }

    /** As the library has it: what has the same name stands together, who wrote it first. */
    private static List<ContentLine> framed(List<ContentLine> lines, Map<String, List<ContentLine>> converted) {
        List<ContentLine> framed = new ArrayList<>(lines.size());
        framed.add(ContentLine.of("BEGIN", "VCARD"));
        framed.add(ContentLine.of("VERSION", "4.0"));
        framed.addAll(converted.getOrDefault(WRITER, List.of()));
        converted.forEach((name, together) -> framed.addAll(name.equals(WRITER) ? List.of() : together));
        framed.add(ContentLine.of("END", "VCARD"));
        return framed;
    }

    private static boolean isPlain(ContentLine line) {
        String value = line.value();
        boolean bare = line.parameters().isEmpty();
        return switch (line.name()) {
            case "FN", "TITLE", "ROLE", "NOTE" -> bare && isText(value);
            case "UID", "URL", "PRODID" -> bare && isWord(value);
            case "EMAIL" -> hasTypes(line) && isWord(value);
            case "TEL" -> hasTypes(line) && isWord(value) && value.indexOf(':') < 0;
            case "N" -> bare && isStructured(value, NAME_PARTS);
            case "ADR" -> hasTypes(line) && isStructured(value, ADDRESS_PARTS);
            case "ORG" -> bare && isList(value, ';');
            case "NICKNAME", "CATEGORIES" ->
                bare && isList(value, ',') && !Card.components(value, ',').contains("");
            case "REV" -> bare && REVISED.matcher(value).matches();
            case "BDAY" -> bare && DATE.matcher(value).matches();
            case "PHOTO" -> PHOTO.matcher(line.parameters()).matches() && isBase64(value);
            default -> bare && MORE_KNOWN.contains(line.name()) && isWord(value);
        };
    }

    private static ContentLine converted(ContentLine line) {
        return switch (line.name()) {
            case "BDAY" -> line.withValue(line.value().replace("-", ""));
            case "REV" -> line.withValue(line.value().replace("-", "").replace(":", ""));
            case "PHOTO" -> photo(line);
            default -> line.parameters().isEmpty() ? line : withTypes(line);
        };
    }

    private static ContentLine photo(ContentLine line) {
        Matcher format = PHOTO.matcher(line.parameters());
        String type = format.matches() && format.group(1) != null ? format.group(1) : format.group(2);
        String uri = "data:image/" + Ascii.lower(type) + ";base64," + line.value();
        return new ContentLine(line.number(), line.group(), line.name(), TYPE + type, uri);
    }

    /** None, or each once. */
    private static boolean hasTypes(ContentLine line) {
        if (line.parameters().isEmpty()) {
            return true;
        }
        List<String> types = types(line);
        return !types.isEmpty() && types.stream().map(Ascii::lower).distinct().count() == types.size();
    }

    /** None where the parameters are anything else. */
    private static List<String> types(ContentLine line) {
        List<String> types = new ArrayList<>();
        for (String parameter : line.parameters().split(";", -1)) {
            if (!parameter.regionMatches(true, 0, TYPE, 0, TYPE.length())) {
                return List.of();
            }
            types.addAll(List.of(parameter.substring(TYPE.length()).split(",", -1)));
        }
        return types.stream().allMatch(PlainVersion3::isLetters) ? types : List.of();
    }

    private static boolean isLetters(String word) {
        return !word.isEmpty() && word.chars().allMatch(c -> c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z');
    }

    /** In one list; the preference is no type in 4.0. */
    private static ContentLine withTypes(ContentLine line) {
        List<String> types = types(line);
        List<String> kinds = types.stream()
                .filter(type -> !Ascii.lower(type).equals(PREFERENCE))
                .toList();
        StringBuilder parameters = new StringBuilder(kinds.isEmpty() ? "" : TYPE + String.join(",", kinds));
        if (kinds.size() < types.size()) {
            parameters.append(parameters.isEmpty() ? "PREF=1" : ";PREF=1");
        }
        return new ContentLine(line.number(), line.group(), line.name(), parameters.toString(), line.value());
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
        return isList(value, ';') && Card.components(value, ';').size() == parts;
    }

    private static boolean isList(String value, char between) {
        List<String> all = Card.components(value, between);
        return all.stream().anyMatch(part -> !part.isEmpty())
                && all.stream().allMatch(part -> part.isEmpty() || isText(part));
    }

    /** Whole, without line breaks, nothing but zeros in the bits that are left over: as it comes out when it is encoded again. */
    private static boolean isBase64(String value) {
        int end = value.length();
        if (end == 0 || end % QUARTET != 0) {
            return false;
        }
        int filled = value.endsWith("==") ? 2 : value.endsWith("=") ? 1 : 0;
        for (int i = 0; i < end - filled; i++) {
            if (sextet(value.charAt(i)) < 0) {
                return false;
            }
        }
        int leftOver = (1 << 2 * filled) - 1;
        return (sextet(value.charAt(end - filled - 1)) & leftOver) == 0;
    }

    /** -1 where it is none. */
    private static int sextet(char c) {
        return c < SEXTETS.length ? SEXTETS[c] : -1;
    }

    private static byte[] sextets() {
        String letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        byte[] sextets = new byte['z' + 1];
        Arrays.fill(sextets, (byte) -1);
        for (int i = 0; i < letters.length(); i++) {
            sextets[letters.charAt(i)] = (byte) i;
        }
        return sextets;
    }
}
