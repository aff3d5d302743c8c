package org.cardea.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.cardea.PostgresTestResource;
import org.cardea.accounts.Grant;
import org.cardea.accounts.TestAccount;
import org.cardea.contacts.Card;
import org.cardea.shared.CardId;
import org.cardea.shared.DeviceId;
import org.cardea.shared.SqlStore;
import org.cardea.shared.Write;
import org.junit.jupiter.api.Test;

/** Small packets that share a transaction: to each of them it is as if it were alone. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class TogetherTest {
    @Inject
    SettlePackets settling;

    @Inject
    Ledger ledger;

    @Inject
    EntryStore entries;

    @Inject
    ManifestStore manifests;

    @Inject
    BookStore books;

    @Inject
    LedgerConfig limits;

    private final TestAccount phone = TestAccount.open();
    private final TestAccount mac = phone.link("mac");

    private final CardId known = CardId.random();

    @Test
    void eachHasItsOwnOutcomeDeviceAndReceipt() throws Exception {
        Result first = apply(phone, put("Known", known)).items().getFirst();
        CardId fresh = CardId.random();
        CardId other = CardId.random();
        List<Receipt> receipts = settled(
                job(phone, put("Fresh", fresh)),
                job(mac, new Change.PutExactly(known, card("Lost"), OptionalLong.empty())),
                job(mac, new Change.Put(CardId.random(), "no card", OptionalLong.empty())),
                job(mac, put("Other", other)),
                job(phone, new Change.PutExactly(known, card("Known better"), OptionalLong.of(first.seq()))));
        assertThat(receipts)
                .extracting(receipt -> receipt.items().getFirst().outcome())
                .containsExactly(
                        Result.Outcome.APPLIED,
                        Result.Outcome.REJECTED,
                        Result.Outcome.REJECTED,
                        Result.Outcome.APPLIED,
                        Result.Outcome.APPLIED);
        assertThat(receipts).extracting(receipt -> receipt.after().seq()).containsExactly(2L, 2L, 2L, 3L, 4L);
        assertThat(deviceOf(fresh)).isEqualTo(phone.device());
        assertThat(deviceOf(other)).isEqualTo(mac.device());
        assertBookIsWhole(3);
    }

    @Test
    void whatIsWrittenBesideIsTakenBackWithThePacket() throws Exception {
        Packet packet = Packet.of(put("Named", known));
        assertThatThrownBy(() -> ledger.apply(phone.grant(), packet, applied -> {
                    throw new IllegalStateException("the name could not be written");
                }))
                .hasMessage("the name could not be written");
        assertThat(entries.stepsOf(phone.grant(), List.of(known))).isEmpty();
        assertThat(books.head(phone.grant()).seq()).isZero();
    }

    @Test
    void whatIsInTheWayOfTheWritingBesideTakesThePacketBack() throws Exception {
        Grant grant = phone.grant();
        Write twice = new Write(
                "insert into book select * from book where account_id = ? and book_id = ?",
                grant.account(),
                grant.book());
        assertThatThrownBy(() -> ledger.apply(grant, Packet.of(put("Named", known)), applied -> List.of(twice)))
                .isInstanceOf(SqlStore.Taken.class);
        assertThat(entries.stepsOf(grant, List.of(known))).isEmpty();
        assertThat(books.head(grant).seq()).isZero();
        assertThat(apply(phone, put("Named", known)).after().seq()).isOne();
    }

    @Test
    void nothingIsWrittenBesideWhatChangesNothing() throws Exception {
        apply(phone, put("Known", known));
        List<Receipt> asked = new ArrayList<>();
        Packet again = Packet.of(new Change.PutExactly(known, card("Again"), OptionalLong.empty()));
        Receipt receipt = ledger.apply(mac.grant(), again, applied -> {
            asked.add(applied);
            return List.of();
        });
        assertThat(receipt.items().getFirst().reason().code()).isEqualTo(Reason.CHANGED_MEANWHILE);
        assertThat(asked).isEmpty();
    }

    /** Whichever of them meet in a transaction. */
    @Test
    void oneThatFailsTakesNobodyElseBack() throws Exception {
        List<CardId> cards = new ArrayList<>();
        List<Callable<Receipt>> writers = new ArrayList<>();
        for (int i = 0; i < 160; i++) {
            CardId card = CardId.random();
            cards.add(card);
            Packet packet = Packet.of(put("Card " + i, card));
            boolean fails = i % 8 == 3;
            TestAccount by = i % 2 == 0 ? phone : mac;
            writers.add(() -> ledger.apply(by.grant(), packet, applied -> {
                if (fails) {
                    throw new IllegalStateException("this one alone");
                }
                return List.of();
            }));
        }
        int failed = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<Receipt> each : threads.invokeAll(writers)) {
                failed += fails(each) ? 1 : 0;
            }
        }
        assertThat(failed).isEqualTo(20);
        assertThat(entries.stepsOf(phone.grant(), cards)).hasSize(140);
        assertBookIsWhole(140);
    }

    private static boolean fails(Future<Receipt> each) throws InterruptedException {
        try {
            each.get();
            return false;
        } catch (ExecutionException failed) {
            assertThat(failed).hasRootCauseMessage("this one alone");
            return true;
        }
    }

    /** Numbers without a gap, counted right, the digest that of the rows. */
    private void assertBookIsWhole(int contacts) {
        Head head = books.head(phone.grant());
        assertThat(head.contacts()).isEqualTo(contacts);
        assertThat(head.digest().get()).isEqualTo(manifests.digest(phone.grant(), head));
        Set<Long> seqs = entries.steps(phone.grant(), head, 0, 500).stream()
                .map(EntryStore.Step::seq)
                .collect(Collectors.toSet());
        assertThat(seqs).hasSize(contacts).allMatch(seq -> seq <= head.seq());
    }

    private List<Receipt> settled(SettlePackets.Job... jobs) {
        return QuarkusTransaction.requiringNew().call(() -> settling.settle(List.of(jobs)));
    }

    private SettlePackets.Job job(TestAccount by, Change change) {
        return new SettlePackets.Job(by.grant(), Packet.of(change), List.of(Offer.of(change, limits)), Beside.NOTHING);
    }

    private Receipt apply(TestAccount by, Change change) {
        return ledger.apply(by.grant(), Packet.of(change));
    }

    private DeviceId deviceOf(CardId card) {
        return entries.ofCards(phone.grant(), 0, List.of(card))
                .entries()
                .getFirst()
                .device();
    }

    private static Change put(String name, CardId card) throws Exception {
        return new Change.PutExactly(card, card(name), OptionalLong.empty());
    }

    private static Card card(String name) throws Exception {
        return Card.read(BookClient.vcard("FN:" + name));
    }
}
