package org.cardea.client.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cardea.client.testkit.Phone.vcard;

import java.util.Map;
import org.cardea.client.book.Card;
import org.cardea.client.book.CardId;
import org.cardea.client.engine.Summary;
import org.cardea.client.reconcile.Likeness;
import org.junit.jupiter.api.Test;

/** Who is whom where two sides have contacts already, or a file has another name. */
class SameContactStoriesTest {
    private final ModelServer server = new ModelServer();
    private final Phone anna = new Phone("anna", server);
    private final Phone bert = new Phone("bert", server);

    @Test
    void devicesThatHadTheSameContactsDoNotDouble() {
        anna.book.userWrites(null, vcard("FN:Ada", "TEL:020 7946 0000"));
        anna.book.userWrites(null, vcard("FN:Bob", "EMAIL:bob@example.org"));
        bert.book.userWrites(null, vcard("FN:Ada", "TEL:020 7946 0000"));
        bert.book.userWrites(null, vcard("FN:bob", "EMAIL:BOB@example.org", "TEL:5"));
        anna.sync();
        Summary summary = bert.sync();
        anna.sync();
        assertThat(summary.toReview).isZero();
        assertThat(server.live()).hasSize(2);
        assertThat(anna.text("EMAIL")).contains("TEL:5");
        anna.assertEqualTo(server);
        bert.assertEqualTo(server);
    }

    @Test
    void numberInAnotherFormIsTheSameNumber() {
        anna.book.userWrites(null, vcard("FN:Ada", "TEL:+44 20 7946 0000"));
        bert.book.userWrites(null, vcard("FN:Ada", "TEL:(020) 7946-0000"));
        anna.sync();
        bert.sync();
        assertThat(server.live()).hasSize(1);
    }

    @Test
    void unsureMatchWaitsOnBothSidesUntilSomeoneDecides() {
        anna.book.userWrites(null, vcard("FN:Ada", "TEL:1"));
        bert.book.userWrites("mine", vcard("FN:Ada", "TEL:2"));
        bert.book.userWrites(null, vcard("FN:Bob"));
        anna.sync();
        assertThat(bert.sync().toReview).isEqualTo(1);
        assertThat(server.live()).hasSize(2);
        assertThat(bert.book.texts()).hasSize(2);
        assertThat(bert.store.reviews().open()).singleElement().satisfies(review -> {
            assertThat(review.systemId).isEqualTo("mine");
            assertThat(review.likeness).isEqualTo(Likeness.NAME_ONLY);
        });
    }

    @Test
    void unsureMatchThatIsTheSameBecomesOneCard() {
        unsureMatchWaitsOnBothSidesUntilSomeoneDecides();
        CardId ada = bert.store.reviews().open().get(0).id;
        bert.store.reviews().same("mine", ada);
        assertThat(bert.sync().toReview).isZero();
        assertThat(server.live()).hasSize(2);
        assertThat(server.live().get(ada).text()).contains("TEL:1", "TEL:2");
        bert.assertEqualTo(server);
        assertThat(bert.store.reviews().same()).isEmpty();
    }

    @Test
    void unsureMatchThatIsNotTheSameIsKeptTwice() {
        unsureMatchWaitsOnBothSidesUntilSomeoneDecides();
        bert.store.reviews().keepBoth("mine");
        bert.sync();
        anna.sync();
        assertThat(server.live()).hasSize(3);
        anna.assertEqualTo(server);
        bert.assertEqualTo(server);
    }

    @Test
    void renamedOrRewrittenFileIsKnownAgain() {
        anna.book.userWrites("a", vcard("FN:Ada", "TEL:1"));
        anna.book.userWrites("b", vcard("FN:Bob", "EMAIL:b@example.org"));
        anna.sync();
        String ada = anna.book.texts().remove("a");
        anna.book.userWrites("renamed", ada);
        anna.book.userDeletes("b");
        anna.book.userWrites("rewritten", vcard("FN:Bob", "EMAIL:b@example.org", "NOTE:new"));
        Map<CardId, Card> before = server.live();
        anna.sync();
        assertThat(server.live().keySet()).isEqualTo(before.keySet());
        anna.assertEqualTo(server);
    }

    @Test
    void copiedFileIsNoSecondContactUnlessItSaysSomethingElse() {
        anna.book.userWrites("a", vcard("FN:Ada"));
        anna.sync();
        anna.book.userWrites("copy", anna.book.texts().get("a"));
        anna.sync();
        assertThat(server.live()).hasSize(1);
        anna.edit("Ada", "nothing", "");
        anna.book.userWrites("copy", anna.book.texts().get("a").replace("FN:Ada", "FN:Eve"));
        anna.sync();
        assertThat(server.live()).hasSize(2);
        anna.assertEqualTo(server);
    }
}
