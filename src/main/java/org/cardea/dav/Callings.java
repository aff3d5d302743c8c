package org.cardea.dav;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cardea.accounts.Grant;
import org.cardea.shared.CardId;
import org.cardea.shared.Problem;

/**
 * What the cards of a book are called, for one request. Where no card has a name of its own, and so it is in most books,
 * none is looked for: a card that is named after this was made is in no listing whose head was read before.
 */
final class Callings {
    private static final String SUFFIX = ".vcf";

    private final DavNameStore names;
    private final Grant grant;
    private final boolean any;
    private final boolean changed;

    Callings(DavNameStore names, Grant grant) {
        this.names = names;
        this.grant = grant;
        DavNameStore.Any there = names.any(grant);
        this.any = there.named();
        this.changed = there.changed();
    }

    /** Whether cards were called otherwise before, ever. */
    boolean changed() {
        return changed;
    }

    Map<CardId, String> of(Collection<CardId> cards) {
        Map<CardId, String> all = new HashMap<>(any ? names.names(grant, cards) : Map.of());
        cards.forEach(card -> all.putIfAbsent(card, Hrefs.nameOf(card)));
        return all;
    }

    /** By their names, cards that live or lived. */
    Map<String, CardId> cards(Collection<String> wanted) {
        Map<String, CardId> ids = new HashMap<>(any ? names.cards(grant, wanted) : Map.of());
        Map<String, CardId> unnamed = new HashMap<>();
        for (String name : wanted) {
            if (!ids.containsKey(name)) {
                byItself(name).ifPresent(id -> unnamed.put(name, id));
            }
        }
        Set<CardId> named =
                any ? new HashSet<>(names.names(grant, unnamed.values()).keySet()) : Set.of();
        unnamed.forEach((name, id) -> {
            if (!named.contains(id)) {
                ids.put(name, id);
            }
        });
        return ids;
    }

    static Optional<CardId> byItself(String name) {
        try {
            CardId id = CardId.of(name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name);
            return Hrefs.nameOf(id).equals(name) ? Optional.of(id) : Optional.empty();
        } catch (Problem notAUuid) {
            return Optional.empty();
        }
    }
}
