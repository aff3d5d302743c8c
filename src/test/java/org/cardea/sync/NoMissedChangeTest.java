package org.cardea.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.cardea.PostgresTestResource;
import org.cardea.accounts.TestAccount;
import org.cardea.shared.CardId;
import org.junit.jupiter.api.Test;

/** Eight devices write while three follow by cursor: whoever follows sees every card in its last state. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class NoMissedChangeTest {
    private static final int WRITERS = 8;
    private static final int READERS = 3;
    private static final int PACKETS_EACH = 300;

    private final TestAccount account = TestAccount.open();
    private final AtomicInteger writing = new AtomicInteger(WRITERS);

    @Test
    void followerOfTheCursorMissesNothing() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS + READERS)) {
            List<Future<Map<CardId, Long>>> readers = new ArrayList<>();
            for (int i = 0; i < READERS; i++) {
                BookClient reader = new BookClient(account.link("reader " + i));
                int limit = 1 + 20 * i;
                readers.add(threads.submit(() -> follow(reader, limit)));
            }
            List<Future<?>> writers = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                BookClient writer = new BookClient(account.link("writer " + i));
                Random random = new Random(i);
                writers.add(threads.submit(() -> write(writer, random)));
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
            Map<CardId, Long> manifest = manifest();
            for (Future<Map<CardId, Long>> reader : readers) {
                assertThat(reader.get()).isEqualTo(manifest);
            }
        }
    }

    private void write(BookClient writer, Random random) {
        try {
            Map<CardId, Long> own = new HashMap<>();
            for (int i = 0; i < PACKETS_EACH; i++) {
                BookClient.byCard(writer.upload(changes(own, random, i)))
                        .forEach((card, item) -> own.put(card, item.get("seq").asLong()));
            }
        } finally {
            writing.decrementAndGet();
        }
    }

    private static List<ObjectNode> changes(Map<CardId, Long> own, Random random, int round) {
        List<ObjectNode> changes = new ArrayList<>();
        List<CardId> known = List.copyOf(own.keySet());
        CardId edited = known.isEmpty() ? null : known.get(random.nextInt(known.size()));
        if (edited != null && random.nextInt(10) == 0) {
            changes.add(BookClient.delete(edited, own.get(edited)));
        } else if (edited != null) {
            changes.add(BookClient.put(edited, BookClient.vcard("FN:edit " + round), own.get(edited)));
        }
        for (int i = random.nextInt(3); i >= 0; i--) {
            changes.add(BookClient.put(CardId.random(), BookClient.vcard("FN:new " + round), 0));
        }
        return changes;
    }

    private Map<CardId, Long> follow(BookClient reader, int limit) {
        Map<CardId, Long> seen = new HashMap<>();
        String cursor = null;
        long reached = 0;
        boolean last;
        do {
            last = writing.get() == 0;
            JsonNode page;
            do {
                page = reader.download(cursor, limit);
                for (JsonNode item : page.get("items")) {
                    long seq = item.get("seq").asLong();
                    assertThat(seq).isGreaterThan(reached);
                    reached = seq;
                    CardId card = CardId.of(item.get("uuid").asText());
                    if (item.has("deleted")) {
                        seen.remove(card);
                    } else {
                        seen.put(card, seq);
                    }
                }
                cursor = page.get("cursor").asText();
            } while (page.get("more").asBoolean());
        } while (!last);
        return seen;
    }

    private Map<CardId, Long> manifest() {
        Map<CardId, Long> living = new HashMap<>();
        BookClient.byCard(new BookClient(account).manifest())
                .forEach((card, item) -> living.put(card, item.get("seq").asLong()));
        return living;
    }
}
