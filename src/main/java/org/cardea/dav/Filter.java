package org.cardea.dav;

import static org.cardea.dav.xml.Names.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.cardea.contacts.Card;
import org.cardea.contacts.ContentLine;
import org.cardea.dav.xml.Node;

/** Which cards a query is about (RFC 6352 section 10.5). Pure. */
final class Filter {
    private final Predicate<List<ContentLine>> condition;

    private Filter(Predicate<List<ContentLine>> condition) {
        this.condition = condition;
    }

    static Filter of(Node filter) {
        List<Predicate<List<ContentLine>>> parts = new ArrayList<>();
        for (Node child : filter.children()) {
            if (!child.is(card("prop-filter"))) {
                throw unsupported();
            }
            parts.add(property(child));
        }
        return new Filter(parts.isEmpty() ? lines -> true : joined(filter, parts));
    }

    boolean meets(List<ContentLine> lines) {
        return condition.test(lines);
    }

    private static <T> Predicate<T> joined(Node node, List<Predicate<T>> parts) {
        return switch (node.attribute("test", "anyof")) {
            case "anyof" -> each -> parts.stream().anyMatch(part -> part.test(each));
            case "allof" -> each -> parts.stream().allMatch(part -> part.test(each));
            default -> throw unsupported();
        };
    }

    private static Predicate<List<ContentLine>> property(Node node) {
        String name = name(node);
        int dot = name.lastIndexOf('.');
        Predicate<ContentLine> named = dot < 0
                ? line -> line.is(name)
                : line -> line.is(name.substring(dot + 1)) && line.group().equalsIgnoreCase(name.substring(0, dot));
        if (node.has(card("is-not-defined"))) {
            return lines -> lines.stream().noneMatch(named);
        }
        List<Predicate<ContentLine>> parts = new ArrayList<>();
        for (Node child : node.children()) {
            parts.add(part(child));
        }
        Predicate<ContentLine> meets = parts.isEmpty() ? line -> true : joined(node, parts);
        return lines -> lines.stream().filter(named).anyMatch(meets);
    }

    private static Predicate<ContentLine> part(Node node) {
        if (node.is(card("text-match"))) {
            TextMatch match = TextMatch.of(node);
            return line -> match.meets(Card.unescape(line.value()));
        }
        if (node.is(card("param-filter"))) {
            return parameter(node);
        }
        throw unsupported();
    }

    private static Predicate<ContentLine> parameter(Node node) {
        String name = name(node);
        if (node.has(card("is-not-defined"))) {
            return line -> !line.parameterValues().containsKey(name);
        }
        TextMatch match = node.first(card("text-match")).map(TextMatch::of).orElse(null);
        return line -> {
            List<String> values = line.parameterValues().get(name);
            return values != null && (match == null || values.stream().anyMatch(match::meets));
        };
    }

    private static String name(Node node) {
        String name = node.attribute("name", "");
        if (name.isBlank()) {
            throw unsupported();
        }
        int dot = name.lastIndexOf('.');
        return name.substring(0, dot + 1) + name.substring(dot + 1).toUpperCase(Locale.ROOT);
    }

    private static Refusal unsupported() {
        return Refusal.forbidden(card("supported-filter"));
    }
}
