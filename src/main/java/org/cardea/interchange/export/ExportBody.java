package org.cardea.interchange.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cardea.contacts.search.Query;
import org.cardea.shared.CardId;
import org.cardea.shared.Problem;

/** What a caller asks for, as JSON has it; nothing but the format has to be said. */
public record ExportBody(
        String format,
        String dialect,
        String version,
        String charset,
        Boolean bom,
        String separator,
        List<String> groups,
        List<String> cards,
        String search,
        Boolean sheetPerGroup,
        Boolean photos) {
    private static final int MOST_CARDS = 10_000;
    private static final Map<String, Wanted.Format> FORMATS = Map.of(
            "csv cardea", Wanted.Format.CARDEA_CSV,
            "csv google", Wanted.Format.GOOGLE_CSV,
            "csv outlook", Wanted.Format.OUTLOOK_CSV,
            "xlsx cardea", Wanted.Format.WORKBOOK,
            "vcard 3.0", Wanted.Format.VCARD_3,
            "vcard 4.0", Wanted.Format.VCARD_4);
    private static final Set<String> CHARSETS =
            Set.of("UTF-8", "UTF-16LE", "GB18030", "Big5", "Shift_JIS", "windows-1252");
    private static final String SEPARATORS = ",;\t|";

    Wanted wanted() {
        Charset charset = "csv".equals(format) ? charsetOrDefault() : UTF_8;
        boolean unicode = charset.name().startsWith("UTF");
        return new Wanted(
                formatOrRefuse(),
                charset,
                unicode && (bom == null || bom),
                separatorOrDefault(),
                ids(groups, "groups"),
                ids(cards, "cards"),
                Optional.ofNullable(search).filter(text -> !text.isBlank()).map(Query::of),
                Boolean.TRUE.equals(sheetPerGroup),
                !Boolean.FALSE.equals(photos));
    }

    private Wanted.Format formatOrRefuse() {
        boolean vcard = "vcard".equals(format);
        String kind = vcard ? orElse(version, "4.0") : orElse(dialect, "cardea");
        Wanted.Format known = FORMATS.get(format + " " + kind);
        if (known != null) {
            return known;
        }
        if (!Set.of("csv", "xlsx", "vcard").contains(orElse(format, ""))) {
            throw refused("format", "The format is csv, xlsx or vcard.");
        }
        throw vcard
                ? refused("version", "The version is 3.0 or 4.0.")
                : refused("dialect", "The dialect is cardea, and for csv also google or outlook.");
    }

    private Charset charsetOrDefault() {
        String name = orElse(charset, "UTF-8");
        if (!CHARSETS.contains(name)) {
            throw refused("charset", "The charset is UTF-8, UTF-16LE, GB18030, Big5, Shift_JIS or windows-1252.");
        }
        return Charset.forName(name);
    }

    private char separatorOrDefault() {
        String text = orElse(separator, ",");
        if (text.length() != 1 || SEPARATORS.indexOf(text) < 0) {
            throw refused("separator", "The separator is a comma, a semicolon, a tab or a vertical bar.");
        }
        return text.charAt(0);
    }

    private static Set<CardId> ids(List<String> uuids, String field) {
        Set<CardId> ids = new LinkedHashSet<>();
        for (String uuid : uuids == null ? List.<String>of() : uuids) {
            ids.add(id(uuid, field));
        }
        if (ids.size() > MOST_CARDS) {
            throw refused(field, "At most " + MOST_CARDS + " are taken one by one.");
        }
        return ids;
    }

    private static CardId id(String uuid, String field) {
        try {
            return CardId.of(uuid);
        } catch (Problem notAUuid) {
            throw refused(field, "These are no UUIDs.");
        }
    }

    private static String orElse(String text, String otherwise) {
        return text == null ? otherwise : text;
    }

    private static Problem refused(String field, String detail) {
        return Problem.badRequest(detail).with("field", field);
    }
}
