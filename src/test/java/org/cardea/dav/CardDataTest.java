package org.cardea.dav;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.cardea.contacts.Photos;
import org.cardea.dav.xml.XmlWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CardDataTest {
    private static final String TEXT =
            "BEGIN:VCARD\r\nFN:A & <B>\r\nPHOTO;ENCODING=b:\0\r\nLOGO;ENCODING=b:\0\r\nEND:VCARD\r\n";

    /** Sizes around the ends of lines and pieces. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 53, 54, 55, 54 * 512 - 1, 54 * 512, 54 * 512 + 1, 100_000})
    void picturesStandWhereTheyStood(int size) throws IOException {
        byte[] photo = new byte[size];
        new Random(size).nextBytes(photo);
        List<byte[]> photos = List.of(photo, new byte[] {1, 2, 3});
        CardData data = new CardData(TEXT.getBytes(UTF_8), photos);
        String joined = new Photos(TEXT, photos).join();
        assertThat(new String(data.whole(), UTF_8)).isEqualTo(joined);
        assertThat(written(data))
                .isEqualTo(joined.replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                        .replace("\r", "&#13;"));
    }

    private static String written(CardData data) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        XmlWriter xml = new XmlWriter(out);
        data.write(xml);
        xml.flush();
        return out.toString(UTF_8);
    }
}
