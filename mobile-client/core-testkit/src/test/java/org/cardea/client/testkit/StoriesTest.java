package org.cardea.client.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cardea.client.testkit.Phone.vcard;

import java.util.Map;
import org.cardea.client.engine.Outcome;
import org.cardea.client.engine.Outcome.Failed;
import org.cardea.client.engine.Outcome.RetryAt;
import org.cardea.client.engine.Summary;
import org.cardea.client.ports.SystemBookUnavailable.Cause;
import org.cardea.client.ports.Unreachable;
import org.junit.jupiter.api.Test;

/** What people do with their contacts on two devices, told once each. */
class StoriesTest {
    private final ModelServer server = new ModelServer();
    private final Phone anna = new Phone("anna", server);
    private final Phone bert = new Phone("bert", server);

    @Test
    void contactTravelsToTheOtherDeviceAndBack() {
        anna.book.userWrites(null, vcard("FN:Ada", "TEL:1"));
        assertThat(anna.sync().uploaded).isEqualTo(1);
        assertThat(bert.sync().written).isEqualTo(1);
        bert.edit("Ada", "TEL:1", "TEL:2");
        bert.sync();
        Summary summary = anna.sync();
        assertThat(summary.written).isEqualTo(1);
        assertThat(summary.uploaded).isZero();
        assertThat(anna.text("Ada")).contains("TEL:2");
        anna.assertEqualTo(server);
        bert.assertEqualTo(server);
    }

    @Test
    void contactWithoutUuidGetsOneInTheSystemToo() {
        anna.book.userWrites(null, vcard("FN:Ada"));
        anna.sync();
        assertThat(anna.contents().keySet()).isEqualTo(server.live().keySet());
        assertThat(anna.sync().toString()).isEqualTo(new Summary().toString());
    }

    @Test
    void secondSyncWithNothingNewTouchesNothing() {
        anna.book.userWrites(null, vcard("FN:Ada"));
        anna.sync();
        long seq = server.seq();
        int[] calls = {0};
        anna.run((call, done) -> calls[0] += call.startsWith("server") && done ? 1 : 0);
        assertThat(calls[0]).as("one poll").isEqualTo(1);
        assertThat(server.seq()).isEqualTo(seq);
    }

    @Test
    void deletionTravels() {
        anna.book.userWrites(null, vcard("FN:Ada"));
        anna.book.userWrites(null, vcard("FN:Bob"));
        anna.sync();
        bert.sync();
        bert.book.userDeletes(bert.find("Ada"));
        bert.sync();
        anna.sync();
        assertThat(anna.book.texts()).hasSize(1);
        anna.assertEqualTo(server);
    }

    @Test
    void editsOfBothAreMergedAndComeToBoth() {
        anna.book.userWrites(null, vcard("FN:Ada", "TEL:1"));
        anna.sync();
        bert.sync();
        anna.edit("Ada", "TEL:1", "TEL:1\r\nNOTE:from anna");
        bert.edit("Ada", "TEL:1", "TEL:2");
        anna.sync();
        Summary summary = bert.sync();
        assertThat(summary.merged).isEqualTo(1);
        anna.sync();
        assertThat(anna.text("Ada")).contains("TEL:2", "from anna").doesNotContain("TEL:1");
        anna.assertEqualTo(server);
        bert.assertEqualTo(server);
    }

    @Test
    void editBeatsDeletionOnBothWays() {
        anna.book.userWrites(null, vcard("FN:Ada"));
        anna.book.userWrites(null, vcard("FN:Bob"));
        anna.sync();
        bert.sync();
        anna.edit("Ada", "FN:Ada", "FN:Ada\r\nTEL:1");
        bert.book.userDeletes(bert.find("Ada"));
        bert.edit("Bob", "FN:Bob", "FN:Bob\r\nTEL:2");
        anna.book.userDeletes(anna.find("Bob"));
        anna.sync();
        Summary summary = bert.sync();
        anna.sync();
        assertThat(summary.kept).isEqualTo(1);
        assertThat(bert.text("Ada")).contains("TEL:1");
        assertThat(anna.text("Bob")).contains("TEL:2");
        anna.assertEqualTo(server);
        bert.assertEqualTo(server);
    }

