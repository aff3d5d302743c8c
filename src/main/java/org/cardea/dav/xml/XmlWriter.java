package org.cardea.dav.xml;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import javax.xml.namespace.QName;

/**
 * Writes an answer as it comes. Own, because the JDK's writer leaves carriage returns to be eaten by whoever reads them:
 * a card would arrive with other bytes than its ETag speaks of.
 */
public final class XmlWriter {
    private static final int BUFFERED = 32 * 1024;

    private final Writer out;
    private boolean begun;

    public XmlWriter(OutputStream out) {
        this.out = new BufferedWriter(new OutputStreamWriter(out, UTF_8), BUFFERED);
    }

    /** What stands in an element. */
    @FunctionalInterface
    public interface Content {
        void write(XmlWriter xml) throws IOException;
    }

    public XmlWriter element(QName name, Content content) throws IOException {
        open(name, "");
        content.write(this);
        out.write("</");
        name(name);
        out.write('>');
        return this;
    }

    public XmlWriter element(QName name, String text) throws IOException {
        return element(name, xml -> xml.text(text));
    }

    /** Without content. */
    public XmlWriter element(QName name) throws IOException {
        return open(name, "/");
    }

    /** Without content but with attributes, in pairs. */
    public XmlWriter marked(QName name, String... attributes) throws IOException {
        out.write('<');
        name(name);
        for (int i = 0; i < attributes.length; i += 2) {
            out.write(' ' + attributes[i] + "=\"");
            text(attributes[i + 1]);
            out.write('"');
        }
        out.write("/>");
        return this;
    }

    public XmlWriter text(String text) throws IOException {
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            String escaped = escaped(text.charAt(i));
            if (escaped != null) {
                out.write(text, from, i - from);
                out.write(escaped);
                from = i + 1;
            }
        }
        out.write(text, from, text.length() - from);
        return this;
    }

    public void flush() throws IOException {
        out.flush();
    }

    private XmlWriter open(QName name, String end) throws IOException {
        if (!begun) {
            out.write("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
        }
        out.write('<');
        name(name);
        if (!begun) {
            for (var each : Names.PREFIXES.entrySet()) {
                out.write(" xmlns:" + each.getValue() + "=\"" + each.getKey() + '"');
            }
        }
        begun = true;
        if (!Names.PREFIXES.containsKey(name.getNamespaceURI()) && end.equals("/")) {
            out.write(" xmlns=\"");
            text(name.getNamespaceURI());
            out.write('"');
        }
        out.write(end);
        out.write('>');
        return this;
    }

    /** A name of a namespace we do not speak is only ever an empty element: what we say we have not. */
    private void name(QName name) throws IOException {
        String prefix = Names.PREFIXES.get(name.getNamespaceURI());
        if (prefix != null) {
            out.write(prefix);
            out.write(':');
        }
        out.write(name.getLocalPart());
    }

    private static String escaped(char c) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\r' -> "&#13;";
            case '\n', '\t' -> null;
            default -> c < ' ' || c == '\uFFFE' || c == '\uFFFF' ? "\uFFFD" : null;
        };
    }
}
