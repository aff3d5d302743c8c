package org.cardea.dav;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import org.cardea.dav.xml.Names;

/** The text of a card on its way in. */
final class ReadBody {
    private static final char REPLACEMENT = '\uFFFD';

    private ReadBody() {}

    static String card(InputStream body, int mostBytes) {
        try {
            byte[] bytes = body.readNBytes(mostBytes + 1);
            if (bytes.length > mostBytes) {
                throw TooMuch.resource("More than %d bytes".formatted(mostBytes));
            }
            return text(bytes);
        } catch (CharacterCodingException notUtf8) {
            throw Refusal.forbidden(Names.card("valid-address-data"));
        } catch (IOException brokenOff) {
            throw Refusal.of(400);
        }
    }

    /** What is no UTF-8 is at first read as a replacement character, which a card may hold as well: then a closer look is taken. */
    private static String text(byte[] bytes) throws CharacterCodingException {
        String text = new String(bytes, UTF_8);
        return text.indexOf(REPLACEMENT) < 0
                ? text
                : UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }
}
