package org.cardea.contacts.view;

import java.util.List;
import java.util.stream.IntStream;
import org.cardea.contacts.ContentLine;
import org.cardea.contacts.view.ContactView.Organization;

/** ORG (RFC 6350 section 6.6.4): the name, then the units from large to small. */
final class Organizations extends Kind<Organization> {
    Organizations() {
        super("organizations");
    }

    @Override
    boolean is(ContentLine line) {
        return line.is("ORG");
    }

    @Override
    Organization read(String id, ContentLine line, String label) {
        Components parts = new Components(line.value());
        List<String> units = IntStream.range(1, parts.size())
                .mapToObj(parts::text)
                .filter(unit -> !unit.isEmpty())
                .toList();
        return new Organization(id, parts.text(0), units);
    }

    @Override
    Organization over(Organization old, Organization given) {
        return new Organization(old.id(), or(given.name(), old.name()), or(given.units(), old.units()));
    }

    @Override
    Organization complete(Organization given) {
        return over(new Organization(null, "", List.of()), given);
    }

    @Override
    boolean isBlank(Organization organization) {
        return organization.name().isBlank() && organization.units().stream().allMatch(String::isBlank);
    }

    @Override
    ContentLine valued(ContentLine line, Organization old, Organization now) {
        Components parts = new Components(line.value()).with(0, now.name());
        return line.withValue(
                old.units().equals(now.units())
                        ? parts.value()
                        : units(parts.cut(1), now).value());
    }

    private static Components units(Components parts, Organization now) {
        int at = 1;
        for (String unit : now.units()) {
            if (!unit.isBlank()) {
                parts.with(at++, unit);
            }
        }
        return parts;
    }

    @Override
    ContentLine fresh(Organization organization) {
        Components parts = new Components("").with(0, organization.name());
        return ContentLine.of("ORG", units(parts, organization).value());
    }
}
