package org.cardea.contacts;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.cardea.shared.CardId;

/** A card that names a set of contacts (RFC 6350 sections 6.1.4 and 6.6.5). Edits touch only what they name. */
public record Group(Card card) {
    private static final String URN = "urn:uuid:";

    public static Group of(CardId id, String name, List<CardId> members) {
        List<ContentLine> lines = new ArrayList<>(List.of(
                line("BEGIN", "VCARD"),
                line("VERSION", "4.0"),
                line("KIND", "group"),
                line("UID", URN + id),
                line("FN", Card.escape(name))));
        members.forEach(member -> lines.add(member(member)));
        lines.add(line("END", "VCARD"));
        return new Group(Card.of(lines));
    }

    public String name() {
        return card.name();
    }

    /** Members that are named by a UUID, in the order of the card. */
    public List<CardId> members() {
        return card.lines().stream().map(Group::member).filter(Objects::nonNull).toList();
    }

    public Group named(String name) {
        return replacing("FN", List.of(line("FN", Card.escape(name))));
    }

    /** Without the one members and with the others. */
    public Group with(Set<CardId> added, Set<CardId> removed) {
        Set<CardId> missing = new LinkedHashSet<>(added);
        members().forEach(missing::remove);
        List<ContentLine> lines = new ArrayList<>(card.lines());
        lines.removeIf(line -> line.is("MEMBER") && isOneOf(removed, line));
        lines.addAll(lines.size() - 1, missing.stream().map(Group::member).toList());
        return new Group(Card.of(lines));
    }

    private static boolean isOneOf(Set<CardId> cards, ContentLine line) {
        CardId member = member(line);
        return member != null && cards.contains(member);
    }

    /**
     * With other words for its members.
     *
     * @param member from a member's value to another one, or to empty where it is to be left out
     */
    public Group resolved(Function<String, Optional<String>> member) {
        List<ContentLine> lines = new ArrayList<>();
        for (ContentLine line : card.lines()) {
            if (line.is("MEMBER")) {
                member.apply(line.value().strip()).ifPresent(value -> lines.add(line.withValue(value)));
            } else {
                lines.add(line);
            }
        }
        return new Group(Card.of(lines));
    }

    private Group replacing(String property, List<ContentLine> replacement) {
        List<ContentLine> lines = new ArrayList<>(card.lines());
        lines.removeIf(line -> line.is(property));
        lines.addAll(lines.size() - 1, replacement);
        return new Group(Card.of(lines));
    }

    private static ContentLine member(CardId member) {
        return line("MEMBER", URN + member);
    }

    /** Null where the line is no member, or one that is not named by a UUID. */
    private static CardId member(ContentLine line) {
        String value = line.value().strip().toLowerCase(Locale.ROOT);
        if (!line.is("MEMBER") || !value.startsWith(URN)) {
            return null;
        }
        try {
            return CardId.of(value.substring(URN.length()));
        } catch (org.cardea.shared.Problem notAUuid) {
            return null;
        }
    }

    private static ContentLine line(String name, String value) {
        return new ContentLine(0, "", name, "", value);
    }
}
