package org.cardea.client.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cardea.client.testkit.Phone.vcard;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import org.cardea.client.book.CardId;
import org.cardea.client.engine.Outcome;
import org.cardea.client.engine.Outcome.Done;
import org.cardea.client.engine.Outcome.Failed;
import org.cardea.client.engine.Outcome.RetryAt;
import org.cardea.client.engine.SyncEngine;
import org.cardea.client.ports.DbBroken;
import org.cardea.client.ports.Progress;
import org.cardea.client.ports.Refused;
import org.cardea.client.ports.Unreachable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever goes wrong has a name, and the next run goes on from there. */
class OutcomesTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final ModelServer server = new ModelServer();
    private final Phone anna = new Phone("anna", server);

    @BeforeEach
    void annaHasAContactToUpload() {
        anna.book.userWrites("ada", vcard("FN:Ada"));
    }

    private static Faults at(String call, boolean whenDone, Supplier<RuntimeException> failure) {
        return (name, done) -> {
            if (name.equals(call) && done == whenDone) {
                throw failure.get();
            }
        };
    }

    private static Faults refusing(String call, int status, String slug) {
        return at(call, false, () -> new Refused(status, slug, "as told", 0));
    }

    private void assertFailed(Faults faults, Failed.Why why) {
        assertThat(anna.run(faults))
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.why).isEqualTo(why));
    }

    private void assertRetried(Faults faults, RetryAt.Why why) {
        assertThat(anna.run(faults))
                .isInstanceOfSatisfying(
                        RetryAt.class, retry -> assertThat(retry.why).isEqualTo(why));
    }

    private void assertGoesOn() {
        anna.sync();
        anna.assertEqualTo(server);
        assertThat(server.live()).hasSize(1);
    }

    @Test
    void revokedDeviceMustBeLinkedAgain() {
        assertFailed(refusing("server download", 401, "unauthorized"), Failed.Why.DEVICE_NOT_LINKED);
        assertGoesOn();
    }

    @Test
    void revocationDuringAnUploadKeepsThePacket() {
        assertFailed(refusing("server upload", 401, "unauthorized"), Failed.Why.DEVICE_NOT_LINKED);
        assertThat(anna.store.state().packet()).isPresent();
        assertGoesOn();
    }

    @Test
    void busyServerIsAskedAgainWhenItSays() {
        Faults busy = at("server download", false, () -> new Refused(429, "slow-down", "", 90));
        Outcome outcome = engine(busy).sync();
        assertThat(((RetryAt) outcome).why).isEqualTo(RetryAt.Why.SERVER_BUSY);
        assertThat(((RetryAt) outcome).when).isEqualTo(NOON.plusSeconds(90));
    }

    @Test
    void pausesDoubleUntilARunSucceeds() {
        boolean[] down = {true};
        SyncEngine engine = engine((call, done) -> {
            if (down[0] && call.startsWith("server")) {
                throw new Unreachable("down", null);
            }
        });
        assertThat(pause(engine)).isEqualTo(Duration.ofSeconds(5));
        assertThat(pause(engine)).isEqualTo(Duration.ofSeconds(10));
        assertThat(pause(engine)).isEqualTo(Duration.ofSeconds(20));
        for (int i = 0; i < 20; i++) {
            engine.sync();
        }
        assertThat(pause(engine)).isEqualTo(Duration.ofMinutes(15));
        down[0] = false;
        assertThat(engine.sync()).isInstanceOf(Done.class);
        down[0] = true;
        assertThat(pause(engine)).isEqualTo(Duration.ofSeconds(5));
    }

    private static Duration pause(SyncEngine engine) {
        return Duration.between(NOON, ((RetryAt) engine.sync()).when);
    }

    private SyncEngine engine(Faults faults) {
        return new SyncEngine(
                anna.store,
                anna.book,
                server.line("anna", faults),
                Clock.fixed(NOON, ZoneOffset.UTC),
                "GB",
                Progress.SILENT);
    }

    @Test
    void faultyServerIsTriedLaterWithTheSamePacket() {
        assertRetried(refusing("server upload", 500, "internal"), RetryAt.Why.SERVER_FAULT);
        assertThat(anna.store.state().packet()).isPresent();
        assertGoesOn();
    }

    @Test
    void packetRefusedAsAWholeIsNotSentForever() {
        assertFailed(refusing("server upload", 413, "too-large"), Failed.Why.REFUSED);
        assertThat(anna.store.state().packet()).isEmpty();
        assertGoesOn();
    }

    @Test
    void lostAnswerOfEveryCallIsSurvived() {
        for (String call : new String[] {"download", "upload", "ack"}) {
            ModelServer other = new ModelServer();
            Phone phone = new Phone(call, other);
            phone.book.userWrites(null, vcard("FN:Ada"));
            phone.run(at("server " + call, true, () -> new Unreachable("lost", null)));
            phone.sync();
            phone.assertEqualTo(other);
            assertThat(other.seq()).as(call).isEqualTo(1);
        }
    }

    @Test
    void checkThatFailsForeverEndsAfterTwoFullComparisons() {
        int[] manifests = {0};
        Outcome outcome = anna.run((call, done) -> {
            manifests[0] += call.equals("server manifest") && done ? 1 : 0;
            if (call.equals("server upload") && !done) {
                throw new Refused(409, "digest-differs", "always", 0);
            }
        });
        assertThat(((RetryAt) outcome).why).isEqualTo(RetryAt.Why.DIGEST_DIFFERS);
        assertThat(manifests[0]).isEqualTo(2);
        assertGoesOn();
    }

    @Test
    void checkThatFailsOnceIsMendedByAnotherIncrementalRound() {
        boolean[] first = {true};
        Outcome outcome = anna.run((call, done) -> {
            if (call.equals("server upload") && first[0]) {
                first[0] = false;
                throw new Refused(409, "digest-differs", "once", 0);
            }
        });
        assertThat(((Done) outcome).summary.full).isFalse();
        assertThat(server.live()).hasSize(1);
    }

    @Test
    void changeOfAnotherDeviceBetweenDownloadAndAckIsTakenAtOnce() {
        boolean[] first = {true};
        Outcome outcome = anna.run((call, done) -> {
            if (call.equals("server ack") && !done && first[0]) {
                first[0] = false;
                server.write(CardId.random(), vcard("FN:Eve"));
            }
        });
        assertThat(((Done) outcome).summary.full).isFalse();
        assertThat(anna.book.texts()).hasSize(2);
        anna.assertEqualTo(server);
    }

    @Test
    void changeOfAnotherDeviceBetweenDownloadAndUploadIsTakenToo() {
        boolean[] first = {true};
        anna.run((call, done) -> {
            if (call.equals("server upload") && !done && first[0]) {
                first[0] = false;
                server.write(CardId.random(), vcard("FN:Eve"));
            }
        });
        anna.assertEqualTo(server);
        assertThat(server.live()).hasSize(2);
    }

    @Test
    void brokenDatabaseIsNamed() {
        anna.db.faults(at("db commit", false, () -> new DbBroken(new IllegalStateException("disk full"))));
        Outcome outcome = engine(Faults.NONE).sync();
        anna.db.faults(Faults.NONE);
        assertThat(((Failed) outcome).why).isEqualTo(Failed.Why.STORE_BROKEN);
        assertThat(outcome.toString()).contains("disk full");
        assertGoesOn();
    }

    @Test
    void outcomesTellThemselves() {
        assertThat(anna.run(Faults.NONE).toString()).startsWith("done: uploaded 1");
        assertThat(anna.run(refusing("server download", 404, "not-found")).toString())
                .contains("REFUSED", "not-found");
        assertThat(anna.run(refusing("server download", 503, "x")).toString()).contains("SERVER_BUSY");
    }
}