    @Test
    void editMadeWhileASyncRunsIsNotLost() {
        anna.book.userWrites(null, vcard("FN:Ada", "TEL:1"));
        anna.sync();
        bert.sync();
        bert.edit("Ada", "TEL:1", "TEL:1\r\nTEL:2");
        bert.sync();
        anna.book.meanwhile(() -> anna.edit("Ada", "TEL:1", "TEL:1\r\nTEL:3"));
        anna.sync();
        assertThat(anna.text("Ada")).contains("TEL:1", "TEL:2", "TEL:3");
        anna.assertEqualTo(server);
    }

    @Test
    void lossySystemLosesNothingOnTheServer() {
        anna.book.userWrites(null, vcard("FN:Ada", "TEL:1", "X-HOBBY:sums"));
        anna.sync();
        bert.book.keeps(text -> text.replaceAll("X-.*\r\n", ""));
        bert.sync();
        assertThat(bert.text("Ada")).doesNotContain("HOBBY");
        assertThat(bert.sync().uploaded).isZero();
        bert.edit("Ada", "TEL:1", "TEL:2");
        bert.sync();
        anna.sync();
        assertThat(anna.text("Ada")).contains("TEL:2", "X-HOBBY:sums");
        anna.assertEqualTo(server);
    }

    @Test
    void convertedTextComesBackToTheSystem() {
        anna.book.userWrites(null, vcard("FN:Ada").replace("4.0", "2.1"));
        anna.sync();
        assertThat(anna.text("Ada")).contains("X-CONVERTED", "VERSION:4.0");
        anna.assertEqualTo(server);
    }

    @Test
    void rejectedContactIsShownNotResentAndStopsNoOther() {
        String large = vcard("FN:Large", "NOTE:" + "x".repeat(ModelServer.MAX_CARD));
        anna.book.userWrites("large", large);
        anna.book.userWrites(null, vcard("FN:Ada"));
        assertThat(anna.sync().rejected).isEqualTo(1);
        assertThat(anna.store.rejections().all()).singleElement().satisfies(rejection -> {
            assertThat(rejection.systemId).isEqualTo("large");
            assertThat(rejection.reason.code).isEqualTo("vcard-too-large");
        });
        assertThat(anna.sync().rejected).isZero();
        assertThat(server.live()).hasSize(1);
        anna.book.userWrites("large", vcard("FN:Large", "NOTE:x"));
        anna.sync();
        assertThat(anna.store.rejections().all()).isEmpty();
        anna.assertEqualTo(server);
    }

    @Test
    void contactLargerThanAPacketIsNeverSent() {
        anna.book.userWrites("huge", vcard("FN:Huge", "NOTE:" + "x".repeat(4_000_000)));
        anna.book.userWrites(null, vcard("FN:Ada"));
        assertThat(anna.sync().rejected).isEqualTo(1);
        assertThat(server.live()).hasSize(1);
        assertThat(anna.sync().rejected).isZero();
    }

    @Test
    void unreadableFileIsShownAndNeverADeletion() {
        anna.book.userWrites("a", vcard("FN:Ada"));
        anna.sync();
        String good = anna.book.texts().get("a");
        anna.book.userWrites("a", "BEGIN:VCARD\r\nFN:Ad");
        assertThat(anna.sync().rejected).isEqualTo(1);
        assertThat(anna.sync().rejected).as("told once").isZero();
        assertThat(server.live()).hasSize(1);
        assertThat(anna.store.rejections().all())
                .singleElement()
                .satisfies(rejection -> assertThat(rejection.reason.code).isEqualTo("unreadable"));
        anna.book.userWrites("a", good);
        anna.sync();
        assertThat(anna.store.rejections().all()).isEmpty();
    }

