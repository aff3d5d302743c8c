package org.cardea.dav;

import static org.cardea.dav.xml.Names.dav;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import javax.xml.namespace.QName;
import org.cardea.dav.xml.Node;
import org.cardea.dav.xml.XmlWriter;

/** What is said of a thing, all or nothing: one property that cannot be set, and none is. Pure. */
final class Edit {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_DESCRIPTION = 4_000;
    private static final int LONGEST_COLOR = 32;
    private static final int MOST_KEPT = 64;
    private static final int LONGEST_KEPT = 16 * 1024;
    private static final int KEPT_BYTES = 64 * 1024;
    private static final int OK = 200;
    private static final int FORBIDDEN = 403;
    private static final int CONFLICT = 409;
    private static final int NO_ROOM = 507;

    /** Of whom what may be said. */
    enum Of {
        BOOK,
        NEW_BOOK,
        /** What leads to the books: what nobody here understands is kept for those who do. */
        WAY,
        /** Cards are what their text says, and the same for devices that never heard of properties (ADR 31). */
        NOTHING
    }

    private final Of of;
    private final Map<String, String> kept;
    private final Map<QName, Integer> outcomes = new LinkedHashMap<>();
    private String name;
    private String description;
    private String color;

    private Edit(Of of, String name, DavBookStore.Notes notes) {
        this.of = of;
        this.name = name;
        this.description = notes.description();
        this.color = notes.color();
        this.kept = new LinkedHashMap<>(notes.kept());
    }

    /**
     * @param name of the book, null where it is none
     * @param request whose {@code set} and {@code remove} elements are followed in their order
     * @param fragments of the same request, one for each property
     */
    static Edit of(Of of, String name, DavBookStore.Notes notes, Node request, List<String> fragments) {
        Edit edit = new Edit(of, name, notes);
        int at = 0;
        for (Node instruction : request.children()) {
            boolean set = instruction.is(dav("set"));
            for (Node prop : instruction.children()) {
                boolean counts = prop.is(dav("prop")) && (set || instruction.is(dav("remove")));
                for (Node property : prop.children()) {
                    if (counts) {
                        edit.note(property.name(), set ? edit.set(property, fragments.get(at)) : edit.remove(property));
                    }
                    at++;
                }
            }
        }
        return edit;
    }

    private void note(QName property, int outcome) {
        outcomes.merge(property, outcome, Math::max);
    }

    private int set(Node property, String fragment) {
        String text = property.text();
        if (isBook() && property.is(dav("displayname"))) {
            name = text.strip();
            return fits(name, 1, LONGEST_NAME);
        }
        if (isBook() && property.is(BookProperties.DESCRIPTION)) {
            return describe(property, fragment);
        }
        if (isBook() && property.is(BookProperties.COLOR)) {
            color = text;
            return fits(text, 0, LONGEST_COLOR);
        }
        if (of == Of.NEW_BOOK && property.is(dav("resourcetype"))) {
            return OK;
        }
        return mayBeKept(property) ? keep(property.name(), fragment) : FORBIDDEN;
    }

    /** In a language it is kept as it was said as well. */
    private int describe(Node property, String fragment) {
        description = property.text();
        kept.remove(property.name().toString());
        int outcome = fits(description, 0, LONGEST_DESCRIPTION);
        boolean spoken = fragment.substring(0, fragment.indexOf('>')).contains(" xml:lang=");
        return outcome == OK && spoken ? keep(property.name(), fragment) : outcome;
    }

    private int remove(Node property) {
        if (isBook() && property.is(dav("displayname"))) {
            return CONFLICT;
        }
        boolean ofBooks = isBook() && (property.is(BookProperties.DESCRIPTION) || property.is(BookProperties.COLOR));
        description = ofBooks && property.is(BookProperties.DESCRIPTION) ? "" : description;
        color = ofBooks && property.is(BookProperties.COLOR) ? "" : color;
        if (ofBooks || mayBeKept(property)) {
            kept.remove(property.name().toString());
            return OK;
        }
        return FORBIDDEN;
    }

    private boolean isBook() {
        return of == Of.BOOK || of == Of.NEW_BOOK;
    }

    private boolean mayBeKept(Node property) {
        return of != Of.NOTHING && !Properties.ALL.containsKey(property.name());
    }

    private int keep(QName property, String fragment) {
        kept.put(property.toString(), fragment);
        long bytes = kept.entrySet().stream()
                .mapToLong(each -> bytes(each.getKey()) + bytes(each.getValue()))
                .sum();
        return kept.size() > MOST_KEPT || bytes(fragment) > LONGEST_KEPT || bytes > KEPT_BYTES ? NO_ROOM : OK;
    }

    private static long bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static int fits(String text, int least, int most) {
        return text.length() >= least && text.length() <= most && text.indexOf('\0') < 0 ? OK : CONFLICT;
    }

    boolean succeeds() {
        return outcomes.values().stream().allMatch(outcome -> outcome == OK);
    }

    String name() {
        return name;
    }

    DavBookStore.Notes notes() {
        return new DavBookStore.Notes(description, color, kept);
    }

    /** Writes what became of each property. */
    void write(XmlWriter xml) throws IOException {
        if (succeeds()) {
            Multistatus.propstat(xml, those(outcome -> true), OK, null);
            return;
        }
        Map<QName, Property.Value> forbidden = those(outcome -> outcome == FORBIDDEN);
        Map<QName, Property.Value> guarded = new LinkedHashMap<>(forbidden);
        guarded.keySet().retainAll(Properties.ALL.keySet());
        forbidden.keySet().removeAll(guarded.keySet());
        some(xml, guarded, FORBIDDEN, dav("cannot-modify-protected-property"));
        some(xml, forbidden, FORBIDDEN, null);
        some(xml, those(outcome -> outcome == CONFLICT), CONFLICT, null);
        some(xml, those(outcome -> outcome == NO_ROOM), NO_ROOM, null);
        some(xml, those(outcome -> outcome == OK), 424, null);
    }

    private Map<QName, Property.Value> those(Predicate<Integer> chosen) {
        Map<QName, Property.Value> those = new LinkedHashMap<>();
        outcomes.forEach((property, outcome) -> {
            if (chosen.test(outcome)) {
                those.put(property, null);
            }
        });
        return those;
    }

    private static void some(XmlWriter xml, Map<QName, Property.Value> properties, int status, QName condition)
            throws IOException {
        if (!properties.isEmpty()) {
            Multistatus.propstat(xml, properties, status, condition);
        }
    }
}
