package org.cardea.client.desktop.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.cardea.client.book.CardId;
import org.cardea.client.desktop.store.JdbcDb;
import org.cardea.client.ports.SystemEntry;
import org.junit.jupiter.api.Test;

class VcfFolderTest extends LinkedFolder {
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
    void fileEditedMeanwhileIsNeitherOverwrittenNorDeleted() throws Exception {
        SystemEntry entry = book.create(ANNA, card("Anna"));
        put(entry.systemId, textWithUid("Annette", ANNA));
        assertThat(book.update(entry.systemId, entry.hash, ANNA, card("Anne"))).isEmpty();
        assertThat(book.delete(entry.systemId, entry.hash)).isFalse();
        assertThat(folder.resolve(entry.systemId)).content().contains("Annette");
    }

    @Test
    void deletedContactIsGone() throws Exception {
        SystemEntry entry = book.create(ANNA, card("Anna"));
        assertThat(book.delete(entry.systemId, entry.hash)).isTrue();
        assertThat(book.delete(entry.systemId, entry.hash)).isTrue();
        assertThat(book.list()).isEmpty();
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
}
