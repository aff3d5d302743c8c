package org.cardea.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.cardea.shared.AccountId;
import org.cardea.shared.AllAccounts;
import org.cardea.shared.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new master key while the service runs, and the light going out at each step. */
class RotateMasterKeyTest {
    private static final Place PLACE = new Place("ledger_entry", UUID.randomUUID(), 1);
    private static final byte[] CARD = "BEGIN:VCARD".getBytes(UTF_8);

    @TempDir
    Path folder;

    private final MemoryAccountKeyStore store = new MemoryAccountKeyStore();
    private Path path;
    private List<AccountId> accounts;
    private List<Sealed> cards;
    private Instance service;

    /** One life of the service. */
    private final class Instance {
        final MasterKey master;
        final RewrapKeys rewrap;
        final RotateMasterKey rotate;
        final Vault vault;

        Instance(MasterKey master) {
            this.master = master;
            rewrap = new RewrapKeys(list(), store, master, new NoServiceKeys(master));
            rotate = new RotateMasterKey(master, rewrap, store);
            vault = new Vault(store, master, new BrokenSeals(new SimpleMeterRegistry()));
        }
    }

    @BeforeEach
    void open() {
        path = folder.resolve("master.key");
        new KeyFile(path).create();
        service = started();
        accounts =
                Stream.generate(AccountId::random).limit(20).sorted(this::order).toList();
        accounts.forEach(service.vault::openAccount);
        cards = accounts.stream()
                .map(account -> service.vault.of(account).seal(PLACE, CARD))
                .toList();
    }

    @Test
    void rotationGoesThroughWhileTheServiceRuns() throws IOException {
        String before = service.rotate.progress().id();
        service.rotate.begin();
        assertThat(service.rotate.progress())
                .returns("key-file", RotateMasterKey.Progress::source)
                .returns(20L, RotateMasterKey.Progress::total)
                .returns(0L, RotateMasterKey.Progress::rewrapped)
                .returns(true, RotateMasterKey.Progress::running)
                .returns(1, RotateMasterKey.Progress::former);
        service.rewrap.goOn();
        assertThat(service.rotate.progress().rewrapped()).isEqualTo(20);
        service.rewrap.goOn();
        assertThat(service.rotate.progress().running()).isFalse();
        assertThat(service.rotate.progress().id()).isNotEqualTo(before);
        assertAllOpen(service);
        assertAllOpen(started());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                .isEqualTo("rw-------");
    }

    @Test
    void formerLineCanGoOnceAllIsRewrapped() throws IOException {
        service.rotate.begin();
        service.rewrap.goOn();
        List<String> lines = Files.readAllLines(path);
        assertThat(lines).hasSize(4);
        Files.write(path, lines.subList(0, 3));
        assertAllOpen(started());
    }

    @Test
    void commentsAndFormerKeysStayBelowTheNewOne() throws IOException {
        String before = Files.readString(path);
        service.rotate.begin();
        List<String> after = Files.readAllLines(path);
        assertThat(after).containsAll(before.lines().toList());
        assertThat(after.getLast()).isEqualTo(before.lines().toList().getLast());
        assertThat(after.subList(0, 2)).allMatch(line -> line.startsWith("#"));
    }

    @Test
    void processKilledAfterTheFileWasWrittenFinishesAtTheNextStart() {
        new KeyFile(path).addKey();
        Instance next = started();
        assertAllOpen(next);
        next.rewrap.goOn();
        assertThat(next.rotate.progress().rewrapped()).isEqualTo(20);
    }

    @Test
    void processKilledAmidTheRewrappingOpensEverythingAndFinishesAtTheNextStart() {
        service.rotate.begin();
        for (int life = 0; life < 4; life++) {
            Instance current = life == 0 ? service : started();
            store.rewrapsLeft = 4;
            assertThatThrownBy(current.rewrap::goOn).hasMessage("interrupted");
            store.rewrapsLeft = Integer.MAX_VALUE;
            assertAllOpen(current);
            assertAllOpen(started());
        }
        Instance last = started();
        assertThat(last.rotate.progress().rewrapped()).isEqualTo(16);
        last.rewrap.goOn();
        assertThat(last.rotate.progress().rewrapped()).isEqualTo(20);
        assertAllOpen(last);
    }

    @Test
    void accountOpenedMeanwhileIsFoundByTheNextWalk() {
        MasterKey former = new KeyFile(path).read();
        service.rotate.begin();
        service.rewrap.goOn();
        byte[] bound = AccountKey.bound(accounts.getFirst(), 2);
        store.add(accounts.getFirst(), 2, former.wrap(new byte[32], bound));
        service.rewrap.goOn();
        assertThat(service.rotate.progress().running()).isTrue();
        service.rewrap.goOn();
        assertThat(service.rotate.progress())
                .returns(21L, RotateMasterKey.Progress::rewrapped)
                .returns(false, RotateMasterKey.Progress::running);
    }

    @Test
    void secondCallJoinsTheRotationUnderWay() {
        service.rotate.begin();
        service.rotate.begin();
        assertThat(service.rotate.progress().former()).isEqualTo(1);
        service.rewrap.goOn();
        service.rewrap.goOn();
        service.rotate.begin();
        assertThat(service.rotate.progress().former()).isEqualTo(2);
    }

    @Test
    void otherSourcesAndOtherInstancesRotateElsewhere() {
        Instance environment = new Instance(LocalMasterKey.parse(VaultFixture.KEY_A, "the test"));
        assertElsewhere(environment, "environment");
        store.instances = 2;
        assertElsewhere(service, "key-file");
        assertThat(service.rotate.progress().former()).isZero();
    }

    @Test
    void fileThatCannotBeWrittenIsToldAndChangesNothing() throws IOException {
        Files.move(folder.resolve("master.key"), folder.resolve("aside"));
        Files.createDirectory(path);
        Files.createFile(path.resolve("in the way"));
        assertElsewhere(service, "key-file");
        assertAllOpen(service);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(each -> each.getFileName().toString()))
                    .containsExactlyInAnyOrder("master.key", "aside");
        }
    }

    private static void assertElsewhere(Instance instance, String source) {
        assertThat(instance.rotate.progress().source()).isEqualTo(source);
        assertThatThrownBy(instance.rotate::begin)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.slug()).isEqualTo("rotation-elsewhere"));
        assertThat(instance.rotate.progress().running()).isFalse();
    }

    private void assertAllOpen(Instance instance) {
        for (int i = 0; i < accounts.size(); i++) {
            assertThat(instance.vault.of(accounts.get(i)).open(PLACE, cards.get(i)))
                    .isEqualTo(CARD);
        }
    }

    private Instance started() {
        return new Instance(new FileMasterKey(new KeyFile(path)));
    }

    private int order(AccountId one, AccountId other) {
        return one.toString().compareTo(other.toString());
    }

    private AllAccounts list() {
        return new AllAccounts() {
            @Override
            public List<AccountId> below(Optional<AccountId> last, int limit) {
                int end = last.map(accounts::indexOf).orElse(accounts.size());
                return accounts.subList(Math.max(0, end - limit), end).reversed();
            }

            @Override
            public List<AccountId> lowest(int limit) {
                return accounts.subList(0, Math.min(limit, accounts.size()));
            }
        };
    }
}
