package org.cardea.interchange.excel;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.xml.parsers.ParserConfigurationException;
import org.xml.sax.SAXException;

/** The texts that cells refer to by number, which must be in memory: as UTF-8, one after another. */
final class SharedTexts {
    static final SharedTexts NONE = new SharedTexts();
    private static final int BLOCK = 1 << 20;
    private static final int MOST_BYTES = 32 << 20;
    private static final int MOST_TEXTS = 4 << 20;
    private static final String TOO_MANY =
            "The workbook holds more than 32 MiB of different texts. Save it as .csv and try again.";

    private final List<byte[]> blocks = new ArrayList<>();
    private int[] starts = new int[1 << 10];
    private int count;

    static SharedTexts read(InputStream part) throws IOException, SAXException, ParserConfigurationException {
        SharedTexts texts = new SharedTexts();
        Part.parse(part, new TextElements("si", texts::add));
        return texts;
    }

    private void add(String text) {
        byte[] bytes = text.getBytes(UTF_8);
        int start = starts[count];
        if (bytes.length > MOST_BYTES - start || count == MOST_TEXTS) {
            throw new TooLarge(TOO_MANY);
        }
        for (int copied = 0; copied < bytes.length; ) {
            int at = start + copied;
            if (at / BLOCK == blocks.size()) {
                blocks.add(new byte[BLOCK]);
            }
            int length = Math.min(bytes.length - copied, BLOCK - at % BLOCK);
            System.arraycopy(bytes, copied, blocks.get(at / BLOCK), at % BLOCK, length);
            copied += length;
        }
        count++;
        starts = count < starts.length ? starts : Arrays.copyOf(starts, starts.length + starts.length / 2);
        starts[count] = start + bytes.length;
    }

    /** Empty where there is no such text. */
    String get(int index) {
        if (index < 0 || index >= count) {
            return "";
        }
        int start = starts[index];
        int length = starts[index + 1] - start;
        byte[] bytes = new byte[length];
        for (int copied = 0; copied < length; ) {
            int at = start + copied;
            int next = Math.min(length - copied, BLOCK - at % BLOCK);
            System.arraycopy(blocks.get(at / BLOCK), at % BLOCK, bytes, copied, next);
            copied += next;
        }
        return new String(bytes, UTF_8);
    }
}
