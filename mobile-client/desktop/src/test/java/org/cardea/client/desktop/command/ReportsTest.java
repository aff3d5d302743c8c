package org.cardea.client.desktop.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import org.cardea.client.engine.Outcome;
import org.cardea.client.engine.Summary;
import org.cardea.client.ports.Progress.Stage;
import org.junit.jupiter.api.Test;

class ReportsTest {
    private final Summary summary = new Summary();

    @Test
    void equalSidesExitInStep() {
        assertThat(Exit.of(new Outcome.Done(summary))).isEqualTo(Exit.IN_STEP);
    }

    @Test
    void rejectedCardExitsWithOpenQuestions() {
        summary.rejected = 1;
        assertThat(Exit.of(new Outcome.Done(summary))).isEqualTo(Exit.OPEN_QUESTIONS);
    }

    @Test
    void deletionsToConfirmExitWithOpenQuestions() {
        summary.toConfirm = 40;
        assertThat(Exit.of(new Outcome.Done(summary))).isEqualTo(Exit.OPEN_QUESTIONS);
    }

    @Test
    void revokedDeviceExitsNotLinked() {
        assertThat(Exit.of(new Outcome.Failed(Outcome.Failed.Why.DEVICE_NOT_LINKED, "")))
                .isEqualTo(Exit.NOT_LINKED);
        assertThat(Exit.of(new Outcome.Failed(Outcome.Failed.Why.SYSTEM_UNREADABLE, "")))
                .isEqualTo(Exit.FAILED);
    }

    @Test
    void busyServerExitsForLater() {
        var busy = new Outcome.RetryAt(Instant.EPOCH, Outcome.RetryAt.Why.SERVER_BUSY, "slow-down");
        assertThat(Exit.of(busy)).isEqualTo(Exit.TRY_LATER);
        assertThat(Reports.facts(busy)).containsEntry("why", "server_busy").containsEntry("at", "1970-01-01T00:00:00Z");
    }

    @Test
    void runWithoutAnyChangeIsNotWorthALine() {
        assertThat(Reports.didSomething(new Outcome.Done(summary))).isFalse();
        summary.downloaded = 1;
        assertThat(Reports.didSomething(new Outcome.Done(summary))).isTrue();
        assertThat(Reports.facts(new Outcome.Done(summary))).containsEntry("downloaded", 1);
    }

    @Test
    void barFillsWithTheWork() {
        assertThat(ProgressBar.line(Stage.UPLOAD, 0, 60)).isEqualTo("upload   [" + " ".repeat(30) + "] 0/60");
        assertThat(ProgressBar.line(Stage.UPLOAD, 30, 60)).contains("[" + "#".repeat(15) + " ".repeat(15) + "]");
        assertThat(ProgressBar.line(Stage.UPLOAD, 60, 60)).contains("[" + "#".repeat(30) + "]");
    }

    @Test
    void loginIsAskedForOnlyOnATerminal() {
        assertThatThrownBy(() -> Ask.login(null)).hasMessageContaining("--login or --code");
    }

    @Test
    void passwordComesFromTheEnvironment() {
        assertThat(Ask.password(Map.of("CARDEA_PASSWORD", "geheim"), null)).isEqualTo("geheim");
        assertThatThrownBy(() -> Ask.password(Map.of(), null)).hasMessageContaining("CARDEA_PASSWORD");
    }
}
