package org.cardea.client.desktop.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ImportCommandTest extends CommandLineTest {
    private FakeImports imports;
    private Path file;

    @BeforeEach
    void linked() throws Exception {
        link("contacts", "GOOD");
        imports = new FakeImports(server);
        file = Files.writeString(temporary.resolve("Freunde & 朋友.csv"), "Name\nAnna\n");
    }

    private int importing(String... options) {
        String[] all = new String[options.length + 2];
        all[0] = "import";
        all[1] = file.toString();
        System.arraycopy(options, 0, all, 2, options.length);
        return run(all);
    }

    @Test
    void fileIsUploadedShownAndCommitted() {
        imports.state = "reading";
        imports.details += "," + FakeImports.columns("Name")
                + ",'preview':[{'item':0,'file':'','row':2,'finding':'new'," + "'name':'Anna','vcard':'BEGIN:VCARD'}]";
        assertThat(importing("--yes")).isEqualTo(Exit.IN_STEP);
        assertThat(new String(imports.uploaded, StandardCharsets.UTF_8)).isEqualTo("Name\nAnna\n");
        assertThat(imports.disposition)
                .isEqualTo("attachment; filename*=UTF-8''Freunde%20%26%20%E6%9C%8B%E5%8F%8B.csv");
        assertThat(said())
                .contains("csv google-new, UTF-8, separated by ,, header in row 1", "#1 Name -> custom")
                .contains("row 2: Anna (new)", "3 entries: 2 new, 1 change", "would add 2, change 1 and leave 0")
                .contains("imported:", "imports undo " + FakeImports.ID);
        assertThat(imports.patched).isEmpty();
        assertThat(complained() + said()).doesNotContain("token-of");
    }

    @Test
    void nothingIsCommittedWithoutAWord() {
        assertThat(importing()).isEqualTo(Exit.WAITS);
        assertThat(imports.wasAsked("POST ID/commit")).isFalse();
        assertThat(imports.wasAsked("DELETE ID")).isFalse();
        assertThat(complained()).contains("--yes --resume " + FakeImports.ID);
    }

    @Test
    void dryRunLeavesNothingBehind() {
        assertThat(importing("--dry-run", "--yes")).isEqualTo(Exit.IN_STEP);
        assertThat(imports.wasAsked("POST ID/commit")).isFalse();
        assertThat(imports.wasAsked("DELETE ID")).isTrue();
    }

    @Test
    void choicesAreSaidBeforeTheDraftIsShown() {
        imports.details += "," + FakeImports.columns("Name", "a=b");
        int exit = importing(
                "--yes",
                "--charset",
                "GB18030",
                "--separator",
                "tab",
                "--header-row",
                "3",
                "--policy",
                "update",
                "--unsure",
                "skip",
                "--no-groups",
                "--field",
                "a=b=phone.value#1",
                "--field",
                "#1=note",
                "--decide",
                "17=merge:0F1E2D3C-0000-4000-8000-00000000000a",
                "--decide",
                "18=skip");
        assertThat(exit).isEqualTo(Exit.IN_STEP);
        assertThat(imports.patched)
                .extracting(Object::toString)
                .containsExactly(
                        "{\"charset\":\"GB18030\",\"separator\":\"\\t\",\"headerRow\":3}",
                        "{\"policy\":\"update\",\"unsure\":\"skip\",\"groups\":false,"
                                + "\"fields\":{\"1\":\"phone.value#1\",\"0\":\"note\"},\"decisions\":{"
                                + "\"17\":{\"policy\":\"merge\",\"into\":\"0f1e2d3c-0000-4000-8000-00000000000a\"},"
                                + "\"18\":{\"policy\":\"skip\"}}}");
    }

    @Test
    void wrongChoicesAreRefusedByTheirName() {
        imports.details += "," + FakeImports.columns("Name");
        assertThat(importing("--field", "Phone=phone")).isEqualTo(Exit.USAGE);
        assertThat(complained()).contains("no column Phone");
        assertThat(importing("--field", "Name")).isEqualTo(Exit.USAGE);
        assertThat(importing("--decide", "17=perhaps")).isEqualTo(Exit.USAGE);
        assertThat(importing("--decide", "17=merge:nobody")).isEqualTo(Exit.USAGE);
        assertThat(importing("--policy", "perhaps")).isEqualTo(Exit.USAGE);
        assertThat(importing("--separator", "ab")).isEqualTo(Exit.USAGE);
        assertThat(importing("--resume", FakeImports.ID)).isEqualTo(Exit.USAGE);
        assertThat(run("import")).isEqualTo(Exit.USAGE);
        assertThat(imports.wasAsked("POST ID/commit")).isFalse();
    }

    @Test
    void savedMappingIsTakenByItsNameAndKeptUnderOne() {
        imports.details += "," + FakeImports.columns("Name");
        server.answers("import-mappings", "{'items':[{'mapping':'m-1','name':'ours','columns':{}}]}");
        assertThat(importing("--yes", "--mapping", "ours", "--save-mapping", "theirs"))
                .isEqualTo(Exit.IN_STEP);
        assertThat(imports.patched).extracting(Object::toString).containsExactly("{\"mapping\":\"m-1\"}");
        assertThat(server.posted).containsExactly("/api/v1/import-mappings");
        imports.state = "draft";
        assertThat(importing("--yes", "--mapping", "nobody's")).isEqualTo(Exit.FAILED);
        assertThat(imports.wasAsked("DELETE ID")).isTrue();
    }

    @Test
    void rowsOfNobodyAreWrittenBesideAndNeverOverMending() throws Exception {
        imports.details = "'counts':{'persons':1,'new':1,'bad':1},'bad':[{'item':1,'file':'','row':3,"
                + "'reason':'no name','cells':['','x']}],'result':{'added':1}";
        Path mending = Files.writeString(temporary.resolve("Freunde & 朋友.errors.csv"), "mended");
        assertThat(importing("--yes")).isEqualTo(Exit.OPEN_QUESTIONS);
        assertThat(said()).contains("row 3: no name", "Freunde & 朋友.errors-2.csv");
        assertThat(mending).hasContent("mended");
        Path written = temporary.resolve("Freunde & 朋友.errors-2.csv");
        assertThat(written).hasContent(FakeImports.ERRORS);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(written)))
                .isEqualTo("rw-------");
        imports.state = "draft";
        assertThat(importing("--yes", "--errors", path("left.csv"))).isEqualTo(Exit.OPEN_QUESTIONS);
        assertThat(temporary.resolve("left.csv")).hasContent(FakeImports.ERRORS);
    }

    @Test
    void importIsFollowedByAskingWhereNothingIsHeard() {
        imports.refuseEvents = true;
        assertThat(importing("--yes")).isEqualTo(Exit.IN_STEP);
        assertThat(said()).contains("imported:");
    }

    @Test
    void lostEventsAndALostCommitAnswerDoNoHarm() {
        imports.cutEvents = true;
        imports.loseCommit = true;
        assertThat(importing("--yes")).isEqualTo(Exit.IN_STEP);
        assertThat(imports.asked.stream().filter("POST ID/commit"::equals)).hasSize(1);
    }

    @Test
    void cutUploadIsForLater() {
        imports.cutUpload = true;
        assertThat(importing("--yes")).isEqualTo(Exit.TRY_LATER);
        assertThat(complained()).contains("nothing was imported; run again");
    }

    @Test
    void runningImportIsTakenUpAgain() {
        imports.state = "importing";
        assertThat(run("import", "--resume", FakeImports.ID)).isEqualTo(Exit.IN_STEP);
        assertThat(imports.wasAsked("POST ")).isFalse();
        assertThat(said()).contains("imported:");
    }

    @Test
    void refusedFileTellsWhy() {
        imports.state = "refused";
        imports.details = "'problem':{'code':'macros','detail':'a workbook with macros'}";
        assertThat(importing("--yes")).isEqualTo(Exit.FAILED);
        assertThat(said()).contains("refused: macros: a workbook with macros");
    }

    @Test
    void fileRefusedForHowItWasReadIsReadAnew() {
        imports.state = "refused";
        imports.draftWhenPatched = true;
        assertThat(importing("--yes", "--charset", "Big5")).isEqualTo(Exit.IN_STEP);
        assertThat(said()).contains("imported:");
    }

    @Test
    void problemIsOneLineAndARevokedDeviceNotLinked() {
        server.handles(
                "books/default/imports/" + FakeImports.ID,
                exchange -> StubServer.answer(exchange, 401, FakeImports.problem("unauthorized")));
        assertThat(importing("--yes")).isEqualTo(Exit.NOT_LINKED);
        assertThat(complained()).isEqualTo("cardea-sync: unauthorized: what is wrong\n");
    }

    @Test
    void fileThatIsNoneOrTooLargeIsNotSent() throws Exception {
        assertThat(run("import", path("missing.csv"))).isEqualTo(Exit.FAILED);
        assertThat(run("import", temporary.toString())).isEqualTo(Exit.FAILED);
        try (var large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength((50L << 20) + 1);
        }
        assertThat(importing()).isEqualTo(Exit.FAILED);
        assertThat(complained()).contains("larger than 50 MiB");
        assertThat(imports.asked).isEmpty();
    }

    @Test
    void largestFileArrivesWhole() throws Exception {
        try (var large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(50L << 20);
        }
        assertThat(importing("--dry-run")).isEqualTo(Exit.IN_STEP);
        assertThat(imports.uploaded).hasSize(50 << 20);
    }

    @Test
    void hugeDraftIsShownInPartAndWholeAsJson() {
        String cell = "x".repeat(20_000);
        imports.details = "'counts':{'persons':400,'bad':200},'bad':["
                + IntStream.range(0, 200)
                        .mapToObj(row ->
                                "{'item':" + row + ",'row':" + row + ",'reason':'no name','cells':['" + cell + "']}")
                        .collect(Collectors.joining(","))
                + "]";
        assertThat(importing("--dry-run")).isEqualTo(Exit.OPEN_QUESTIONS);
        assertThat(said()).hasSizeLessThan(5_000).contains("more: --json");
        importing("--dry-run", "--json");
        assertThat(JsonParser.parseString(said()).getAsJsonObject().getAsJsonArray("bad"))
                .hasSize(200);
    }

    @Test
    void eachLineOfJsonIsAnObject() {
        assertThat(importing("--yes", "--json")).isEqualTo(Exit.IN_STEP);
        assertThat(said().lines()
                        .map(line -> JsonParser.parseString(line)
                                .getAsJsonObject()
                                .get("state")
                                .getAsString()))
                .containsExactly("draft", "done");
    }

    @Test
    void namesFromAFileCommandNoTerminal() {
        imports.details = "'preview':[{'row':1,'finding':'new','name':'\\u001b[2Jevil\\u202e\\u009b1m'}]";
        importing("--dry-run");
        assertThat(said()).contains("[2Jevil 1m").doesNotContain("\u001b", "\u202e", "\u009b");
    }

    @Test
    void importsAreListedUndoneAndDiscarded() {
        imports.state = "done";
        imports.details = "'result':{'added':2,'changed':1},'kept':[{'uuid':'u','name':'Anna','why':'edited-later'}]";
        assertThat(run("imports")).isEqualTo(Exit.IN_STEP);
        assertThat(said()).contains(FakeImports.ID, "done", "people.csv: 2 added, 1 changed");
        assertThat(run("imports", "undo", FakeImports.ID)).isEqualTo(Exit.OPEN_QUESTIONS);
        assertThat(said()).contains("undone, but for 1 edited since", "kept: Anna (u): edited-later");
        assertThat(run("imports", "discard", FakeImports.ID)).isEqualTo(Exit.IN_STEP);
        assertThat(imports.wasAsked("DELETE ID")).isTrue();
    }
}
