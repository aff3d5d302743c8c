package org.cardea.client.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cardea.client.e2e.rig.Account;
import org.cardea.client.e2e.rig.Device;
import org.cardea.client.e2e.rig.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An import whose service is killed in the middle of it. */
class ImportSurvivesTest {
    private static final int PEOPLE = 15_000;
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    @TempDir
    Path home;

    @Test
    void killedServiceGoesOnAndTheClientStays() throws Exception {
        Path file = home.resolve("people.csv");
        Files.writeString(
                file,
                IntStream.range(0, PEOPLE)
                        .mapToObj(i -> "Person %d,person%d@example.org".formatted(i, i))
                        .collect(Collectors.joining("\n", "Name,E-mail\n", "\n")));
        try (Service service = Service.start(home.resolve("data"))) {
            Account account = Account.first(service);
            Device device = Device.linked(account, home.resolve("anna"));
            Path output = home.resolve("import.out");
            Process client = device.start(output, "import", file.toString(), "--yes");
            int then = await().atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> account.cards().size(), size -> size > 0);
            service.kill();
            service.start();
            assertThat(then).as("killed in the middle").isLessThan(PEOPLE);
            await().atMost(PATIENCE).until(() -> !client.isAlive());
            assertThat(client.exitValue()).as(Files.readString(output)).isZero();
            assertThat(account.cards()).hasSize(PEOPLE);
        }
    }
}
