package org.cardea.contacts;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A card in which no inline bytes are more than a limit.
 *
 * @param reduced names of the properties that got smaller bytes
 * @param leftOut names of the properties that were left out
 */
public record LargeInline(Card card, List<String> reduced, List<String> leftOut) {
    /** @param smaller JPEG bytes instead of those given, or empty where there is no way */
    public static LargeInline mended(Card card, int limit, Function<byte[], Optional<byte[]>> smaller) {
        LargeInline mending = new LargeInline(card, new ArrayList<>(), new ArrayList<>());
        List<ContentLine> lines = new ArrayList<>();
        for (ContentLine line : card.lines()) {
            byte[] bytes = line.value().length() <= limit ? null : InlineBytes.of(line);
            if (bytes == null || bytes.length <= limit) {
                lines.add(line);
            } else {
                smaller.apply(bytes)
                        .filter(fewer -> fewer.length <= limit)
                        .ifPresentOrElse(
                                fewer -> lines.add(mending.reduced(line, fewer)),
                                () -> mending.leftOut.add(line.name()));
            }
        }
        boolean same = mending.reduced.isEmpty() && mending.leftOut.isEmpty();
        return same ? mending : new LargeInline(Card.of(lines), mending.reduced, mending.leftOut);
    }

    private ContentLine reduced(ContentLine line, byte[] jpeg) {
        reduced.add(line.name());
        String value = "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(jpeg);
        return new ContentLine(line.number(), line.group(), line.name(), "", value);
    }
}
