package org.cardea.interchange.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cardea.contacts.Card;
import org.cardea.contacts.ContentLine;
import org.cardea.interchange.VcardText;
import org.cardea.shared.CardId;
import org.cardea.shared.Problem;

/** What a file says of a group, once all contacts have been written. */
record GroupCards(Wanted wanted, Labels labels, Members members) {
    private static final Set<String> ONLY_A_LABEL =
            Set.of("BEGIN", "VERSION", "PRODID", "REV", "UID", "END", "KIND", "FN", "N", "MEMBER");

    /** Empty where the group has nothing to do with what is exported. */
    Optional<Contact> of(Contact group) {
        boolean whole = wanted.isWholeBook() || wanted.groups().contains(group.id());
        boolean concerned = whole || group.card().lines().stream().anyMatch(this::isExportedMember);
        if (!concerned) {
            return Optional.empty();
        }
        List<ContentLine> lines = new ArrayList<>(group.card().lines());
        if (!whole) {
            lines.removeIf(line -> line.is("MEMBER") && !isExportedMember(line));
        }
        if (wanted.format().holdsGroups()
                && !wanted.format().isVcard()
                && !label(group).isEmpty()) {
            lines.removeIf(this::isExportedMember);
        }
        return Optional.of(new Contact(group.id(), Card.of(lines), List.of(), group.photos(), group.left()));
    }

    /** Where groups are nothing but labels: what a label does not say. */
    List<String> left(Contact group) {
        List<ContentLine> lines = group.card().lines();
        boolean said = !label(group).isEmpty()
                && group.left().isEmpty()
                && lines.stream().anyMatch(this::isExportedMember)
                && lines.stream().allMatch(line -> ONLY_A_LABEL.contains(line.name()))
                && lines.stream().allMatch(line -> !line.is("MEMBER") || isExportedMember(line));
        return said ? List.of() : List.of(Word.GROUP);
    }

    private String label(Contact group) {
        return labels.of(group.name());
    }

    private boolean isExportedMember(ContentLine line) {
        return line.is("MEMBER") && id(line).filter(members::isExported).isPresent();
    }

    private static Optional<CardId> id(ContentLine line) {
        try {
            return Optional.of(CardId.of(VcardText.urn(line.value()).substring("urn:uuid:".length())));
        } catch (Problem notAUuid) {
            return Optional.empty();
        }
    }
}
