package org.cardea.contacts.view;

import org.cardea.contacts.ContentLine;
import org.cardea.contacts.Parameters;
import org.cardea.contacts.view.ContactView.Address;

/** ADR (RFC 6350 section 6.3.1). */
final class Addresses extends Kind<Address> {
    Addresses() {
        super("addresses");
    }

    @Override
    boolean is(ContentLine line) {
        return line.is("ADR");
    }

    @Override
    Address read(String id, ContentLine line, String label) {
        Components parts = new Components(line.value());
        return new Address(
                id,
                label,
                isPreferred(line),
                parts.text(0),
                parts.text(1),
                parts.text(2),
                parts.text(3),
                parts.text(4),
                parts.text(5),
                parts.text(6));
    }

    @Override
    Address over(Address old, Address given) {
        return new Address(
                old.id(),
                or(given.label(), old.label()),
                or(given.pref(), old.pref()),
                or(given.poBox(), old.poBox()),
                or(given.extended(), old.extended()),
                or(given.street(), old.street()),
                or(given.locality(), old.locality()),
                or(given.region(), old.region()),
                or(given.postcode(), old.postcode()),
                or(given.country(), old.country()));
    }

    @Override
    Address complete(Address given) {
        return over(new Address(null, "", false, "", "", "", "", "", "", ""), given);
    }

    @Override
    boolean isBlank(Address address) {
        return value(address, "").replace(";", "").isBlank();
    }

    @Override
    String label(Address address) {
        return address.label();
    }

    @Override
    boolean pref(Address address) {
        return address.pref();
    }

    /** An address as it is to be printed would no longer be that of the parts. */
    @Override
    ContentLine valued(ContentLine line, Address old, Address now) {
        String value = value(now, line.value());
        return value.equals(line.value())
                ? line
                : line.withParameters(Parameters.of(line).without("LABEL")).withValue(value);
    }

    private static String value(Address address, String before) {
        return new Components(before)
                .with(0, address.poBox())
                .with(1, address.extended())
                .with(2, address.street())
                .with(3, address.locality())
                .with(4, address.region())
                .with(5, address.postcode())
                .with(6, address.country())
                .value();
    }

    @Override
    ContentLine fresh(Address address) {
        return ContentLine.of("ADR", value(address, ";;;;;;"));
    }
}
