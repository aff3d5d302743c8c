package org.cardea.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.cardea.PostgresTestResource;
import org.cardea.accounts.TestAccount;
import org.cardea.shared.CardId;
import org.cardea.shared.ServerTime;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class CountSyncsTest {
    private static final Instant LONG_AGO = Instant.parse("2020-01-02T03:30:00Z");

    @Inject
    SyncHourStore store;

    @Inject
    CountSyncs running;

    @Inject
    ProgressStore progress;

    private final TestAccount owner = TestAccount.open();
    private final TestAccount phone = owner.link("phone");
    private final BookClient pc = new BookClient(owner);
    private final BookClient other = new BookClient(phone);

    @Test
    void instancesAddUp() {
        store.forget(LONG_AGO.plus(Duration.ofDays(1)));
        CountSyncs one = at(LONG_AGO);
        CountSyncs two = at(LONG_AGO.plus(Duration.ofMinutes(29)));
        for (CountSyncs each : List.of(one, two)) {
            each.upload();
            each.download();
            each.changes(500);
            each.lag(Duration.ofMillis(800));
            each.write();
        }
        one.write();
        List<SyncHour> hours = one.last(2);
        assertThat(hours).hasSize(2).first().isEqualTo(empty(hours.getFirst().hour()));
        SyncHour hour = hours.getLast();
        assertThat(hour.hour()).isEqualTo("2020-01-02T03:00:00Z");
        assertThat(List.of(hour.uploads(), hour.downloads(), hour.changes())).containsExactly(2L, 2L, 1000L);
        assertThat(hour.lagMedian().orElseThrow()).isCloseTo(800, withinPercentage(10));
        assertThat(hour.lagP95()).isEqualTo(hour.lagMedian());
    }

    @Test
    void syncsAreCountedAsTheyHappen() {
        running.write();
        SyncHour before = total();
        UUID packet = UUID.randomUUID();
        CardId ann = CardId.random();
        pc.upload(packet, List.of(BookClient.put(ann, BookClient.vcard("FN:Ann"), 0)));
        pc.upload(packet, List.of(BookClient.put(ann, BookClient.vcard("FN:Ann"), 0)));
        other.download(null, 100);
        other.download(other.download(null, 100).get("cursor").asText(), 100);
        running.write();
        SyncHour after = total();
        assertThat(after.uploads() - before.uploads()).isEqualTo(2);
        assertThat(after.changes() - before.changes()).as("a packet sent again").isEqualTo(1);
        assertThat(after.downloads() - before.downloads())
                .as("a poll with nothing new")
                .isEqualTo(2);
    }

    @Test
    void lagIsToldOnlyOfNewsOfAnotherDevice() {
        upload(pc);
        assertThat(progress.record(phone.grant(), 1, true, 0, now()))
                .as("first word")
                .isEmpty();
        upload(pc);
        assertThat(progress.record(owner.grant(), 1, true, 0, now())).isEmpty();
        assertThat(progress.record(owner.grant(), 2, true, 0, now()))
                .as("its own")
                .isEmpty();
        assertThat(progress.record(phone.grant(), 2, true, 0, now())).isPresent();
        assertThat(progress.record(phone.grant(), 2, true, 0, now()))
                .as("no news")
                .isEmpty();
    }

    private static void upload(BookClient client) {
        client.upload(List.of(BookClient.put(CardId.random(), BookClient.vcard("FN:Ann"), 0)));
    }

    private static ServerTime now() {
        return ServerTime.now(Clock.systemUTC());
    }

    /** Of the hours in which this test may run. */
    private SyncHour total() {
        List<SyncHour> hours = running.last(2);
        return new SyncHour(
                hours.getFirst().hour(),
                hours.stream().mapToLong(SyncHour::uploads).sum(),
                hours.stream().mapToLong(SyncHour::downloads).sum(),
                hours.stream().mapToLong(SyncHour::changes).sum(),
                hours.getLast().lagMedian(),
                hours.getLast().lagP95());
    }

    private static SyncHour empty(Instant hour) {
        return new SyncHour(hour, 0, 0, 0, OptionalLong.empty(), OptionalLong.empty());
    }

    private CountSyncs at(Instant now) {
        return new CountSyncs(store, Clock.fixed(now, ZoneOffset.UTC));
    }
}
