package org.cardea.interchange.plan;

import java.util.Optional;
import java.util.UUID;
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

    static boolean isUuid(Card card) {
        return card.uid()
                .filter(uid -> of(uid).toString().equalsIgnoreCase(bare(uid)))
                .isPresent();
    }

    static CardId of(String uid) {
        String bare = bare(uid);
        if (isPlain(bare)) {
            return new CardId(UUID.fromString(bare));
        }
        return CardId.of(VcardText.urn(uid).substring(URN.length()));
    }

    /** As most are, which are many. */
    private static boolean isPlain(String bare) {
        if (bare.length() != 36) {
            return false;
        }
        for (int i = 0; i < bare.length(); i++) {
            char c = bare.charAt(i);
            boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
            if (dash ? c != '-' : c > 'f' || Character.digit(c, 16) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Apple puts {@code urn:uuid:} before UIDs that are none. */
    static CardId ofMember(String value) {
        return of(bare(value));
    }

    private static String bare(String uid) {
        return uid.regionMatches(true, 0, URN, 0, URN.length()) ? uid.substring(URN.length()) : uid;
    }

    /** For a card whose own UUID belongs to somebody else. */
    static CardId beside(CardId taken, Card card) {
        return of("cardea-beside:" + taken + ":" + card.hash().hex());
    }

    static CardId ofGroup(String name) {
        return of("cardea-group:" + name);
    }
}
