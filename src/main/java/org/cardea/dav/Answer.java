package org.cardea.dav;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cardea.dav.xml.XmlWriter;

/**
 * What is said in return.
 *
 * @param body null where there is none
 */
record Answer(int status, Map<String, String> headers, Body body) {
    static final int MULTI_STATUS = 207;
    static final String XML = "application/xml; charset=utf-8";

    /** Written while it is sent. */
    @FunctionalInterface
    interface Body {
        void write(OutputStream out) throws IOException;
    }

    static Answer of(int status) {
        return new Answer(status, Map.of(), null);
    }

    static Answer xml(int status, XmlWriter.Content content) {
        return new Answer(status, Map.of("Content-Type", XML), out -> {
            XmlWriter xml = new XmlWriter(out);
            content.write(xml);
            xml.flush();
        });
    }

    /** By RFC 7240: what was said to be preferred, and was done so. */
    Answer asPreferred(String preference) {
        return and("Preference-Applied", preference).and("Vary", "Prefer");
    }

    /** Beside what the header says already. */
    private Answer and(String header, String value) {
        String said = headers.get(header);
        return said == null ? with(header, value) : said.contains(value) ? this : with(header, said + ", " + value);
    }

    Answer with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Answer(status, more, body);
    }
}