    @Test
    void cardTheSystemRefusesIsToldToTheServerAndNotOfferedAgain() {
        bert.book.refusesCardsWith("Ada");
        anna.book.userWrites(null, vcard("FN:Ada"));
        anna.book.userWrites(null, vcard("FN:Bob"));
        anna.sync();
        assertThat(bert.sync().notStored).isEqualTo(1);
        assertThat(bert.sync().notStored).isZero();
        assertThat(bert.store.notStored().all()).hasSize(1);
        assertThat(server.live()).hasSize(2);
        anna.edit("Ada", "FN:Ada", "FN:Eve");
        anna.sync();
        bert.sync();
        assertThat(bert.store.notStored().all()).isEmpty();
        bert.assertEqualTo(server);
    }

    @Test
    void emptiedSystemAsksBeforeItDeletes() {
        anna.book.userWrites(null, vcard("FN:Ada"));
        anna.book.userWrites(null, vcard("FN:Bob"));
        anna.sync();
        Map<String, String> before = Map.copyOf(anna.book.texts());
        anna.book.texts().clear();
        assertThat(anna.sync().toConfirm).isEqualTo(2);
        assertThat(server.live()).hasSize(2);
        anna.store.held().discardHere();
        anna.sync();
        assertThat(anna.book.texts().values()).containsExactlyInAnyOrderElementsOf(before.values());
        anna.book.texts().clear();
        anna.sync();
        anna.store.held().confirmHere();
        anna.sync();
        assertThat(server.live()).isEmpty();
    }

    @Test
    void thirdOfALargeBookIsHeldHere() {
        for (int i = 0; i < 60; i++) {
            anna.book.userWrites("c" + i, vcard("FN:Contact " + i));
        }
        anna.sync();
        for (int i = 0; i < 21; i++) {
            anna.book.userDeletes("c" + i);
        }
        assertThat(anna.sync().toConfirm).isEqualTo(21);
        assertThat(server.live()).hasSize(60);
    }

    @Test
    void unavailableSystemIsANamedOutcomeAndDeletesNothing() {
        anna.book.userWrites(null, vcard("FN:Ada"));
        anna.sync();
        anna.book.unavailable(Cause.UNAUTHORIZED);
        assertThat(anna.run(Faults.NONE))
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.why).isEqualTo(Failed.Why.SYSTEM_UNAUTHORIZED));
        anna.book.unavailable(Cause.UNREADABLE);
        assertThat(anna.run(Faults.NONE))
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.why).isEqualTo(Failed.Why.SYSTEM_UNREADABLE));
        assertThat(server.live()).hasSize(1);
    }

    @Test
    void unreachableServerIsTriedLater() {
        Outcome outcome = anna.run((call, done) -> {
            if (call.startsWith("server")) {
                throw new Unreachable("down", null);
            }
        });
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        RetryAt.class, retry -> assertThat(retry.why).isEqualTo(RetryAt.Why.SERVER_UNREACHABLE));
    }

    @Test
    void deletionsHeldByTheServerComeBackUntilConfirmed() {
        for (int i = 0; i < 30; i++) {
            anna.book.userWrites("c" + i, vcard("FN:Contact " + i));
        }
        anna.sync();
        for (int i = 0; i < 25; i++) {
            anna.book.userDeletes("c" + i);
        }
        anna.sync();
        anna.store.held().confirmHere();
        Summary summary = anna.sync();
        assertThat(summary.toConfirm).isEqualTo(25);
        assertThat(server.live()).hasSize(30);
        anna.assertEqualTo(server);
        String held = anna.store.held().all().get(0).serverId;
        server.line("anna", Faults.NONE).confirmHeld(held);
        assertThat(anna.sync().toConfirm).isZero();
        assertThat(server.live()).hasSize(5);
        anna.assertEqualTo(server);
    }
}
