package org.cardea.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    Path parent;

    @Test
    void secondOwnerIsRefusedAndToldTheFirst() throws IOException {
        var folder = new DataFolder(parent.resolve("data"));
        try (var lock = folder.own()) {
            assertThat(lock.isValid()).isTrue();
            assertThatThrownBy(folder::own)
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("already runs")
                    .hasMessageContaining(folder.path().toString())
                    .hasMessageContaining(Long.toString(ProcessHandle.current().pid()));
        }
    }

    @Test
    void folderIsFreeAgainWhenItsOwnerIsDone() throws IOException {
        var folder = new DataFolder(parent.resolve("data"));
        folder.own().close();

        try (var lock = folder.own()) {
            assertThat(lock.isValid()).isTrue();
        }
    }

    @Test
    void folderThatCannotBeMadeIsRefused() throws IOException {
        var file = Files.createFile(parent.resolve("file"));

        assertThatThrownBy(new DataFolder(file.resolve("data"))::own)
                .isInstanceOf(Refused.class)
                .hasMessageContaining("data folder");
    }
}
