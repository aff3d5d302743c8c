package org.cardea.interchange.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cardea.shared.CardId;

/** Which contact is in which groups. The only thing that is kept of a whole book: some hundred bytes for each contact in a group. */
final class Members {
    private final Map<CardId, Member> members = new HashMap<>();
    private final Map<List<String>, List<String>> shared = new HashMap<>();

    /** A contact that is in a group. */
    private static final class Member {
        private List<String> labels = List.of();
        private boolean chosen;
        private boolean unlabelled;
        private boolean exported;
    }

    /**
     * @param label what stands for the group in a table, or empty where nothing can
     * @param chosen whether the contacts of this group were asked for
     */
    void add(Set<CardId> group, String label, boolean chosen) {
        for (CardId id : group) {
            Member member = members.computeIfAbsent(id, fresh -> new Member());
            member.chosen |= chosen;
            member.unlabelled |= label.isEmpty();
            if (!label.isEmpty()) {
                List<String> more = new ArrayList<>(member.labels);
                more.add(label);
                member.labels = shared.computeIfAbsent(more, List::copyOf);
            }
        }
    }

    List<String> labels(CardId contact) {
        Member member = members.get(contact);
        return member == null ? List.of() : member.labels;
    }

    boolean isChosen(CardId contact) {
        Member member = members.get(contact);
        return member != null && member.chosen;
    }

    /** Whether it is in a group that no label stands for. */
    boolean isUnlabelled(CardId contact) {
        Member member = members.get(contact);
        return member != null && member.unlabelled;
    }

    void exported(CardId contact) {
        Member member = members.get(contact);
        if (member != null) {
            member.exported = true;
        }
    }

    boolean isExported(CardId contact) {
        Member member = members.get(contact);
        return member != null && member.exported;
    }
}
