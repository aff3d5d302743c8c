package org.cardea.client.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.cardea.client.book.CardId;
import org.cardea.client.book.ContentHash;
import org.cardea.client.e2e.rig.Account;
import org.cardea.client.e2e.rig.FaultyLine;
import org.cardea.client.e2e.rig.History.Version;
import org.cardea.client.e2e.rig.House;
import org.cardea.client.engine.Outcome;
import org.cardea.client.engine.SyncEngine;
import org.cardea.client.ports.Progress;
import org.cardea.client.ports.Transport;
import org.cardea.client.store.LocalStore;
import org.cardea.client.testkit.Crash;
import org.cardea.client.testkit.Faults;
import org.cardea.client.testkit.MemoryBook;
import org.cardea.client.testkit.MemoryDb;
import org.junit.jupiter.api.Test;

/**
 * The real engine on the real service, at random: devices edit, delete, lose answers, repeat requests, crash and go
 * back to an old local store. Every edit leaves a mark, so that it can be asked for.
 */
class WalkTest {
    private static final int STEPS = 250;
    private static final int ROUNDS = 5;
    private static final Pattern MARK = Pattern.compile("MARK-\\d+-");

    private final long seed = Long.getLong("cardea.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final List<Phone> phones = new ArrayList<>();
    private final Set<String> marks = new HashSet<>();
    private final Set<String> takenBack = new HashSet<>();
    private final List<String> story = new ArrayList<>();

    @Test
    void everyEditIsInTheBookOrItsVersionsAndAllDevicesAreEqual() throws Exception {
        System.out.println("random walk, seed " + seed);
        Account account = Account.open(House.service().url());
        for (int i = 0; i < 3; i++) {
            phones.add(new Phone(account.newLine("phone " + i)));
        }
        for (int i = 0; i < STEPS; i++) {
            step(phones.get(random.nextInt(phones.size())));
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (Phone phone : phones) {
                assertThat(phone.run(Faults.NONE)).as(told()).isInstanceOf(Outcome.Done.class);
                phone.decide();
            }
        }
        assertEqual(account);
        assertNothingLost(account);
    }

    private void step(Phone phone) {
        int dice = random.nextInt(100);
        if (dice < 25) {
            phone.add();
        } else if (dice < 50) {
            phone.edit();
        } else if (dice < 57) {
            phone.delete();
        } else if (dice < 61) {
            phone.remember();
        } else if (dice < 63) {
            phone.goBack();
        } else {
            phone.runOrDie(Faults.random(random, 0.05, 0.03));
        }
    }

    private void assertEqual(Account account) {
        Map<CardId, ContentHash> server = account.cards();
        for (Phone phone : phones) {
            assertThat(phone.contents()).as(told()).isEqualTo(new TreeMap<>(server));
            assertThat(phone.book.texts()).hasSize(server.size());
            assertThat(LocalStore.open(phone.db).state().digest()).hasToString(account.digest());
        }
    }

    private void assertNothingLost(Account account) throws Exception {
        Set<String> live =
                account.cards().keySet().stream().map(CardId::toString).collect(Collectors.toSet());
        List<Version> versions = account.history().versions(live);
        Set<String> kept = versions.stream()
                .flatMap(version -> marksOf(version.vcard()).stream())
                .collect(Collectors.toSet());
        assertThat(kept).hasSizeGreaterThan(STEPS / 5);
        Set<String> lost = new HashSet<>(marks);
        lost.removeAll(kept);
        lost.removeAll(takenBack);
        assertThat(lost).as("edits lost; " + told()).isEmpty();
        assertThat(versions.stream().mapToLong(Version::seq).sorted().toArray())
                .as("seqs without gaps")
                .isEqualTo(LongStream.rangeClosed(1, versions.size()).toArray());
    }

    private String told() {
        return "seed " + seed + "\n" + String.join("\n", story);
    }

    private static Set<String> marksOf(String text) {
        return MARK.matcher(text).results().map(found -> found.group()).collect(Collectors.toSet());
    }

    private final class Phone {
        private final MemoryBook book = new MemoryBook();
        private final MemoryDb db = new MemoryDb();
        private final Transport line;

        /** Made since the last run that came to its end: no server need know them yet. */
        private final Set<String> unsent = new HashSet<>();

        private MemoryDb old;

        Phone(Transport line) {
            this.line = line;
        }

        void add() {
            String mark = mark();
            book.userWrites(null, "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Person " + mark + "\r\nEND:VCARD\r\n");
        }

        void edit() {
            pick().ifPresent(systemId -> book.userWrites(
                    systemId, book.texts().get(systemId).replaceFirst("\r\nEND", "\r\nTEL:" + mark() + "\r\nEND")));
        }

        void delete() {
            pick().ifPresent(systemId -> {
                Set<String> gone = marksOf(book.texts().get(systemId));
                gone.retainAll(unsent);
                takenBack.addAll(gone);
                book.userDeletes(systemId);
            });
        }

        void remember() {
            old = new MemoryDb();
            LocalStore.open(old);
            LocalStore.open(db);
            old.copyFrom(db);
        }

        void goBack() {
            if (old != null) {
                db.copyFrom(old);
            }
        }

        void runOrDie(Faults faults) {
            try {
                run(faults);
            } catch (Crash died) {
                story.add("dies at " + died.getMessage());
            }
        }

        Outcome run(Faults faults) {
            db.faults(faults);
            book.faults(faults);
            try {
                Outcome outcome = new SyncEngine(
                                LocalStore.open(db),
                                book,
                                FaultyLine.over(line, faults, random),
                                Clock.systemUTC(),
                                "GB",
                                Progress.SILENT)
                        .sync();
                story.add(outcome.toString());
                if (outcome instanceof Outcome.Done) {
                    unsent.clear();
                }
                return outcome;
            } finally {
                db.faults(Faults.NONE);
                book.faults(Faults.NONE);
            }
        }

        void decide() {
            LocalStore store = LocalStore.open(db);
            store.held().confirmHere();
            store.reviews().open().forEach(review -> store.reviews().keepBoth(review.systemId));
        }

        Map<CardId, ContentHash> contents() {
            var contents = new TreeMap<CardId, ContentHash>();
            book.list().forEach(entry -> contents.put(entry.id, entry.hash));
            return contents;
        }

        private Optional<String> pick() {
            var ids = new ArrayList<>(new TreeMap<>(book.texts()).keySet());
            return ids.isEmpty() ? Optional.empty() : Optional.of(ids.get(random.nextInt(ids.size())));
        }

        private String mark() {
            String mark = "MARK-" + marks.size() + "-";
            marks.add(mark);
            unsent.add(mark);
            return mark;
        }
    }
}
