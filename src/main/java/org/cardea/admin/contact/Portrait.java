package org.cardea.admin.contact;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.cardea.contacts.ContentLine;
import org.cardea.contacts.Image;
import org.cardea.contacts.Photos;

/** The picture of a person in the lines of a card. Pure. */
final class Portrait {
    private Portrait() {}

    static Optional<byte[]> of(List<ContentLine> lines) {
        return lines.stream()
                .filter(line -> line.is("PHOTO"))
                .map(Photos::bytes)
                .flatMap(Optional::stream)
                .findFirst();
    }

    static List<ContentLine> with(List<ContentLine> lines, byte[] bytes, Image image) {
        String value = "data:" + image.type() + ";base64," + Base64.getEncoder().encodeToString(bytes);
        List<ContentLine> result = new ArrayList<>();
        boolean placed = false;
        for (ContentLine line : lines) {
            boolean end = line.is("END");
            if (!placed && (line.is("PHOTO") || end)) {
                result.add(ContentLine.of("PHOTO", value));
                placed = true;
            }
            if (!line.is("PHOTO")) {
                result.add(line);
            }
        }
        return result;
    }

    static List<ContentLine> without(List<ContentLine> lines) {
        return lines.stream().filter(line -> !line.is("PHOTO")).toList();
    }
}
