package org.cardea.client.desktop.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExportCommandTest extends CommandLineTest {
    private final List<String> asked = new ArrayList<>();
    private boolean torn;

    @BeforeEach
    void linked() {
        link("contacts", "GOOD");
        server.handles("books/default/export", this::export);
        server.answers(
                "books/default/export/report",
                "{'contacts':12,'groups':1,'left':[{'what':'photo','contacts':7,'names':['Anna','Bert']}]}");
        server.answers(
                "books/default/groups",
                "{'items':[{'uuid':'g1','name':'Friends'},{'uuid':'g2','name':'Family'},{'uuid':'g3','name':'Friends'}]}");
    }

    private void export(HttpExchange exchange) throws IOException {
        asked.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        exchange.sendResponseHeaders(200, torn ? 1000 : 0);
        exchange.getResponseBody().write("Name\nAnna\n".getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
        if (torn) {
            throw new IOException("torn");
        }
        exchange.close();
    }

    private int exporting(String name, String... options) {
        String[] all = new String[options.length + 2];
        all[0] = "export";
        all[1] = path(name);
        System.arraycopy(options, 0, all, 2, options.length);
        return run(all);
    }

    @Test
    void fileIsWrittenForItsOwnerAndTheReportTold() throws Exception {
        assertThat(exporting("out.csv")).isEqualTo(Exit.IN_STEP);
        Path out = temporary.resolve("out.csv");
        assertThat(out).hasContent("Name\nAnna\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(out)))
                .isEqualTo("rw-------");
        assertThat(said()).contains("12 contacts, 1 groups", "left out: photo of 7 contacts (Anna, Bert, ...)");
        assertThat(asked).containsExactly("{\"format\":\"csv\"}");
    }

    @Test
    void suffixTellsTheFormat() {
        exporting("out.tsv", "--dialect", "google", "--charset", "GB18030", "--no-bom");
        exporting("out.XLSX", "--sheet-per-group", "--no-photos");
        exporting("out.vcf", "--vcard", "3.0", "--search", "Anna");
        assertThat(asked)
                .containsExactly(
                        "{\"format\":\"csv\",\"dialect\":\"google\",\"charset\":\"GB18030\",\"separator\":\"\\t\",\"bom\":false}",
                        "{\"format\":\"xlsx\",\"sheetPerGroup\":true,\"photos\":false}",
                        "{\"format\":\"vcard\",\"version\":\"3.0\",\"search\":\"Anna\"}");
    }

    @Test
    void groupsAreNamedByTheirNames() {
        assertThat(exporting("out.csv", "--group", "Friends")).isEqualTo(Exit.IN_STEP);
        assertThat(asked).containsExactly("{\"format\":\"csv\",\"groups\":[\"g1\",\"g3\"]}");
        assertThat(exporting("out.csv", "--group", "Foes")).isEqualTo(Exit.FAILED);
        assertThat(complained()).contains("no group Foes");
    }

    @Test
    void whatDoesNotFitTheSuffixIsRefused() {
        assertThat(exporting("out.pdf")).isEqualTo(Exit.USAGE);
        assertThat(exporting("out.csv", "--vcard", "3.0")).isEqualTo(Exit.USAGE);
        assertThat(exporting("out.vcf", "--charset", "UTF-8")).isEqualTo(Exit.USAGE);
        assertThat(exporting("out.csv", "--sheet-per-group")).isEqualTo(Exit.USAGE);
        assertThat(exporting("no/folder/out.csv")).isEqualTo(Exit.FAILED);
        assertThat(asked).isEmpty();
    }

    @Test
    void tornExportLeavesTheOldFileAndNoOther() throws Exception {
        Path out = Files.writeString(temporary.resolve("out.csv"), "the old one");
        torn = true;
        assertThat(exporting("out.csv")).isEqualTo(Exit.TRY_LATER);
        assertThat(complained()).contains("was not written; run again");
        assertThat(out).hasContent("the old one");
        try (var files = Files.list(temporary)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("out.csv", "contacts", "state");
        }
    }

    @Test
    void jsonTellsTheReport() {
        exporting("out.csv", "--json");
        assertThat(said()).contains("\"contacts\":12,\"groups\":1,\"left\":[{\"what\":\"photo\"");
    }
}
