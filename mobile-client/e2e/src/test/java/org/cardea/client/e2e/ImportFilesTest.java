package org.cardea.client.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cardea.client.e2e.rig.Account;
import org.cardea.client.e2e.rig.Device;
import org.cardea.client.e2e.rig.Folders;
import org.cardea.client.e2e.rig.House;
import org.cardea.client.e2e.rig.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of other programs into the book by the command line. */
class ImportFilesTest {
    @TempDir
    Path home;

    private Account account;
    private Device device;

    @BeforeEach
    void link() throws Exception {
        account = Account.open(House.service().url());
        device = Device.linked(account, home.resolve("anna"));
    }

    @Test
    void peopleOfManyProgramsReachTheFolder() throws Exception {
        for (String file : Samples.ALL) {
            assertThat(Samples.imported(device, Samples.path(file), 0)
                            .get("state")
                            .getAsString())
                    .as(file)
                    .isEqualTo("done");
        }
        Folders.settle(device);
        Folders.assertEqual(account, device);
        String folder = String.join("\n", Folders.contents(device).values());
        for (String file : Samples.ALL) {
            assertThat(folder.lines()).as(file).containsAll(Samples.names(file));
        }
    }

    @Test
    void importingAgainChangesNothing() throws Exception {
        for (String file : Samples.ALL) {
            Samples.imported(device, Samples.path(file), 0);
        }
        String digest = account.digest();
        for (String file : Samples.ALL) {
            JsonObject result = Samples.imported(device, Samples.path(file), 0).getAsJsonObject("result");
            assertThat(result.get("added").getAsInt() + result.get("changed").getAsInt())
                    .as(file)
                    .isZero();
        }
        assertThat(account.digest()).isEqualTo(digest);
    }

    @Test
    void importIsUndoneAsOne() throws Exception {
        Samples.imported(device, Samples.path("google-new-utf8.csv"), 0);
        Folders.settle(device);
        String before = account.digest();
        JsonObject wrong = Samples.imported(device, Samples.path("office-compound-surnames.csv"), 0);
        Folders.settle(device);
        assertThat(device.files()).hasSizeGreaterThan(20);

        Device.Run undo = device.run("imports", "undo", wrong.get("import").getAsString(), "--json");
        assertThat(undo.exit()).as(undo.output()).isZero();
        assertThat(account.digest()).isEqualTo(before);
        Device.Run list = device.run("imports", "--json");
        assertThat(Samples.objects(list))
                .extracting(told -> told.get("state").getAsString())
                .contains("undone", "done");
        Folders.settle(device);
        Folders.assertEqual(account, device);
    }

    @Test
    void rowsOfNobodyComeBackWithTheirReason() throws Exception {
        Path file = Files.copy(Samples.path("office-unclosed-quote.csv"), home.resolve("people.csv"));
        Samples.imported(device, file, 4);
        assertThat(Files.readString(home.resolve("people.errors.csv")).lines())
                .hasSize(2)
                .first()
                .satisfies(header -> assertThat(header).contains("error", "姓名,手机,备注"));
    }

    @Test
    void fieldsAreKeptUnderANameForTheNextFile() throws Exception {
        String file = Samples.path("office-utf8.csv").toString();
        Device.Run first = device.run("import", file, "--dry-run", "--field", "#1=nickname", "--save-mapping", "ours");
        assertThat(first.exit()).as(first.output()).isZero();
        assertThat(device.run("imports").output()).isEmpty();
        Device.Run second = device.run("import", file, "--dry-run", "--mapping", "ours");
        assertThat(second.output()).contains("-> nickname").isEqualTo(first.output());
    }

    @Test
    void draftWaitsForAWord() throws Exception {
        Device.Run asked =
                device.run("import", Samples.path("139-mail-utf8.csv").toString(), "--json");
        assertThat(asked.exit()).as(asked.output()).isEqualTo(7);
        assertThat(account.cards()).isEmpty();
        String id = JsonParser.parseString(asked.output().lines().findFirst().orElseThrow())
                .getAsJsonObject()
                .get("import")
                .getAsString();
        Device.Run resumed = device.run("import", "--resume", id, "--yes", "--policy", "update");
        assertThat(resumed.exit()).as(resumed.output()).isZero();
        assertThat(account.cards()).isNotEmpty();
    }
}
