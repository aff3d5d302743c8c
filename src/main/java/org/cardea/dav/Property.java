package org.cardea.dav;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.xml.namespace.QName;
import org.cardea.dav.xml.Names;
import org.cardea.dav.xml.XmlWriter;

/**
 * Something that may be asked of a thing.
 *
 * @param common whether it is among all properties; what is costly or of few clients' concern is told to who names it
 */
record Property(QName name, boolean common, Reading reading) {

    /** Null where the thing has no such property. */
    @FunctionalInterface
    interface Reading {
        Value of(Found found, Hrefs hrefs);
    }

    /** What stands in the property's element. */
    @FunctionalInterface
    interface Value extends XmlWriter.Content {}

    /** Where other things are. */
    record Links(String... hrefs) implements Value {
        @Override
        public void write(XmlWriter xml) throws IOException {
            for (String href : hrefs) {
                xml.element(Names.dav("href"), href);
            }
        }
    }

    /** The property's element itself, as a client once wrote it. */
    record Whole(String markup) implements Value {
        @Override
        public void write(XmlWriter xml) throws IOException {
            xml.raw(markup.getBytes(StandardCharsets.UTF_8));
        }
    }

    static Value text(String text) {
        return xml -> xml.text(text);
    }

    static Property common(QName name, Reading reading) {
        return new Property(name, true, reading);
    }

    static Property onRequest(QName name, Reading reading) {
        return new Property(name, false, reading);
    }
}
