package org.cardea.dav.xml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads a request's body: no document type, no entities of its own, and not too long, too deep or too many of anything. */
public final class XmlReader {
    private static final int DEEPEST = 32;
    private static final int MOST_ELEMENTS = 100_000;
    private static final int MOST_ATTRIBUTES = 32;
    static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader events;
    private int elements;

    private XmlReader(XMLStreamReader events) {
        this.events = events;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setXMLResolver((publicId, systemId, base, space) -> InputStream.nullInputStream());
        return factory;
    }

    /** The body's outermost element; empty where there is no body. */
    public static Optional<Node> read(InputStream body, int mostBytes) throws Unreadable, IOException {
        byte[] bytes = body.readNBytes(mostBytes + 1);
        if (bytes.length > mostBytes) {
            throw new Unreadable("The body is too long.", true);
        }
        if (bytes.length == 0) {
            return Optional.empty();
        }
        Node plain = PlainXml.read(bytes);
        return Optional.of(plain == null ? parsed(bytes) : plain);
    }

    static Node parsed(byte[] bytes) throws Unreadable {
        try {
            return new XmlReader(FACTORY.createXMLStreamReader(new ByteArrayInputStream(bytes))).document();
        } catch (XMLStreamException | RuntimeException broken) {
            // The parser of the JDK wraps what it cannot bear in exceptions of many kinds; none tells of us.
            throw new Unreadable("This is no XML.", false);
        }
    }

    private Node document() throws XMLStreamException, Unreadable {
        Node root = null;
        while (events.hasNext()) {
            switch (events.next()) {
                case XMLStreamConstants.START_ELEMENT -> root = element(1);
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw forbidden();
                default -> {}
            }
        }
        if (root == null) {
            throw new Unreadable("This is no XML.", false);
        }
        return root;
    }

    private Node element(int depth) throws XMLStreamException, Unreadable {
        if (depth > DEEPEST || ++elements > MOST_ELEMENTS || events.getAttributeCount() > MOST_ATTRIBUTES) {
            throw new Unreadable("The body has too many elements, or too deep ones.", true);
        }
        var name = events.getName();
        Map<String, String> attributes = attributes();
        List<Node> children = new ArrayList<>(2);
        StringBuilder text = new StringBuilder();
        while (true) {
            switch (events.next()) {
                case XMLStreamConstants.START_ELEMENT -> children.add(element(depth + 1));
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    text.append(events.getText());
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw forbidden();
                case XMLStreamConstants.END_ELEMENT -> {
                    return new Node(name, attributes, children, text.toString());
                }
                default -> {}
            }
        }
    }

    private Map<String, String> attributes() {
        if (events.getAttributeCount() == 0) {
            return Map.of();
        }
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < events.getAttributeCount(); i++) {
            attributes.put(events.getAttributeLocalName(i), events.getAttributeValue(i));
        }
        return attributes;
    }

    private static Unreadable forbidden() {
        return new Unreadable("A body has no document type and no entities.", false);
    }
}
