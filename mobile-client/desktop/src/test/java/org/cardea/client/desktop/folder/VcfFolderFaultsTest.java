package org.cardea.client.desktop.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.cardea.client.ports.CardNotStored;
import org.cardea.client.ports.SystemBookUnavailable;
import org.cardea.client.ports.SystemEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be wrong with a folder and its files; nothing of it counts as a deletion. */
class VcfFolderFaultsTest extends LinkedFolder {
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
    void unreadableFileIsNotDeleted() throws Exception {
        SystemEntry entry = book.create(ANNA, card("Anna"));
        put(entry.systemId, "half a ca");
        assertThat(book.delete(entry.systemId, entry.hash)).isFalse();
        assertThat(folder.resolve(entry.systemId)).exists();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../outside.vcf", "sub/anna.vcf", "..", ".cardea-sync"})
    void nameThatLeadsOutOfTheFolderIsRefused(String name) {
        assertThatThrownBy(() -> book.read(name)).isInstanceOf(CardNotStored.class);
        assertThatThrownBy(() -> book.delete(name, card("Anna").hash())).isInstanceOf(CardNotStored.class);
    }
}
