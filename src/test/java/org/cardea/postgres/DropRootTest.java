package org.cardea.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DropRootTest {

    @Test
    void programRunsAsSomebodyElseThanRootAndCanWriteTheFolder(@TempDir Path folder) throws Exception {
        var command = Command.in(folder, DropRoot.prefixFor(folder));

        assertThat(command.and("sh", "-c", "[ \"$(id -u)\" != 0 ]").succeeds()).isTrue();
        assertThat(command.and("touch", "written").succeeds()).isTrue();
        assertThat(folder.resolve("written")).exists();
    }

    @Test
    void programThatFailsIsNotTakenForOneThatWorked(@TempDir Path folder) throws Exception {
        assertThat(Command.in(folder, DropRoot.prefixFor(folder)).and("false").succeeds())
                .isFalse();
    }
}
