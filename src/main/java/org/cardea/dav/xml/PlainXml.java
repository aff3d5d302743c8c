package org.cardea.dav.xml;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.namespace.QName;

/**
 * Reads XML as nearly all programs send it, in a fraction of the time a parser needs to be set up: elements, plain
 * attributes and ASCII text. Whatever else stands there, or is wrong, it leaves to the parser: it never refuses and never
 * guesses.
 */
final class PlainXml {
    private static final int DEEPEST = 24;
    private static final int MOST_ELEMENTS = 50_000;
    private static final int MOST_ATTRIBUTES = 8;
    private static final String DECLARATION = "<?xml version=\"1.0\"";
    private static final List<String> ENCODINGS = List.of("", " encoding=\"utf-8\"", " encoding=\"UTF-8\"");

    private final byte[] bytes;
    private int at;
    private int elements;

    private PlainXml(byte[] bytes) {
        this.bytes = bytes;
    }

    /** More than this reads. */
    private static final class Other extends Exception {
        private static final long serialVersionUID = 1;
        private static final Other IT = new Other();

        private Other() {
            super(null, null, false, false);
        }
    }

    /** Null where it is for a parser. */
    static Node read(byte[] bytes) {
        PlainXml reading = new PlainXml(bytes);
        try {
            return reading.document();
        } catch (Other forAParser) {
            return null;
        }
    }

    private Node document() throws Other {
        declaration();
        blanks();
        expect('<');
        Node root = element(1, Map.of());
        blanks();
        if (at < bytes.length) {
            throw Other.IT;
        }
        return root;
    }

    private void declaration() throws Other {
        if (!skip(DECLARATION)) {
            return;
        }
        for (String encoding : ENCODINGS) {
            if (skip(encoding + "?>")) {
                return;
            }
        }
        throw Other.IT;
    }

    /** @param spaces by prefix, the one without a prefix by "" */
    private Node element(int depth, Map<String, String> spaces) throws Other {
        if (depth > DEEPEST || ++elements > MOST_ELEMENTS) {
            throw Other.IT;
        }
        String name = name();
        Map<String, String> attributes = Map.of();
        Map<String, String> known = spaces;
        int read = 0;
        while (blanks() && isNameStart(peek())) {
            if (++read > MOST_ATTRIBUTES) {
                throw Other.IT;
            }
            String attribute = name();
            String value = value();
            if (attribute.equals("xmlns") || attribute.startsWith("xmlns:")) {
                known = with(known, known == spaces, prefix(attribute), space(value));
            } else if (attribute.indexOf(':') >= 0) {
                throw Other.IT;
            } else {
                attributes = with(attributes, attributes.isEmpty(), attribute, value);
            }
        }
        QName qualified = qualified(name, known);
        if (peek() == '/') {
            at++;
            expect('>');
            return new Node(qualified, attributes, List.of(), "");
        }
        expect('>');
        return content(qualified, name, attributes, depth, known);
    }

    private Node content(
            QName qualified, String name, Map<String, String> attributes, int depth, Map<String, String> spaces)
            throws Other {
        List<Node> children = new ArrayList<>(2);
        String text = text();
        while (true) {
            expect('<');
            if (peek() == '/') {
                at++;
                if (!skip(name)) {
                    throw Other.IT;
                }
                blanks();
                expect('>');
                return new Node(qualified, attributes, children, text);
            }
            children.add(element(depth + 1, spaces));
            String more = text();
            text = text.isEmpty() ? more : text + more;
        }
    }

    private static Map<String, String> with(Map<String, String> map, boolean copy, String key, String value)
            throws Other {
        Map<String, String> own = copy ? new HashMap<>(map) : map;
        if (own.put(key, value) != null) {
            throw Other.IT;
        }
        return own;
    }

    private static QName qualified(String name, Map<String, String> spaces) throws Other {
        int colon = name.indexOf(':');
        String prefix = colon < 0 ? "" : name.substring(0, colon);
        String space = spaces.get(prefix);
        if (space == null && colon >= 0) {
            throw Other.IT;
        }
        return new QName(space == null ? "" : space, name.substring(colon + 1));
    }

    private static String prefix(String declaring) throws Other {
        String prefix = declaring.equals("xmlns") ? "" : declaring.substring("xmlns:".length());
        if (prefix.startsWith("xml")) {
            throw Other.IT;
        }
        return prefix;
    }

    private static String space(String uri) throws Other {
        if (uri.isEmpty() || uri.startsWith("http://www.w3.org/")) {
            throw Other.IT;
        }
        return uri;
    }

    /** At most one colon, with something on both sides. */
    private String name() throws Other {
        int from = at;
        int colon = -1;
        while (true) {
            int c = peek();
            if (c == ':' && colon < 0 && at > from) {
                colon = at;
            } else if (!(at == from || at == colon + 1 ? isNameStart(c) : isNamePart(c))) {
                break;
            }
            at++;
        }
        if (at == from || at == colon + 1) {
            throw Other.IT;
        }
        return string(from, at);
    }

    private String value() throws Other {
        expect('=');
        int quote = peek();
        if (quote != '"' && quote != '\'') {
            throw Other.IT;
        }
        int from = ++at;
        while (peek() != quote) {
            if (peek() < ' ' || peek() == '<' || peek() == '&' || peek() == 0x7F) {
                throw Other.IT;
            }
            at++;
        }
        return string(from, at++);
    }

    private String text() throws Other {
        int from = at;
        for (int c = peek(); c != '<'; c = peek()) {
            boolean plain = c >= ' ' && c < 0x7F && c != '&' && c != ']' || c == '\n' || c == '\t';
            if (!plain) {
                throw Other.IT;
            }
            at++;
        }
        return string(from, at);
    }

    private String string(int from, int to) {
        return from == to ? "" : new String(bytes, from, to - from, ISO_8859_1);
    }

    /** Whether there were any. */
    private boolean blanks() {
        int from = at;
        while (at < bytes.length && (bytes[at] == ' ' || bytes[at] == '\n' || bytes[at] == '\t')) {
            at++;
        }
        return at > from;
    }

    private boolean skip(String expected) {
        boolean there = bytes.length - at >= expected.length();
        for (int i = 0; there && i < expected.length(); i++) {
            there = bytes[at + i] == expected.charAt(i);
        }
        at += there ? expected.length() : 0;
        return there;
    }

    private void expect(char c) throws Other {
        if (peek() != c) {
            throw Other.IT;
        }
        at++;
    }

    /** Below zero where it is no ASCII. */
    private int peek() throws Other {
        if (at >= bytes.length) {
            throw Other.IT;
        }
        return bytes[at];
    }

    private static boolean isNameStart(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
    }

    private static boolean isNamePart(int c) {
        return isNameStart(c) || c >= '0' && c <= '9' || c == '-' || c == '.';
    }
}
