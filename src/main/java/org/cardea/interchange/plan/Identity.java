package org.cardea.interchange.plan;

import java.util.Optional;
import org.cardea.contacts.Card;
import org.cardea.interchange.VcardText;
import org.cardea.shared.CardId;

/** Which UUID a card of a file gets; the same whenever it is read (docs/normal-form.md section 6). */
final class Identity {
    private static final String URN = "urn:uuid:";

    private Identity() {}

    static Optional<CardId> of(Card card) {
        return card.uid().map(Identity::of);
    }

    static CardId of(String uid) {
        return CardId.of(VcardText.urn(uid).substring(URN.length()));
    }

    /** Apple puts {@code urn:uuid:} before UIDs that are none. */
    static CardId ofMember(String value) {
        return of(value.regionMatches(true, 0, URN, 0, URN.length()) ? value.substring(URN.length()) : value);
    }

    /** For a card whose own UUID belongs to somebody else. */
    static CardId beside(CardId taken, Card card) {
        return of("cardea-beside:" + taken + ":" + card.hash().hex());
    }

    static CardId ofGroup(String name) {
        return of("cardea-group:" + name);
    }
}
