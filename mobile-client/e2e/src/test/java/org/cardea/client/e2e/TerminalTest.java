package org.cardea.client.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.cardea.client.e2e.rig.Account;
import org.cardea.client.e2e.rig.Device;
import org.cardea.client.e2e.rig.House;
import org.cardea.client.e2e.rig.Keyboard;
import org.cardea.client.e2e.rig.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Import and export with somebody at a real terminal: what is asked, and what moves meanwhile. */
class TerminalTest {
    private static final int MANY = 3_000;
    private static final String QUESTION = "Import these? [y/N] ";
    private static final String BAR = " +\\[[# ]{30}\\] \\d+/\\d+";

    @TempDir
    Path home;

    private Account account;
    private Device device;

    @BeforeEach
    void link() throws Exception {
        assumeThat(Keyboard.isThere())
                .as("a terminal is given by script of util-linux (Debian: bsdutils), which is not on the PATH")
                .isTrue();
        account = Account.open(House.service().url());
        device = Device.linked(account, home.resolve("anna"));
    }

    @Test
    void importWaitsForTheWordYes() throws Exception {
        String file = Samples.path("139-mail-utf8.csv").toAbsolutePath().toString();
        for (String answer : new String[] {"n\n", "\n", "what?\n"}) {
            Device.Run refused = answered(file, answer);
            assertThat(refused.exit()).as(refused.output()).isEqualTo(7);
            assertThat(refused.output()).contains("nothing was imported", "the import would add");
        }
        assertThat(account.cards()).isEmpty();
        Device.Run agreed = answered(file, "y\n");
        assertThat(agreed.exit()).as(agreed.output()).isZero();
        assertThat(agreed.output()).contains("imported: ");
        assertThat(account.cards()).isNotEmpty();
    }

    private Device.Run answered(String file, String answer) throws Exception {
        try (Keyboard keyboard = device.atKeyboard("import", file)) {
            return keyboard.sees(QUESTION).type(answer).end();
        }
    }

    @Test
    void interruptedQuestionLeavesTheDraftAndSaysSo() throws Exception {
        String file = Samples.path("139-mail-utf8.csv").toAbsolutePath().toString();
        try (Keyboard keyboard = device.atKeyboard("import", file)) {
            Device.Run interrupted = keyboard.sees(QUESTION).type("\u0003").end();
            assertThat(interrupted.exit()).isEqualTo(130);
            assertThat(interrupted.output()).contains("the import stays on the server as it is");
        }
        assertThat(device.run("imports").output()).contains("draft");
        assertThat(account.cards()).isEmpty();
    }

    @Test
    void barsMoveWhileManyPeopleComeAndGo() throws Exception {
        Path file = Files.writeString(home.resolve("many.csv"), many());
        Device.Run in = answered(file.toString(), "y\n");
        assertThat(in.exit()).as(in.output()).isZero();
        assertThat(in.output()).containsPattern(bar("upload")).containsPattern(bar("import"));
        assertThat(account.cards()).hasSize(MANY);

        Path out = home.resolve("out.csv");
        try (Keyboard keyboard = device.atKeyboard("export", out.toString())) {
            Device.Run export = keyboard.end();
            assertThat(export.exit()).as(export.output()).isZero();
            assertThat(export.output()).containsPattern("\rexport +\\d+ KiB").contains(MANY + " contacts");
        }
        assertThat(Files.readAllLines(out)).hasSize(MANY + 1);
    }

    /** It moves in its own line. */
    private static Pattern bar(String what) {
        return Pattern.compile("\r" + what + BAR);
    }

    @Test
    void sentencesBeginInLinesOfTheirOwn() throws Exception {
        Path file = Files.writeString(home.resolve("many.csv"), many());
        Device.Run in = answered(file.toString(), "y\n");
        assertThat(in.output().split("\n"))
                .filteredOn(line -> line.contains("imported: ") || line.contains("the import would add"))
                .hasSize(2)
                .noneMatch(line -> line.contains("["));
    }

    private static String many() {
        var rows = new StringBuilder("Name,Mobile Phone,Notes\n");
        for (int i = 0; i < MANY; i++) {
            rows.append("Anna Nr")
                    .append(i)
                    .append(",+49 151 ")
                    .append(10_000_000 + i)
                    .append(",a note of some length\n");
        }
        return rows.toString();
    }
}
