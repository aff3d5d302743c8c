package org.cardea.contacts;

import java.util.List;

/**
 * Lines that say something together: one line, or all lines of one property group.
 *
 * @param normal as the normal form writes it; two units that say the same are equal in it
 */
public record Unit(String normal, List<ContentLine> lines) {
    /** The property the unit is about: an Apple label rides along with what it labels. */
    public String name() {
        for (ContentLine line : lines) {
            if (!line.name().startsWith("X-AB")) {
                return line.name();
            }
        }
        return lines.getFirst().name();
    }
}
