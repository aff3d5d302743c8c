package org.cardea.client.desktop.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.cardea.client.book.CardId;
import org.cardea.client.desktop.store.JdbcDb;
import org.cardea.client.desktop.store.StateFolder;
import org.cardea.client.protocol.Reason;
import org.cardea.client.reconcile.Likeness;
import org.cardea.client.store.HeldStore.Held;
import org.cardea.client.store.JournalStore.Way;
import org.cardea.client.store.LocalStore;
import org.cardea.client.store.RejectionStore.Rejection;
import org.cardea.client.store.ReviewStore.Review;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ResolveCommandTest extends CommandLineTest {
    private static final String BOOK = "books/default/";
    private static final CardId ANNA = CardId.of("5f2c6e0a-9d1b-4b57-8e0c-1f54a7b0c001");
    private static final String NONE = "{'items':[]}";

    @BeforeEach
    void linked() {
        link("contacts", "GOOD");
    }

    @Test
    void nothingToResolveIsInStep() {
        server.answers(BOOK + "held", NONE);
        server.answers(BOOK + "conflicts", NONE);
        assertThat(run("resolve")).isEqualTo(Exit.IN_STEP);
        assertThat(said()).isEmpty();
    }

    @Test
    void everyQuestionIsListed() throws Exception {
        ask();
        server.answers(
                BOOK + "held", "{'items':[{'held':'h1','device':'d','heldAt':'2026-01-01','cards':['" + ANNA + "']}]}");
        server.answers(
                BOOK + "conflicts",
                "{'items':[{'conflict':'c1','uuid':'" + ANNA + "','seq':4,'loserSeq':3,'fields':['TITLE'],'at':'x'}]}");
        assertThat(run("resolve")).isEqualTo(Exit.OPEN_QUESTIONS);
        assertThat(said())
                .contains("anna.vcf may be", "1 deletions wait here", "broken.vcf is not synced: line 3")
                .contains("resolve delete h1", "[TITLE]", "version 3", "resolve dismiss c1");
        run("resolve", "--json");
        assertThat(said().lines())
                .hasSize(5)
                .allSatisfy(line -> assertThat(line).startsWith("{\"question\":"));
    }

    @Test
    void sameAndBothAreRemembered() throws Exception {
        ask();
        assertThat(run("resolve", "same", "anna.vcf", ANNA.toString())).isEqualTo(Exit.IN_STEP);
        assertThat(this.<Integer>store(store -> store.reviews().same().size())).isEqualTo(1);
        ask();
        assertThat(run("resolve", "both", "other.vcf")).isEqualTo(Exit.FAILED);
        assertThat(complained()).contains("nobody asked about other.vcf");
    }

    @Test
    void heldDeletionsGetTheOwnersWord() throws Exception {
        ask();
        assertThat(run("resolve", "delete")).isEqualTo(Exit.IN_STEP);
        assertThat(this.<Integer>store(store -> store.held().confirmed().size()))
                .isEqualTo(1);
        assertThat(run("resolve", "restore")).isEqualTo(Exit.IN_STEP);
        assertThat(this.<Integer>store(store -> store.held().all().size())).isZero();
    }

    @Test
    void wordsForTheServerReachIt() {
        server.answers(BOOK + "held", "{}");
        server.answers(BOOK + "conflicts", "{}");
        run("resolve", "delete", "h1");
        run("resolve", "restore", "h2");
        run("resolve", "dismiss", "c1");
        assertThat(server.posted)
                .containsExactly(
                        "/api/v1/books/default/held/h1/confirm",
                        "/api/v1/books/default/held/h2/discard",
                        "/api/v1/books/default/conflicts/c1/dismiss");
    }

    @Test
    void wordIsTakenBesideARunningWatch() throws Exception {
        ask();
        try (var watching = StateFolder.lock(database("contacts")).orElseThrow().acquiredBy()) {
            assertThat(watching.isOpen()).isTrue();
            assertThat(run("resolve", "restore")).isEqualTo(Exit.IN_STEP);
        }
        assertThat(this.<Integer>store(store -> store.held().all().size())).isZero();
    }

    @Test
    void wordWaitsForTheEndOfARun() throws Exception {
        ask();
        CompletableFuture<Integer> word;
        try (var running = StateFolder.turn(database("contacts"), Duration.ZERO)
                .orElseThrow()
                .acquiredBy()) {
            assertThat(running.isOpen()).isTrue();
            word = CompletableFuture.supplyAsync(() -> run("resolve", "restore"));
            assertThatThrownBy(() -> word.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            assertThat(this.<Integer>store(store -> store.held().all().size())).isEqualTo(1);
        }
        assertThat(word.get(1, TimeUnit.MINUTES)).isEqualTo(Exit.IN_STEP);
        assertThat(this.<Integer>store(store -> store.held().all().size())).isZero();
    }

    @Test
    void journalIsShown() throws Exception {
        ask();
        assertThat(run("log", "--cards")).isEqualTo(Exit.IN_STEP);
        assertThat(said()).contains("up", ANNA.toString(), "applied");
    }

    private void ask() throws Exception {
        store(store -> {
            store.reviews().replaceOpen(List.of(new Review("anna.vcf", ANNA, Likeness.NAME_ONLY)));
            store.held().put(new Held(ANNA, null, 1));
            store.rejections()
                    .add(new Rejection("broken.vcf", null, null, new Reason("unreadable", null, "line 3"), 1));
            store.journal().add(1, Way.UP, ANNA, "applied", null);
            return null;
        });
    }

    private <T> T store(Function<LocalStore, T> use) throws Exception {
        try (var db = JdbcDb.open(database("contacts"))) {
            return use.apply(LocalStore.open(db));
        }
    }
}
