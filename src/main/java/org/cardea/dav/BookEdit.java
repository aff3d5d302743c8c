package org.cardea.dav;

import static org.cardea.dav.xml.Names.dav;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.namespace.QName;
import org.cardea.dav.xml.Node;
import org.cardea.dav.xml.XmlWriter;

/**
 * What is said of a book, all or nothing: one property that cannot be set, and none is. Pure.
 *
 * @param properties what was asked for, in its order
 * @param refused those that cannot be set
 */
record BookEdit(String name, DavBookStore.Notes notes, List<QName> properties, List<QName> refused) {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_DESCRIPTION = 4_000;
    private static final int LONGEST_COLOR = 32;

    /** @param instructions {@code set} and {@code remove} elements, in their order */
    BookEdit with(List<Node> instructions) {
        BookEdit edit = this;
        for (Node instruction : instructions) {
            boolean remove = instruction.is(dav("remove"));
            if (!remove && !instruction.is(dav("set"))) {
                continue;
            }
            for (Node prop : instruction.all(dav("prop")).toList()) {
                for (Node property : prop.children()) {
                    edit = edit.with(property.name(), remove ? "" : property.text());
                }
            }
        }
        return edit;
    }

    private BookEdit with(QName property, String text) {
        List<QName> asked = new ArrayList<>(properties);
        asked.add(property);
        if (property.equals(dav("displayname")) && fits(text.strip(), 1, LONGEST_NAME)) {
            return new BookEdit(text.strip(), notes, asked, refused);
        }
        if (property.equals(BookProperties.DESCRIPTION) && fits(text, 0, LONGEST_DESCRIPTION)) {
            return new BookEdit(name, new DavBookStore.Notes(text, notes.color()), asked, refused);
        }
        if (property.equals(BookProperties.COLOR) && fits(text, 0, LONGEST_COLOR)) {
            return new BookEdit(name, new DavBookStore.Notes(notes.description(), text), asked, refused);
        }
        List<QName> more = new ArrayList<>(refused);
        more.add(property);
        return new BookEdit(name, notes, asked, more);
    }

    private static boolean fits(String text, int least, int most) {
        return text.length() >= least && text.length() <= most && text.indexOf('\0') < 0;
    }

    boolean succeeds() {
        return refused.isEmpty();
    }

    /** Writes what became of each property. */
    void write(XmlWriter xml) throws IOException {
        Map<QName, Property.Value> others = Multistatus.empty(
                properties.stream().filter(each -> !refused.contains(each)).toList());
        if (succeeds()) {
            Multistatus.propstat(xml, others, 200, null);
            return;
        }
        Map<QName, Property.Value> guarded = new LinkedHashMap<>();
        Map<QName, Property.Value> unknown = new LinkedHashMap<>();
        refused.forEach(each -> (Properties.ALL.containsKey(each) ? guarded : unknown).put(each, null));
        if (!guarded.isEmpty()) {
            Multistatus.propstat(xml, guarded, 403, dav("cannot-modify-protected-property"));
        }
        if (!unknown.isEmpty()) {
            Multistatus.propstat(xml, unknown, 403, null);
        }
        if (!others.isEmpty()) {
            Multistatus.propstat(xml, others, 424, null);
        }
    }
}
