package org.cardea.client.desktop.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.cardea.client.desktop.folder.VcfFolder;
import org.cardea.client.ports.SystemBookUnavailable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderEventsTest {
    @TempDir
    Path folder;

    private final Semaphore heard = new Semaphore(0);
    private FolderEvents events;

    @BeforeEach
    void listen() {
        events = new FolderEvents(folder, VcfFolder::isContactName);
        events.listen(heard::release);
    }

    @AfterEach
    void close() {
        events.close();
    }

    @Test
    void newChangedAndDeletedFilesAreHeard() throws Exception {
        Path file = Files.writeString(folder.resolve("anna.vcf"), "a");
        assertHeard();
        Files.writeString(file, "b");
        assertHeard();
        Files.delete(file);
        assertHeard();
    }

    @Test
    void fileRenamedIntoPlaceIsHeard() throws Exception {
        Path temporary = Files.writeString(folder.resolve(".temporary"), "a");
        Files.move(temporary, folder.resolve("anna.vcf"));
        assertHeard();
    }

    @Test
    void otherFilesAreNotHeard() throws Exception {
        Files.writeString(folder.resolve("notes.txt"), "a");
        Files.writeString(folder.resolve(".anna.vcf.swp"), "a");
        assertThat(heard.tryAcquire(200, TimeUnit.MILLISECONDS)).isFalse();
    }

    @Test
    void folderThatIsGoneIsAFault() {
        assertThatThrownBy(() -> new FolderEvents(folder.resolve("gone"), VcfFolder::isContactName))
                .isInstanceOf(SystemBookUnavailable.class)
                .hasMessageContaining("gone");
    }

    private void assertHeard() throws InterruptedException {
        assertThat(heard.tryAcquire(5, TimeUnit.SECONDS)).isTrue();
        heard.drainPermits();
    }
}
