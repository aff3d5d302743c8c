package org.cardea.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplacementTest {
    @TempDir
    Path data;

    private Replacement replacement;

    @BeforeEach
    void formerData() throws IOException {
        Files.writeString(data.resolve("master.key"), "former key");
        Files.writeString(Files.createDirectory(data.resolve("postgres")).resolve("rows"), "former rows");
        replacement = new Replacement(new DataFolder(data));
    }

    @Test
    void newContentsTakeThePlaceAndTheFormerOnesLieAside() throws IOException {
        prepare();

        var aside = replacement.commit();

        assertThat(data.resolve("master.key")).hasContent("new key");
        assertThat(data.resolve("postgres/rows")).hasContent("new rows");
        assertThat(aside.resolve("master.key")).hasContent("former key");
        assertThat(aside.resolve("postgres/rows")).hasContent("former rows");
    }

    @Test
    void whatIsOnlyBegunChangesNothing() throws IOException {
        prepare();

        replacement.finish();
        assertThat(data.resolve("master.key")).hasContent("former key");

        replacement.discard();
        assertThat(data).isDirectoryNotContaining("glob:**restore*");
    }

    @Test
    void commitCutOffBetweenItsStepsIsFinishedLater() throws IOException {
        var half = prepare();
        var whole = Files.move(half, data.resolve("restore.whole"));
        Files.delete(data.resolve("master.key"));
        Files.move(whole.resolve("master.key"), data.resolve("master.key"));

        new Replacement(new DataFolder(data)).finish();

        assertThat(data.resolve("master.key")).hasContent("new key");
        assertThat(data.resolve("postgres/rows")).hasContent("new rows");
        assertThat(whole).doesNotExist();
    }

    @Test
    void whatAFormerAttemptLeftDoesNotMixIn() throws IOException {
        Files.writeString(prepare().resolve("left over"), "");

        assertThat(replacement.begin()).isEmptyDirectory();
    }

    private Path prepare() throws IOException {
        var half = replacement.begin();
        Files.writeString(half.resolve("master.key"), "new key");
        Files.writeString(Files.createDirectory(half.resolve("postgres")).resolve("rows"), "new rows");
        return half;
    }
}
