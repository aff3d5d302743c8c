package org.cardea.dav;

import static org.cardea.dav.xml.Names.dav;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.namespace.QName;
import org.cardea.dav.xml.Node;

/**
 * Which properties somebody asks for.
 *
 * @param kind whether by name, all common ones and some more, or only which there are
 */
record Wanted(Kind kind, List<QName> names) {

    enum Kind {
        NAMED,
        ALL,
        NAMES
    }

    /** Of a PROPFIND or a report; without a body it is all (RFC 4918 section 9.1). */
    static Wanted of(Optional<Node> body) {
        if (body.isEmpty()) {
            return new Wanted(Kind.ALL, List.of());
        }
        Node asked = body.get();
        if (asked.has(dav("prop"))) {
            return new Wanted(Kind.NAMED, names(asked.first(dav("prop")).get()));
        }
        if (asked.has(dav("propname"))) {
            return new Wanted(Kind.NAMES, List.of());
        }
        if (asked.has(dav("allprop"))) {
            return new Wanted(
                    Kind.ALL, asked.first(dav("include")).map(Wanted::names).orElse(List.of()));
        }
        throw Refusal.of(400);
    }

    private static List<QName> names(Node prop) {
        return prop.children().stream().map(Node::name).distinct().toList();
    }

    /** By name, whatever was asked for; who asks for all is told what clients have said of the thing as well. */
    List<QName> of(Found found) {
        if (kind == Kind.NAMED || found.notes().kept().isEmpty()) {
            return all();
        }
        Set<QName> all = new LinkedHashSet<>(all());
        found.notes().kept().keySet().forEach(name -> all.add(QName.valueOf(name)));
        return List.copyOf(all);
    }

    private List<QName> all() {
        if (kind == Kind.NAMED) {
            return names;
        }
        List<QName> all = new ArrayList<>(Properties.ALL.values().stream()
                .filter(each -> kind == Kind.NAMES || each.common())
                .map(Property::name)
                .toList());
        names.stream().filter(name -> !all.contains(name)).forEach(all::add);
        return all;
    }
}
