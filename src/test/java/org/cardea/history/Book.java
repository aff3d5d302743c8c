package org.cardea.history;

import static org.cardea.sync.BookClient.vcard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.cardea.accounts.TestAccount;
import org.cardea.shared.CardId;
import org.cardea.sync.BookClient;

/** A book for tests of its past. */
public record Book(TestAccount account, BookClient client) {

    public static Book open() {
        TestAccount account = TestAccount.open();
        return new Book(account, new BookClient(account));
    }

    public CardId add(String... lines) {
        CardId card = CardId.random();
        put(card, 0, lines);
        return card;
    }

    public CardId addGroup(String name, CardId... members) {
        return add(Stream.concat(
                        Stream.of("KIND:group", "FN:" + name),
                        Arrays.stream(members).map(member -> "MEMBER:urn:uuid:" + member))
                .toArray(String[]::new));
    }

    /** @return the seq */
    public long put(CardId card, long base, String... lines) {
        return client.upload(List.of(BookClient.put(card, vcard(lines), base)))
                .at("/items/0/seq")
                .asLong();
    }

    public void delete(CardId... cards) {
        List<ObjectNode> deletions = new ArrayList<>();
        for (CardId card : cards) {
            deletions.add(BookClient.delete(card, seq(card)));
        }
        client.upload(deletions);
    }

    public long seq(CardId card) {
        return item(card).get("seq").asLong();
    }

    /** The card's text as it stands, or null. */
    public String text(CardId card) {
        JsonNode item = item(card);
        return item.hasNonNull("vcard") ? item.get("vcard").asText() : null;
    }

    private JsonNode item(CardId card) {
        ObjectNode fetch = BookClient.JSON.createObjectNode();
        fetch.putArray("uuids").add(card.toString());
        return BookClient.ok(client.post("fetch", fetch)).at("/items/0");
    }

    public String digest() {
        return client.manifest().get("digest").asText();
    }

    public JsonNode get(String path) {
        return BookClient.ok(client.get(path));
    }

    public JsonNode post(String path, JsonNode body) {
        return BookClient.ok(client.post(path, body));
    }

    public static ObjectNode json() {
        return BookClient.JSON.createObjectNode();
    }

    public static ObjectNode cards(String field, CardId... cards) {
        ObjectNode body = json();
        Arrays.stream(cards).forEach(card -> body.withArray(field).add(card.toString()));
        return body;
    }
}
