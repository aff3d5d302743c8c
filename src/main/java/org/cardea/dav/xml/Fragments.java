package org.cardea.dav.xml;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What a client set, to be told again as it was said: each value an element that stands by itself, with the namespaces and
 * the language it was in (RFC 4918 section 4.3). For bodies that {@link XmlReader} has read, and so found to be bearable.
 */
public final class Fragments {
    /** The request, set or remove, prop: the values stand in these. */
    private static final int OUTER = 3;

    private static final String XML = "xml";

    private final XMLStreamReader events;
    private final List<String> languages = new ArrayList<>();
    private final List<String> found = new ArrayList<>();
    private final List<String> open = new ArrayList<>();
    private StringBuilder markup = new StringBuilder();

    private Fragments(XMLStreamReader events) {
        this.events = events;
    }

    /** @return of every element in what is set or removed, in their order */
    public static List<String> of(byte[] body) throws Unreadable {
        try {
            return new Fragments(XmlReader.FACTORY.createXMLStreamReader(new ByteArrayInputStream(body))).read();
        } catch (XMLStreamException | RuntimeException broken) {
            throw new Unreadable("This is no XML.", false);
        }
    }

    private List<String> read() throws XMLStreamException {
        while (events.hasNext()) {
            switch (events.next()) {
                case XMLStreamConstants.START_ELEMENT -> start();
                case XMLStreamConstants.END_ELEMENT -> end();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    text(events.getText(), false);
                default -> {}
            }
        }
        return found;
    }

    private void start() {
        String said = events.getAttributeValue(javax.xml.XMLConstants.XML_NS_URI, "lang");
        String language = said != null ? said : languages.isEmpty() ? null : languages.getLast();
        languages.add(language);
        String name = named(events.getPrefix(), events.getLocalName());
        open.add(name);
        if (open.size() <= OUTER) {
            return;
        }
        markup.append('<').append(name);
        namespaces().forEach((prefix, uri) -> attribute(prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix, uri));
        for (int i = 0; i < events.getAttributeCount(); i++) {
            attribute(
                    named(events.getAttributePrefix(i), events.getAttributeLocalName(i)), events.getAttributeValue(i));
        }
        if (open.size() == OUTER + 1 && said == null && language != null) {
            attribute("xml:lang", language);
        }
        markup.append('>');
    }

    /** By prefix, those the element declares, and those it and its attributes are named in. */
    private Map<String, String> namespaces() {
        Map<String, String> all = new HashMap<>();
        for (int i = 0; i < events.getNamespaceCount(); i++) {
            all.put(orEmpty(events.getNamespacePrefix(i)), orEmpty(events.getNamespaceURI(i)));
        }
        all.put(orEmpty(events.getPrefix()), orEmpty(events.getNamespaceURI()));
        for (int i = 0; i < events.getAttributeCount(); i++) {
            String prefix = orEmpty(events.getAttributePrefix(i));
            if (!prefix.isEmpty() && !prefix.equals(XML)) {
                all.put(prefix, events.getAttributeNamespace(i));
            }
        }
        return all;
    }

    private void end() {
        if (open.size() > OUTER) {
            markup.append("</").append(open.getLast()).append('>');
        }
        if (open.size() == OUTER + 1) {
            found.add(markup.toString());
            markup = new StringBuilder();
        }
        open.removeLast();
        languages.removeLast();
    }

    private void attribute(String name, String value) {
        markup.append(' ').append(name).append("=\"");
        text(value, true);
        markup.append('"');
    }

    private void text(String text, boolean attribute) {
        if (open.size() <= OUTER) {
            return;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> markup.append("&amp;");
                case '<' -> markup.append("&lt;");
                case '>' -> markup.append("&gt;");
                case '"' -> markup.append("&quot;");
                case '\r' -> markup.append("&#13;");
                case '\n', '\t' -> markup.append(attribute ? "&#" + (int) c + ";" : String.valueOf(c));
                default -> markup.append(c < ' ' || c == '\uFFFE' || c == '\uFFFF' ? '\uFFFD' : c);
            }
        }
    }

    private static String named(String prefix, String local) {
        return orEmpty(prefix).isEmpty() ? local : prefix + ':' + local;
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
