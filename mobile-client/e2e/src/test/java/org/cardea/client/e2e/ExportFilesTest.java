package org.cardea.client.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.cardea.client.e2e.cards.RealWorldCards;
import org.cardea.client.e2e.rig.Account;
import org.cardea.client.e2e.rig.Device;
import org.cardea.client.e2e.rig.Folders;
import org.cardea.client.e2e.rig.House;
import org.cardea.client.e2e.rig.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The book out by the command line, and in again. */
class ExportFilesTest {
    private static final Pattern GROUP = Pattern.compile("(?im)KIND:group");
    private static final List<List<String>> EXPORTS = List.of(
            List.of("out.csv"),
            List.of("chinese.csv", "--charset", "GB18030", "--separator", ";"),
            List.of("out.tsv", "--no-bom"),
            List.of("out.xlsx", "--sheet-per-group"),
            List.of("out.vcf"),
            List.of("old.vcf", "--vcard", "3.0"));

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
    void exportImportedAgainChangesNothing() throws Exception {
        for (String file : Samples.ALL) {
            Samples.imported(device, Samples.path(file), 0);
        }
        String digest = account.digest();
        for (List<String> export : EXPORTS) {
            Path file = exported(export);
            JsonObject result = Samples.imported(device, file, 0).getAsJsonObject("result");
            assertThat(account.digest()).as(export + ": " + result).isEqualTo(digest);
        }
    }

    private Path exported(List<String> words) throws Exception {
        Path file = home.resolve(words.get(0));
        var arguments = new ArrayList<>(List.of("export", file.toString()));
        arguments.addAll(words.subList(1, words.size()));
        Device.Run export = device.run(arguments.toArray(String[]::new));
        assertThat(export.exit()).as(export.output()).isZero();
        assertThat(export.output()).contains("contacts");
        return file;
    }

    @Test
    void realWorldCardsComeBackByVcard() throws Exception {
        for (RealWorldCards.CardFile card : RealWorldCards.handWritten()) {
            card.into(device.folder());
        }
        Folders.settle(device);
        Path file = home.resolve("all.vcf");
        assertThat(device.run("export", file.toString()).exit()).isZero();
        Account other = Account.open(House.service().url());
        Device elsewhere = Device.linked(other, home.resolve("bert"));
        Device.Run run = elsewhere.run("import", file.toString(), "--yes", "--no-groups");
        assertThat(run.exit()).as(run.output()).isZero();
        assertThat(account.cards()).containsAllEntriesOf(other.cards());
        assertThat(other.cards()).hasSize(contacts());
    }

    /** Of the folder, the groups left aside. */
    private int contacts() throws Exception {
        return (int) Folders.contents(device).values().stream()
                .filter(text -> !GROUP.matcher(text).find())
                .count();
    }
}
