package org.cardea.client.desktop.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cardea.client.book.Card;
import org.cardea.client.book.CardId;
import org.cardea.client.book.Malformed;
import org.cardea.client.desktop.store.JdbcDb;
import org.cardea.client.ports.CardNotStored;
import org.cardea.client.ports.SystemBookUnavailable;
import org.cardea.client.ports.SystemEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VcfFolderTest {
    private static final CardId ANNA = CardId.of("5f2c6e0a-9d1b-4b57-8e0c-1f54a7b0c001");
    private static final CardId BERT = CardId.of("5f2c6e0a-9d1b-4b57-8e0c-1f54a7b0c002");

    @TempDir
    Path temporary;

    private Path folder;
    private JdbcDb db;
    private FolderIndex index;
    private VcfFolder book;

    @BeforeEach
    void link() throws IOException {
        folder = Files.createDirectory(temporary.resolve("contacts"));
        db = JdbcDb.open(temporary.resolve("state.sqlite"));
        index = new FolderIndex(db);
        FolderMark.put(folder, index);
        book = new VcfFolder(folder, index, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        db.close();
    }

    @Test
    void emptyFolderListsNothing() {
        assertThat(book.list()).isEmpty();
    }

    @Test
    void createdContactIsInAFileOfItsName() throws Exception {
        SystemEntry entry = book.create(ANNA, card("Anna"));
        assertThat(entry.systemId).isEqualTo(ANNA + ".vcf");
        assertThat(Files.readString(folder.resolve(entry.systemId)))
                .contains("Anna")
                .contains(ANNA.toString());
        assertThat(only().id).isEqualTo(ANNA);
    }

    @Test
    void nothingButContactsIsLeftInTheFolder() throws Exception {
        SystemEntry entry = book.create(ANNA, card("Anna"));
        book.update(entry.systemId, entry.hash, ANNA, card("Anne"));
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(FolderMark.FILE, ANNA + ".vcf");
        }
    }

    @Test
    void fileWithoutUuidGetsOneInsideAndAsItsName() throws Exception {
        put("anna.vcf", text("Anna"));
        SystemEntry found = only();
        assertThat(found.id).isNull();
        SystemEntry named = book.update(
                        "anna.vcf", found.hash, ANNA, book.read("anna.vcf").orElseThrow())
                .orElseThrow();
        assertThat(named.systemId).isEqualTo(ANNA + ".vcf");
        assertThat(Files.readString(folder.resolve(named.systemId))).contains(ANNA.toString());
        assertThat(folder.resolve("anna.vcf")).doesNotExist();
        assertThat(only().id).isEqualTo(ANNA);
    }

    @Test
    void fileKeepsItsOwnWordsWhenOnlyTheUuidIsNew() throws Exception {
        put("anna.vcf", "BEGIN:VCARD\r\nVERSION:2.1\r\nN:Huber;Anna\r\ntel;cell:1\r\nEND:VCARD\r\n");
        SystemEntry found = only();
        book.update("anna.vcf", found.hash, ANNA, book.read("anna.vcf").orElseThrow());
        assertThat(Files.readString(folder.resolve(ANNA + ".vcf"))).contains("VERSION:2.1", "tel;cell:1");
    }

    @Test
    void rewrittenFileKeepsItsMode() throws Exception {
        SystemEntry entry = book.create(ANNA, card("Anna"));
        Path file = folder.resolve(entry.systemId);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        book.update(entry.systemId, entry.hash, ANNA, card("Anne"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-r-----");
    }

    @Test
    void renamedFileIsTheSameContactAndKeepsItsNewName() throws Exception {
        SystemEntry entry = book.create(ANNA, card("Anna"));
        book.list();
        Files.move(folder.resolve(entry.systemId), folder.resolve("Anna Huber.vcf"));
        assertThat(only().id).isEqualTo(ANNA);
        book.update("Anna Huber.vcf", entry.hash, ANNA, card("Anne"));
        assertThat(only().systemId).isEqualTo("Anna Huber.vcf");
    }

    @Test
    void fileRewrittenWithoutItsUidIsTheSameContact() throws Exception {
        put("anna.vcf", textWithUid("Anna", ANNA));
        book.list();
        put("anna.vcf", text("Anne"));
        assertThat(only().id).isEqualTo(ANNA);
    }

    @Test
    void fileNamedByAUuidIsThatContact() throws Exception {
        put(ANNA + ".vcf", text("Anna"));
        assertThat(only().id).isEqualTo(ANNA);
    }

    @Test
    void fileRenamedAndWithoutItsUidIsRecognisedByContent() throws Exception {
        book.create(ANNA, card("Anna"));
        book.list();
        Files.delete(folder.resolve(ANNA + ".vcf"));
        put("somebody.vcf", text("Anna"));
        assertThat(only().id).isEqualTo(ANNA);
    }

    @Test
    void secondFileOfAUuidIsReportedAndLeftAlone() throws Exception {
        put("zz.vcf", textWithUid("Anna", ANNA));
        book.list();
        put("aa.vcf", textWithUid("Copy of Anna", ANNA));
        Map<String, SystemEntry> entries = byName();
        assertThat(entries.get("zz.vcf").id).isEqualTo(ANNA);
        assertThat(entries.get("aa.vcf").unreadable).contains("zz.vcf");
        assertThat(folder.resolve("aa.vcf")).content().contains("Copy of Anna");
    }

    @Test
    void fileWithSeveralCardsIsReportedAndLeftAlone() throws Exception {
        put("export.vcf", text("Anna") + text("Bert"));
        assertThat(only().unreadable).contains("more than one card");
        assertThat(book.read("export.vcf")).isEmpty();
        assertThat(folder.resolve("export.vcf")).content().contains("Anna").contains("Bert");
    }

    @Test
    void fileThatIsNotUtf8IsReported() throws Exception {
        Files.write(folder.resolve("old.vcf"), text("Jörg").getBytes(StandardCharsets.ISO_8859_1));
        assertThat(only().unreadable).isEqualTo("not in UTF-8");
    }

    @Test
    void cutFileIsPresentUnderItsFormerUuid() throws Exception {
        put("anna.vcf", textWithUid("Anna", ANNA));
        book.list();
        put("anna.vcf", "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:An");
        assertThat(only().unreadable).isNotNull();
        assertThat(only().id).isEqualTo(ANNA);
    }

    @Test
    void hugeFileIsReportedUnread() throws Exception {
        try (var file = new RandomAccessFile(folder.resolve("huge.vcf").toFile(), "rw")) {
            file.setLength(VcfFile.MAX_BYTES + 1);
        }
        assertThat(only().unreadable).contains("larger");
    }

    @Test
    void symbolicLinkIsReportedAndNeverFollowed() throws Exception {
        Path outside = Files.writeString(temporary.resolve("secret"), textWithUid("Anna", ANNA));
        Files.createSymbolicLink(folder.resolve("anna.vcf"), outside);
        assertThat(only().unreadable).isEqualTo("a symbolic link");
        assertThat(book.read("anna.vcf")).isEmpty();
        assertThat(book.update("anna.vcf", card("Anna").hash(), ANNA, card("Anne")))
                .isEmpty();
        assertThat(outside).content().contains("Anna");
    }

    @ParameterizedTest
    @ValueSource(strings = {".hidden.vcf", "#anna.vcf#", "~anna.vcf", "anna.vcf~", "anna.vcf.swp", "notes.txt"})
    void filesOfEditorsAreNoContacts(String name) throws Exception {
        put(name, text("Anna"));
        assertThat(book.list()).isEmpty();
    }

    @Test
    void vanishedFolderIsAFault() throws Exception {
        Files.delete(folder.resolve(FolderMark.FILE));
        Files.delete(folder);
        assertThatThrownBy(book::list).isInstanceOf(SystemBookUnavailable.class);
    }

    @Test
    void otherFolderUnderTheSameNameIsAFault() throws Exception {
        Files.move(folder, temporary.resolve("elsewhere"));
        Files.createDirectory(folder);
        assertThatThrownBy(book::list)
                .isInstanceOf(SystemBookUnavailable.class)
                .hasMessageContaining("is not the folder that was linked");
        assertThatThrownBy(() -> book.create(ANNA, card("Anna"))).isInstanceOf(SystemBookUnavailable.class);
    }

    @Test
    void writeThatAKillCutShortLeavesNothing() throws Exception {
        put(".cardea-sync-5f2c6e0a", "BEGIN:VC");
        put("anna.vcf", textWithUid("Anna", ANNA));
        assertThat(only().id).isEqualTo(ANNA);
        book.tidy();
        assertThat(folder.resolve(".cardea-sync-5f2c6e0a")).doesNotExist();
        assertThat(folder.resolve(FolderMark.FILE)).exists();
        assertThat(folder.resolve("anna.vcf")).exists();
    }

    @Test
    void takenNameIsNeverWrittenOver() throws Exception {
        put(ANNA + ".vcf", "no card");
        assertThatThrownBy(() -> book.create(ANNA, card("Anna"))).isInstanceOf(CardNotStored.class);
        assertThat(folder.resolve(ANNA + ".vcf")).hasContent("no card");
    }

    @Test
    void takenNameLeavesTheFileItsOwn() throws Exception {
        put("anna.vcf", text("Anna"));
        put(ANNA + ".vcf", "no card");
        SystemEntry entry =
                book.update("anna.vcf", card("Anna").hash(), ANNA, card("Anna")).orElseThrow();
        assertThat(entry.systemId).isEqualTo("anna.vcf");
        assertThat(folder.resolve(ANNA + ".vcf")).hasContent("no card");
    }

    @Test
    void fileEditedMeanwhileIsNeitherOverwrittenNorDeleted() throws Exception {
        SystemEntry entry = book.create(ANNA, card("Anna"));
        put(entry.systemId, textWithUid("Annette", ANNA));
        assertThat(book.update(entry.systemId, entry.hash, ANNA, card("Anne"))).isEmpty();
        assertThat(book.delete(entry.systemId, entry.hash)).isFalse();
        assertThat(folder.resolve(entry.systemId)).content().contains("Annette");
    }

    @Test
    void unreadableFileIsNotDeleted() throws Exception {
        SystemEntry entry = book.create(ANNA, card("Anna"));
        put(entry.systemId, "half a ca");
        assertThat(book.delete(entry.systemId, entry.hash)).isFalse();
        assertThat(folder.resolve(entry.systemId)).exists();
    }

    @Test
    void deletedContactIsGone() throws Exception {
        SystemEntry entry = book.create(ANNA, card("Anna"));
        assertThat(book.delete(entry.systemId, entry.hash)).isTrue();
        assertThat(book.delete(entry.systemId, entry.hash)).isTrue();
        assertThat(book.list()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../outside.vcf", "sub/anna.vcf", "..", ".cardea-sync"})
    void nameThatLeadsOutOfTheFolderIsRefused(String name) {
        assertThatThrownBy(() -> book.read(name)).isInstanceOf(CardNotStored.class);
        assertThatThrownBy(() -> book.delete(name, card("Anna").hash())).isInstanceOf(CardNotStored.class);
    }

    @Test
    void fileThatLooksUntouchedIsNotReadAgain() throws Exception {
        FileTime lastYear = FileTime.fromMillis(1_750_000_000_000L);
        Path file = put("anna.vcf", textWithUid("Anna", ANNA));
        Files.setLastModifiedTime(file, lastYear);
        SystemEntry first = only();
        Files.writeString(file, textWithUid("Anne", ANNA));
        Files.setLastModifiedTime(file, lastYear);
        assertThat(only().hash).isEqualTo(first.hash);
    }

    @Test
    void youngFileIsReadAgain() throws Exception {
        Path file = put("anna.vcf", textWithUid("Anna", ANNA));
        FileTime written = Files.getLastModifiedTime(file);
        SystemEntry first = only();
        Files.writeString(file, textWithUid("Anne", ANNA));
        Files.setLastModifiedTime(file, written);
        assertThat(only().hash).isNotEqualTo(first.hash);
    }

    @Test
    void memoryOutlivesTheProcess() throws Exception {
        put("anna.vcf", textWithUid("Anna", ANNA));
        book.list();
        db.close();
        db = JdbcDb.open(temporary.resolve("state.sqlite"));
        book = new VcfFolder(folder, new FolderIndex(db), Clock.systemUTC());
        put("anna.vcf", text("Anne"));
        assertThat(only().id).isEqualTo(ANNA);
    }

    @Test
    void everyFileOfManyIsListedOnce() throws Exception {
        put("anna.vcf", textWithUid("Anna", ANNA));
        put("bert.vcf", textWithUid("Bert", BERT));
        put("who.vcf", text("Who"));
        List<Optional<CardId>> ids =
                book.list().stream().map(entry -> Optional.ofNullable(entry.id)).toList();
        assertThat(ids).containsExactlyInAnyOrder(Optional.of(ANNA), Optional.of(BERT), Optional.empty());
    }

    private Path put(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private SystemEntry only() {
        List<SystemEntry> entries = book.list();
        assertThat(entries).hasSize(1);
        return entries.get(0);
    }

    private Map<String, SystemEntry> byName() {
        return book.list().stream().collect(Collectors.toMap(entry -> entry.systemId, Function.identity()));
    }

    private static Card card(String name) throws Malformed {
        return Card.read(text(name));
    }

    private static String text(String name) {
        return "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:" + name + "\r\nEND:VCARD\r\n";
    }

    private static String textWithUid(String name, CardId id) {
        return "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:" + id + "\r\nFN:" + name + "\r\nEND:VCARD\r\n";
    }
}
