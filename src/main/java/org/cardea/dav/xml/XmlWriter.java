package org.cardea.dav.xml;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.xml.namespace.QName;

/**
 * Writes an answer as it comes, in bytes. Own, because the JDK's writer leaves carriage returns to be eaten by whoever reads
 * them: a card would arrive with other bytes than its ETag speaks of.
 */
public final class XmlWriter {
    private static final int FIRST = 512;
    private static final int BUFFERED = 16 * 1024;
    private static final int MOST_NAMES = 500;
    private static final byte[] BEGINNING = bytes("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
    private static final byte[] NAMESPACES = bytes(namespaces());
    private static final byte[] STRANGE = bytes("\uFFFD");
    private static final byte[][] ESCAPED = escaped();
    private static final Map<QName, byte[]> NAMES = new ConcurrentHashMap<>();

    private final OutputStream out;
    private byte[] buffer = new byte[FIRST];
    private int length;
    private boolean begun;

    public XmlWriter(OutputStream out) {
        this.out = out;
    }

    /** What stands in an element. */
    @FunctionalInterface
    public interface Content {
        void write(XmlWriter xml) throws IOException;
    }

    public XmlWriter element(QName name, Content content) throws IOException {
        byte[] written = open(name, "");
        content.write(this);
        return close(written);
    }

    public XmlWriter element(QName name, String text) throws IOException {
        byte[] written = open(name, "");
        text(text);
        return close(written);
    }

    /** Without content. */
    public XmlWriter element(QName name) throws IOException {
        open(name, "/");
        return this;
    }

    /** Without content but with attributes, in pairs. */
    public XmlWriter marked(QName name, String... attributes) throws IOException {
        put('<');
        raw(name(name));
        attributes(attributes);
        put('/', '>');
        return this;
    }

    /** With text and attributes. */
    public XmlWriter marked(QName name, Content content, String... attributes) throws IOException {
        byte[] written = name(name);
        put('<');
        raw(written);
        attributes(attributes);
        put('>');
        content.write(this);
        return close(written);
    }

    private void attributes(String... attributes) throws IOException {
        for (int i = 0; i < attributes.length; i += 2) {
            raw(bytes(' ' + attributes[i] + "=\""));
            text(attributes[i + 1]);
            put('"');
        }
    }

    public XmlWriter text(String text) throws IOException {
        byte[] utf8 = bytes(text);
        return text(utf8, 0, utf8.length);
    }

    /** Text that is UTF-8 already. */
    public XmlWriter text(byte[] utf8, int from, int to) throws IOException {
        int at = from;
        for (int i = from; i < to; i++) {
            byte[] escaped = utf8[i] >= 0 ? ESCAPED[utf8[i]] : isNoCharacter(utf8, i, to) ? STRANGE : null;
            if (escaped != null) {
                raw(utf8, at, i - at);
                raw(escaped);
                i += utf8[i] < 0 ? 2 : 0;
                at = i + 1;
            }
        }
        return raw(utf8, at, to - at);
    }

    /** What is XML already. */
    public XmlWriter raw(byte[] xml) throws IOException {
        return raw(xml, 0, xml.length);
    }

    public XmlWriter raw(byte[] xml, int from, int count) throws IOException {
        if (count > BUFFERED) {
            flush();
            out.write(xml, from, count);
            return this;
        }
        room(count);
        System.arraycopy(xml, from, buffer, length, count);
        length += count;
        return this;
    }

    public void flush() throws IOException {
        out.write(buffer, 0, length);
        length = 0;
    }

    /** The name as it was written. */
    private byte[] open(QName name, String end) throws IOException {
        if (!begun) {
            raw(BEGINNING);
        }
        byte[] written = name(name);
        put('<');
        raw(written);
        if (!begun) {
            raw(NAMESPACES);
        }
        begun = true;
        if (end.equals("/") && !Names.PREFIXES.containsKey(name.getNamespaceURI())) {
            raw(bytes(" xmlns=\""));
            text(name.getNamespaceURI());
            put('"');
        }
        if (end.equals("/")) {
            put('/');
        }
        put('>');
        return written;
    }

    private XmlWriter close(byte[] name) throws IOException {
        put('<', '/');
        raw(name);
        put('>');
        return this;
    }

    private static byte[] name(QName name) {
        byte[] known = NAMES.get(name);
        return known == null ? remembered(name) : known;
    }

    /** A name of a namespace we do not speak is only ever an empty element: what we say we have not. */
    private static byte[] remembered(QName name) {
        String prefix = Names.PREFIXES.get(name.getNamespaceURI());
        byte[] written = bytes(prefix == null ? name.getLocalPart() : prefix + ':' + name.getLocalPart());
        if (prefix != null && NAMES.size() < MOST_NAMES) {
            NAMES.put(name, written);
        }
        return written;
    }

    private void put(char one) throws IOException {
        room(1);
        buffer[length++] = (byte) one;
    }

    private void put(char one, char other) throws IOException {
        put(one);
        put(other);
    }

    private void room(int count) throws IOException {
        if (length + count <= buffer.length) {
            return;
        }
        if (length + count > BUFFERED) {
            flush();
        }
        if (length + count > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.clamp(4L * buffer.length, length + count, BUFFERED));
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private static String namespaces() {
        StringBuilder all = new StringBuilder();
        Names.PREFIXES.forEach((uri, prefix) ->
                all.append(" xmlns:").append(prefix).append("=\"").append(uri).append('"'));
        return all.toString();
    }

    /** U+FFFE and U+FFFF, which no XML may hold. */
    private static boolean isNoCharacter(byte[] utf8, int at, int to) {
        return utf8[at] == (byte) 0xEF
                && at + 2 < to
                && utf8[at + 1] == (byte) 0xBF
                && (utf8[at + 2] == (byte) 0xBE || utf8[at + 2] == (byte) 0xBF);
    }

    private static byte[][] escaped() {
        byte[][] escaped = new byte[0x80][];
        for (int c = 0; c < ' '; c++) {
            escaped[c] = STRANGE;
        }
        escaped['\t'] = null;
        escaped['\n'] = null;
        escaped['\r'] = bytes("&#13;");
        escaped['&'] = bytes("&amp;");
        escaped['<'] = bytes("&lt;");
        escaped['>'] = bytes("&gt;");
        escaped['"'] = bytes("&quot;");
        return escaped;
    }
}
