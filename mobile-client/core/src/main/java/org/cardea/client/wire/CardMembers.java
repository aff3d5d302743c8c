package org.cardea.client.wire;

import org.cardea.client.book.CardId;
import org.cardea.client.book.ContentHash;

/** What is told of a card wherever one is told of. */
final class CardMembers {
    static final Member<CardId> UUID = Member.of("uuid", json -> CardId.of(json.nextString()));
    static final Member<Long> SEQ = Member.number("seq");
    static final Member<ContentHash> HASH = Member.of("hash", json -> ContentHash.of(json.nextString()));
    static final Member<String> VCARD = Member.text("vcard");

    private CardMembers() {}
}
