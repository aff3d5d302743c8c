package org.cardea.dav;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.cardea.dav.xml.Names;

/** The text of a card on its way in. */
final class ReadBody {
    private ReadBody() {}

    static String card(InputStream body, int mostBytes) {
        try {
            byte[] bytes = body.readNBytes(mostBytes + 1);
            if (bytes.length > mostBytes) {
                throw TooMuch.resource("More than %d bytes".formatted(mostBytes));
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw Refusal.forbidden(Names.card("valid-address-data"));
        } catch (IOException brokenOff) {
            throw Refusal.of(400);
        }
    }
}
