package org.cardea.dav;

import static org.cardea.dav.xml.Names.dav;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cardea.dav.xml.Node;

/**
 * Who is there? (RFC 3744 section 9.) Whatever is asked, nobody but the caller is ever found: that there are others is not
 * told by any answer.
 */
@Singleton
class PrincipalReports {
    private final FindThings things;

    PrincipalReports(FindThings things) {
        this.things = things;
    }

    /** Empty where the report is another one. */
    Optional<Answer> answer(Call call, Found found, Node report) {
        if (report.is(dav("principal-search-property-set"))) {
            return Optional.of(searchable());
        }
        if (report.is(dav("acl-principal-prop-set"))) {
            return Optional.of(told(call, report, List.of(things.principal(call))));
        }
        if (report.is(dav("principal-match"))) {
            return Optional.of(told(call, report, matching(call, found, report)));
        }
        if (report.is(dav("principal-property-search"))) {
            Found.Principal caller = things.principal(call);
            boolean here = found instanceof Found.Root || found instanceof Found.Principal;
            boolean sought = here || report.has(dav("apply-to-principal-collection-set"));
            return Optional.of(told(call, report, sought && meets(caller, report) ? List.of(caller) : List.of()));
        }
        return Optional.empty();
    }

    private static Answer told(Call call, Node report, List<? extends Found> all) {
        Optional<Node> named = Optional.of(report).filter(each -> each.has(dav("prop")));
        Wanted wanted = named.isPresent() ? Wanted.of(named) : new Wanted(Wanted.Kind.NAMED, List.of());
        return Multistatus.answer(call, wanted, answers -> {
            for (Found each : all) {
                answers.properties(each);
            }
        });
    }

    private static Answer searchable() {
        return Answer.xml(
                200,
                xml -> xml.element(
                        dav("principal-search-property-set"),
                        set -> set.element(
                                dav("principal-search-property"),
                                one -> one.element(dav("prop"), prop -> prop.element(dav("displayname")))
                                        .element(dav("description"), "Login"))));
    }

    private List<? extends Found> matching(Call call, Found found, Node report) {
        if (report.has(dav("self"))) {
            boolean within = found instanceof Found.Root || found instanceof Found.Principal;
            return within ? List.of(things.principal(call)) : List.of();
        }
        Node named = report.first(dav("principal-property")).orElseThrow(() -> Refusal.of(400));
        boolean leads = named.children().stream()
                .map(each -> Properties.ALL.get(each.name()))
                .anyMatch(property -> property != null
                        && property.reading().of(found, call.hrefs()) instanceof Property.Links links
                        && List.of(links.hrefs()).contains(call.hrefs().principal()));
        return leads ? List.of(found) : List.of();
    }

    private static boolean meets(Found.Principal caller, Node search) {
        List<Node> parts = search.all(dav("property-search")).toList();
        if (parts.isEmpty() || parts.stream().anyMatch(part -> !part.has(dav("match")))) {
            throw Refusal.of(400);
        }
        Stream<Node> all = parts.stream();
        return search.attribute("test", "allof").equals("anyof")
                ? all.anyMatch(part -> isCalled(caller, part))
                : all.allMatch(part -> isCalled(caller, part));
    }

    /** Who is sought by anything but the name is not found. */
    private static boolean isCalled(Found.Principal caller, Node part) {
        boolean byName = part.first(dav("prop")).stream()
                .flatMap(prop -> prop.children().stream())
                .allMatch(each -> each.is(dav("displayname")));
        Node match = part.first(dav("match")).orElseThrow();
        String sought = Collation.UNICODE.key(match.text().strip());
        String name = Collation.UNICODE.key(caller.login().get());
        return byName
                && switch (match.attribute("match-type", "contains")) {
                    case "starts-with" -> name.startsWith(sought);
                    case "ends-with" -> name.endsWith(sought);
                    case "equals" -> name.equals(sought);
                    default -> name.contains(sought);
                };
    }
}
