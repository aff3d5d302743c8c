package org.cardea.dav;

import java.util.Set;
import org.cardea.dav.xml.Names;
import org.cardea.dav.xml.Node;

/** A text that is looked for (RFC 6352 section 10.5.4). Pure. */
record TextMatch(Collation collation, String how, boolean negated, String key) {
    private static final Set<String> WAYS = Set.of("equals", "contains", "starts-with", "ends-with");

    static TextMatch of(Node node) {
        Collation collation = Collation.of(node.attribute("collation", Collation.UNICODE.toString()));
        String how = node.attribute("match-type", "contains");
        if (!WAYS.contains(how)) {
            throw Refusal.forbidden(Names.card("supported-filter"));
        }
        boolean negated = node.attribute("negate-condition", "no").equals("yes");
        return new TextMatch(collation, how, negated, collation.key(node.text()));
    }

    boolean meets(String text) {
        String other = collation.key(text);
        boolean met = switch (how) {
            case "equals" -> other.equals(key);
            case "starts-with" -> other.startsWith(key);
            case "ends-with" -> other.endsWith(key);
            default -> other.contains(key);
        };
        return met != negated;
    }
}
