package org.cardea.contacts;

import ezvcard.Ezvcard;
import ezvcard.VCard;
import ezvcard.VCardVersion;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Converts a vCard 2.1 or 3.0 to 4.0; unknown properties and property groups come along as they are. */
final class Version4 {
    /** Apple says in X- properties what 4.0 has words for. */
    private static final Map<String, String> APPLE =
            Map.of("X-ADDRESSBOOKSERVER-KIND", "KIND", "X-ADDRESSBOOKSERVER-MEMBER", "MEMBER");

    private static final Pattern DATE = Pattern.compile("\\d{4}-?(\\d{2})-?(\\d{2})");

    private Version4() {}

    static List<ContentLine> of(String older) throws Malformed {
        VCard card = Ezvcard.parse(withoutByteOrderMark(older)).first();
        if (card == null) {
            throw new Malformed("vcard-malformed", 1, "the text holds no vCard");
        }
        return ContentLines.read(written(card)).stream().map(Version4::mended).toList();
    }

    private static String written(VCard card) throws Malformed {
        try {
            return Ezvcard.write(card)
                    .version(VCardVersion.V4_0)
                    .versionStrict(false)
                    .prodId(false)
                    .go();
        } catch (IllegalArgumentException unsayable) {
            // What it parses it does not always write, such as a name with a dot in it.
            throw new Malformed("vcard-malformed", 1, "a property or parameter has a name that no vCard may have");
        }
    }

    private static String withoutByteOrderMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static ContentLine mended(ContentLine line) {
        if (APPLE.containsKey(line.name())) {
            return new ContentLine(line.number(), "", APPLE.get(line.name()), line.parameters(), line.value());
        }
        return yearless(line);
    }

    /** iOS writes a birthday without year as the year 1604 and a parameter that says to leave it out. */
    private static ContentLine yearless(ContentLine line) {
        List<String> omitted = line.parameterValues().get("X-APPLE-OMIT-YEAR");
        Matcher date = DATE.matcher(line.value());
        if (omitted == null || !date.matches() || !line.value().startsWith(omitted.getFirst())) {
            return line;
        }
        return new ContentLine(line.number(), line.group(), line.name(), "", "--" + date.group(1) + date.group(2));
    }
}
