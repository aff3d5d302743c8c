package org.cardea.client.desktop.folder;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.cardea.client.book.Card;
import org.cardea.client.book.Malformed;

/** Reads one file as one card. */
final class VcfFile {
    /** Above the largest card the server takes with its photo; so large a file is not even read. */
    static final long MAX_BYTES = 16 << 20;

    private static final Pattern BEGIN = Pattern.compile("(?im)^BEGIN:VCARD\\s*$");

    private VcfFile() {}

    /** @throws IOException also when the file is gone */
    static Card read(Path file) throws IOException, NotACard {
        if (Files.size(file) > MAX_BYTES) {
            throw new NotACard("larger than " + (MAX_BYTES >> 20) + " MiB");
        }
        String text = decode(bytes(file));
        long cards = BEGIN.matcher(text).results().limit(2).count();
        if (cards > 1) {
            throw new NotACard("holds more than one card; give each its own file");
        }
        try {
            return Card.read(text);
        } catch (Malformed malformed) {
            throw new NotACard(malformed.getMessage());
        }
    }

    private static byte[] bytes(Path file) throws IOException, NotACard {
        try {
            return Files.readAllBytes(file);
        } catch (AccessDeniedException denied) {
            throw new NotACard("may not be read");
        }
    }

    private static String decode(byte[] bytes) throws NotACard {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw new NotACard("not in UTF-8");
        }
    }
}
