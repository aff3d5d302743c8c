package org.cardea.client.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cardea.client.testkit.Phone.vcard;

import java.util.HashSet;
import java.util.Set;
import org.cardea.client.engine.Outcome;
import org.cardea.client.protocol.Packet;
import org.cardea.client.store.LocalStore;
import org.junit.jupiter.api.Test;

/** The process dies at every place there is, one after another; the next run ends as if nothing had been. */
class CrashTest {
    @Test
    void firstUploadGoesOnWhereItWasCut() {
        for (int place = 1; ; place++) {
            ModelServer server = new ModelServer();
            Phone phone = new Phone("phone", server);
            fill(phone, 12);
            if (!dies(phone, place)) {
                assertThat(place).isGreaterThan(15);
                return;
            }
            phone.sync();
            assertThat(server.live()).as("killed at place " + place).hasSize(12);
            assertThat(server.seq()).as("nothing is stored twice").isEqualTo(12);
            phone.assertEqualTo(server);
        }
    }

    @Test
    void firstDownloadGoesOnWhereItWasCut() {
        for (int place = 1; ; place++) {
            ModelServer server = new ModelServer();
            Phone first = new Phone("first", server);
            fill(first, 12);
            first.sync();
            Phone phone = new Phone("phone", server);
            if (!dies(phone, place)) {
                assertThat(place).isGreaterThan(15);
                return;
            }
            phone.sync();
            phone.assertEqualTo(server);
            assertThat(phone.book.texts()).as("killed at place " + place).hasSize(12);
            assertThat(server.seq()).isEqualTo(12);
        }
    }

    @Test
    void mergeGoesOnWhereItWasCut() {
        for (int place = 1; ; place++) {
            ModelServer server = new ModelServer();
            Phone one = new Phone("one", server);
            Phone two = new Phone("two", server);
            one.book.userWrites(null, vcard("FN:Ada", "TEL:1"));
            one.sync();
            two.sync();
            one.edit("Ada", "TEL:1", "TEL:1\r\nTEL:2");
            one.sync();
            two.edit("Ada", "TEL:1", "TEL:1\r\nTEL:3");
            two.book.userWrites(null, vcard("FN:Bob"));
            if (!dies(two, place)) {
                return;
            }
            two.sync();
            one.sync();
            assertThat(one.text("Ada")).as("killed at place " + place).contains("TEL:1", "TEL:2", "TEL:3");
            assertThat(server.live()).hasSize(2);
            one.assertEqualTo(server);
            two.assertEqualTo(server);
        }
    }

    @Test
    void fullComparisonAfterARestoreGoesOnWhereItWasCut() {
        for (int place = 1; ; place++) {
            ModelServer server = new ModelServer();
            Phone phone = new Phone("phone", server);
            fill(phone, 5);
            phone.sync();
            ModelServer backup = server.backup();
            fill(phone, 10);
            phone.edit("Contact 1\r", "FN:", "NOTE:later\r\nFN:");
            phone.sync();
            server.restore(backup);
            if (!dies(phone, place)) {
                return;
            }
            phone.sync();
            assertThat(server.live()).as("killed at place " + place).hasSize(10);
            assertThat(phone.text("Contact 1\r")).contains("NOTE:later");
            phone.assertEqualTo(server);
        }
    }

    /** To the database of that moment the contact is new, while the server has long had it. */
    @Test
    void deletionAfterFallingBackToWhereItWasCutLeavesAllEqual() {
        for (int place = 1; ; place++) {
            ModelServer server = new ModelServer();
            Phone phone = new Phone("phone", server);
            fill(phone, 3);
            if (!dies(phone, place)) {
                assertThat(place).isGreaterThan(15);
                return;
            }
            MemoryDb old = copyOf(phone.db);
            phone.sync();
            phone.db.copyFrom(old);
            phone.book.userDeletes("c1");
            assertThat(phone.sync().full).as("killed at place " + place).isFalse();
            phone.assertEqualTo(server);
        }
    }

    private static MemoryDb copyOf(MemoryDb db) {
        MemoryDb copy = new MemoryDb();
        LocalStore.open(copy);
        copy.copyFrom(db);
        return copy;
    }

    @Test
    void packetWhoseAnswerIsLostIsSentAgainUnchanged() {
        ModelServer server = new ModelServer();
        Phone phone = new Phone("phone", server);
        fill(phone, 3);
        Outcome outcome = phone.run((call, done) -> {
            if (call.equals("server upload") && done) {
                throw new org.cardea.client.ports.Unreachable("lost", null);
            }
        });
        assertThat(outcome).isInstanceOf(Outcome.RetryAt.class);
        String packet = phone.store.state().packet().orElseThrow().id;
        fill(phone, 4);
        phone.book.userWrites("c0", vcard("FN:Contact 0", "TEL:5"));
        Set<String> sent = new HashSet<>();
        assertThat(packet).isNotEmpty();
        phone.run((call, done) -> phone.store.state().packet().ifPresent(head -> sent.add(head.id)));
        assertThat(sent).contains(packet).hasSize(2);
        phone.assertEqualTo(server);
        assertThat(server.seq())
                .as("3 of the packet, then one new and one changed")
                .isEqualTo(5);
    }

    @Test
    void largeBookTravelsInPacketsOfAtMostFiveHundred() {
        ModelServer server = new ModelServer();
        Phone phone = new Phone("phone", server);
        fill(phone, Packet.MAX_CHANGES + 1);
        int[] packets = {0};
        phone.run((call, done) -> packets[0] += call.equals("server upload") && done ? 1 : 0);
        assertThat(packets[0]).isEqualTo(2);
        phone.assertEqualTo(server);
    }

    private static void fill(Phone phone, int contacts) {
        for (int i = phone.book.texts().size(); i < contacts; i++) {
            phone.book.userWrites("c" + i, vcard("FN:Contact " + i, "TEL:+44207946" + (1000 + i)));
        }
    }

    private static boolean dies(Phone phone, int place) {
        try {
            phone.run(Faults.crashAt(place));
            return false;
        } catch (Crash crash) {
            return true;
        }
    }
}
