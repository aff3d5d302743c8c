package org.cardea.interchange.vcard;

import java.util.List;
import java.util.regex.Pattern;

/** Pictures in base64 that are said to be an address, and the word BASE64 where version 3.0 has {@code b}. */
final class WrongPhotos implements Quirk {
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/\\s]{64,}={0,2}\\s*");

    @Override
    public List<Line> mend(List<Line> card, Remarks remarks) {
        return card.stream().map(WrongPhotos::mended).toList();
    }

    private static Line mended(Line line) {
        if (!line.is("PHOTO", "LOGO", "SOUND", "KEY")) {
            return line;
        }
        boolean bytes = line.has("ENCODING", "BASE64", "B");
        boolean disguised = !bytes && BASE64.matcher(line.value()).matches();
        return bytes || disguised
                ? line.without("VALUE")
                        .with("ENCODING", "b")
                        .withValue(line.value().replaceAll("\\s+", ""))
                : line;
    }
}
