package org.cardea.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import org.cardea.PostgresTestResource;
import org.cardea.shared.CardId;
import org.cardea.sync.BookClient;
import org.cardea.sync.ReadCards;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** A book lives at random and goes back at random; each time it is what it was. {@code -Dcardea.walk.seed=N} walks again. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class TimeMachineWalkTest {
    private static final int STEPS = 60;

    @Inject
    DataSource database;

    private final List<CardId> cards = new ArrayList<>();
    private final List<Was> past = new ArrayList<>();
    private final Book book = Book.open();
    private final Journey journey = new Journey(book);
    private Random random;

    private record Was(String at, String digest) {}

    @RepeatedTest(3)
    void bookIsWhatItWasAtAnyMoment() {
        long seed = Long.getLong("cardea.walk.seed", new Random().nextLong());
        System.out.println("TimeMachineWalkTest: -Dcardea.walk.seed=" + seed);
        random = new Random(seed);
        for (int i = 0; i < STEPS; i++) {
            step();
            past.add(new Was(journey.now(), book.digest()));
            if (i % 12 == 11) {
                Was was = past.get(random.nextInt(past.size()));
                JsonNode preview = journey.preview(was.at());
                JsonNode arrived = journey.go(preview);
                assertThat(book.digest()).as("seed %d, step %d", seed, i).isEqualTo(was.digest());
                int counted = preview.get("returned").asInt()
                        + preview.get("changed").asInt()
                        + preview.get("removed").asInt();
                assertThat(arrived.get("changed").asInt()).isEqualTo(counted);
                past.add(new Was(journey.now(), book.digest()));
            }
        }
    }

    private void step() {
        switch (cards.isEmpty() ? 0 : random.nextInt(6)) {
            case 0, 1 -> cards.add(book.add("FN:Person " + random.nextInt(1_000)));
            case 2 -> cards.add(book.addGroup("Group " + random.nextInt(9), pick(), pick()));
            case 3 -> edit(pick());
            case 4 -> restore(pick());
            default -> delete(pick());
        }
    }

    private CardId pick() {
        return cards.get(random.nextInt(cards.size()));
    }

    private void edit(CardId card) {
        String text = book.text(card);
        if (text != null) {
            String edited = text.replace("END:VCARD", "NOTE:" + random.nextInt(1_000) + "\r\nEND:VCARD");
            book.client().upload(List.of(BookClient.put(card, edited, book.seq(card))));
        }
    }

    private void delete(CardId card) {
        if (book.text(card) != null) {
            book.delete(card);
        }
    }

    private void restore(CardId card) {
        book.post("trash/restore", Book.cards("cards", card));
    }

    /** The work is taken away in the middle: between the ledger's word and the job's own, as by a crash. */
    @Test
    void journeyArrivesWhereverItsWorkerDies() throws SQLException {
        random = new Random(7);
        String empty = book.digest();
        String then = journey.now();
        List<com.fasterxml.jackson.databind.node.ObjectNode> many = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            many.add(BookClient.put(CardId.random(), BookClient.vcard("FN:P" + i, "TEL:" + i), 0));
        }
        ReadCards.slices(many, 500).forEach(book.client()::upload);
        String job = journey.begin(journey.preview(then)).body().get("job").asText();
        for (int kills = 0; kills < 10; kills++) {
            long until = System.nanoTime() + random.nextInt(100) * 1_000_000L;
            while (System.nanoTime() < until) {
                Thread.onSpinWait();
            }
            kill(job);
        }
        JsonNode arrived = journey.arrive(job);
        assertThat(book.digest()).isEqualTo(empty);
        assertThat(arrived.get("state").asText()).isEqualTo("done");
        assertThat(arrived.get("changed").asInt()).isEqualTo(3_000);
    }

    private void kill(String job) throws SQLException {
        String sql = "update time_machine_work set leased_by = ?, leased_until = now(), attempts = 0"
                + " where account_id = ? and job_id = ?";
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, UUID.randomUUID());
            statement.setObject(2, book.account().account().value());
            statement.setObject(3, UUID.fromString(job));
            statement.executeUpdate();
        }
    }
}
