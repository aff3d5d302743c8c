package org.cardea.contacts.view;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.cardea.contacts.Card;
import org.cardea.contacts.ContentLine;
import org.cardea.contacts.Parameters;
import org.cardea.contacts.view.ContactView.Service;

/** Messengers and networks: IMPP (RFC 6350 section 6.4.3), SOCIALPROFILE (RFC 9554) and Apple's form of it. */
final class Services extends Kind<Service> {
    private static final Set<String> PROPERTIES = Set.of("IMPP", "SOCIALPROFILE", "X-SOCIALPROFILE");
    private static final String SERVICE = "SERVICE-TYPE";
    private static final String APPLES_SERVICE = "X-SERVICE-TYPE";
    private static final String ANY = "im";

    Services() {
        super("services");
    }

    @Override
    boolean is(ContentLine line) {
        return PROPERTIES.contains(line.name());
    }

    @Override
    Service read(String id, ContentLine line, String label) {
        String value = Card.unescape(line.value());
        if (line.is("IMPP")) {
            int colon = value.indexOf(':');
            String scheme = colon < 0 ? "" : value.substring(0, colon);
            return new Service(id, or(named(line), scheme), value.substring(colon + 1), label);
        }
        String type = String.join(" ", Label.types(line));
        boolean apple = line.is("X-SOCIALPROFILE");
        return new Service(id, or(named(line), apple ? type : ""), value, apple && label.equals(type) ? "" : label);
    }

    private static String named(ContentLine line) {
        var values = line.parameterValues();
        return values.getOrDefault(SERVICE, values.getOrDefault(APPLES_SERVICE, List.of())).stream()
                .findFirst()
                .orElse(null);
    }

    @Override
    Service over(Service old, Service given) {
        return new Service(
                old.id(),
                or(given.service(), old.service()),
                or(given.user(), old.user()),
                or(given.label(), old.label()));
    }

    @Override
    Service complete(Service given) {
        return over(new Service(null, "", "", ""), given);
    }

    @Override
    boolean isBlank(Service service) {
        return service.user().isBlank();
    }

    @Override
    String label(Service service) {
        return service.label();
    }

    @Override
    ContentLine valued(ContentLine line, Service old, Service now) {
        boolean same = old.service().equals(now.service());
        if (same && old.user().equals(now.user())) {
            return line;
        }
        if (!line.is("IMPP")) {
            ContentLine named = same ? line : named(line, now.service());
            return old.user().equals(now.user()) ? named : named.withValue(Card.escape(now.user()));
        }
        ContentLine fresh = fresh(now);
        if (same && named(line) != null) {
            int colon = line.value().indexOf(':');
            return line.withValue(line.value().substring(0, colon + 1) + user(now));
        }
        Parameters kept = Parameters.of(line).without(APPLES_SERVICE).without(SERVICE);
        String name = named(fresh);
        return line.withParameters(name == null ? kept : kept.with(SERVICE, List.of(name)))
                .withValue(fresh.value());
    }

    private static ContentLine named(ContentLine line, String service) {
        Parameters parameters = Parameters.of(line);
        boolean typed = line.is("X-SOCIALPROFILE") && named(line) == null;
        return line.withParameters(
                typed
                        ? parameters.with("TYPE", List.of(service))
                        : parameters.without(APPLES_SERVICE).with(SERVICE, List.of(service)));
    }

    @Override
    ContentLine fresh(Service service) {
        String name = service.service().strip();
        String scheme = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9+.-]", "");
        boolean says = !scheme.isEmpty() && Character.isLetter(scheme.charAt(0));
        ContentLine line = ContentLine.of("IMPP", (says ? scheme : ANY) + ":" + user(service));
        return name.isEmpty() || says && scheme.equals(name)
                ? line
                : line.withParameters(Parameters.of(line).with(SERVICE, List.of(name)));
    }

    private static String user(Service service) {
        return service.user().strip().replaceAll("\\s+", "%20");
    }
}
