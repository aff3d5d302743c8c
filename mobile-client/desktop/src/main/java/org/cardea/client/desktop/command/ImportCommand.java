package org.cardea.client.desktop.command;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.cardea.client.desktop.transfer.ErrorsFile;
import org.cardea.client.desktop.transfer.FollowImport;
import org.cardea.client.desktop.transfer.Import;
import org.cardea.client.desktop.transfer.Imports;
import org.cardea.client.desktop.transfer.Line;
import org.cardea.client.ports.Refused;
import org.cardea.client.ports.Unreachable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A file of contacts into the book: shown first, then committed. */
@Command(
        name = "import",
        description = {
            "Imports a file of contacts (.csv .tsv .txt .xlsx .xls .vcf .zip, up to 50 MiB) into the book.",
            "Shows first what would become of it and asks; where nobody can be asked, --yes is wanted."
        },
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
    private static final long MOST_BYTES = 50L << 20;

    @Spec
    private CommandSpec spec;

    @Mixin
    private Options options;

    @Mixin
    private ImportChoices choices;

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "What to import.")
    private Path file;

    @Option(names = "--resume", paramLabel = "ID", description = "Go on with an import that the server has already.")
    private UUID resume;

    @Option(names = "--save-mapping", paramLabel = "NAME", description = "Keep the columns' fields under a name.")
    private String saveMapping;

    @Option(names = "--dry-run", description = "Show the draft and change nothing.")
    private boolean dryRun;

    @Option(names = "--yes", description = "Do not ask.")
    private boolean yes;

    @Option(
            names = "--errors",
            paramLabel = "ERRORS",
            description = "Where to write the rows that could not be imported (default: beside the file).")
    private Path errors;

    @Option(names = "--folder", paramLabel = "FOLDER", description = "The linked folder, where there are several.")
    private Optional<Path> folder;

    @Override
    public Integer call() throws IOException {
        if ((file == null) == (resume == null)) {
            throw new Stop(Exit.USAGE, "name either a FILE or --resume ID");
        }
        refuseUnreadable();
        try (OpenLink link = options.open(folder);
                Line line = link.files()) {
            var imports = new Imports(line);
            return carryOn(imports, new FollowImport(imports, link.http()), begin(imports));
        }
    }

    private void refuseUnreadable() throws IOException {
        if (file == null) {
            return;
        }
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new Stop(Exit.FAILED, file + " is no file that can be read");
        }
        if (Files.size(file) > MOST_BYTES) {
            throw new Stop(Exit.FAILED, file + " is larger than 50 MiB");
        }
    }

    private UUID begin(Imports imports) throws IOException {
        if (resume != null) {
            return resume;
        }
        try (ProgressBar bar = ProgressBar.bytes("upload")) {
            return UUID.fromString(imports.upload(file, bar).id());
        } catch (Unreachable lost) {
            throw new Stop(Exit.TRY_LATER, "the upload did not get through, nothing was imported; run again");
        }
    }

    private int carryOn(Imports imports, FollowImport follow, UUID id) throws IOException {
        try (var interrupted = new OnInterrupt(spec.commandLine().getErr(), leftAlone(id))) {
            Import told = rested(follow, id, "read");
            return told.is("draft") || told.is("refused")
                    ? decide(imports, follow, id, told)
                    : finished(imports, id, told);
        } catch (Unreachable lost) {
            throw new Stop(Exit.TRY_LATER, "the line to the server is lost; " + leftAlone(id));
        }
    }

    private static String leftAlone(UUID id) {
        return "the import stays on the server as it is: cardea-sync import --resume " + id
                + " goes on with it, cardea-sync imports discard " + id + " ends it";
    }

    private int decide(Imports imports, FollowImport follow, UUID id, Import first) throws IOException {
        Import draft = chosen(imports, follow, id, first);
        if (!draft.is("draft")) {
            return finished(imports, id, draft);
        }
        options.terminal().say(DraftText.of(draft), draft);
        if (saveMapping != null) {
            imports.save(saveMapping, draft);
        }
        return dryRun ? leave(imports, id, draft) : commit(imports, follow, id);
    }

    /** The draft as the user wants it; a file refused for how it was read is read anew. What can't be so is not left behind. */
    private Import chosen(Imports imports, FollowImport follow, UUID id, Import first) {
        try {
            String mapping = choices.mapping() == null ? null : known(imports, choices.mapping());
            Import read = patched(imports, follow, id, choices.reading(mapping), first);
            return read.is("draft") ? patched(imports, follow, id, choices.deciding(read), read) : read;
        } catch (Stop | Refused wrong) {
            if (resume == null) {
                imports.discard(id);
            }
            throw wrong;
        }
    }

    private static String known(Imports imports, String name) {
        return imports.mapping(name)
                .orElseThrow(() -> new Stop(Exit.FAILED, "no mapping was saved under the name " + name));
    }

    private static Import patched(Imports imports, FollowImport follow, UUID id, JsonObject said, Import before) {
        if (said.isEmpty()) {
            return before;
        }
        Import told = imports.patch(id, said);
        return told.rests() ? told : rested(follow, id, "read");
    }

    /** A draft that was made only to be looked at is not left behind. */
    private int leave(Imports imports, UUID id, Import draft) throws IOException {
        if (errors != null) {
            writeErrors(imports, id, draft);
        }
        if (resume == null) {
            imports.discard(id);
        }
        return draft.left() > 0 ? Exit.OPEN_QUESTIONS : Exit.IN_STEP;
    }

    private int commit(Imports imports, FollowImport follow, UUID id) throws IOException {
        if (!yes && !Ask.agrees(System.console(), "Import these?")) {
            throw new Stop(
                    Exit.WAITS,
                    "nothing was imported; cardea-sync import --yes --resume " + id
                            + " does it, cardea-sync imports discard " + id + " drops the draft");
        }
        return finished(imports, id, committed(imports, follow, id));
    }

    /** A commit whose answer is lost may have begun all the same. */
    private static Import committed(Imports imports, FollowImport follow, UUID id) {
        try {
            imports.commit(id);
        } catch (Unreachable unknown) {
            Import told = rested(follow, id, "import");
            if (told.is("draft")) {
                throw unknown;
            }
            return told;
        }
        return rested(follow, id, "import");
    }

    private int finished(Imports imports, UUID id, Import told) throws IOException {
        options.terminal().say(ImportText.outcome(told), told);
        if (told.is("done") && told.left() > 0) {
            writeErrors(imports, id, told);
        }
        return ImportText.exit(told);
    }

    private void writeErrors(Imports imports, UUID id, Import told) throws IOException {
        var rows = new ErrorsFile(imports, id);
        Optional<Path> written = errors != null ? rows.writeTo(errors) : rows.writeBeside(imported(told));
        written.ifPresent(
                where -> options.terminal().say("the rows left are in " + where, Map.of("errors", where.toString())));
    }

    /** The server's name of the file may come from another device: never a path. */
    private Path imported(Import told) {
        return file != null
                ? file
                : Path.of(told.name().replaceAll("[^\\p{L}\\p{N} ._-]", "_").replaceAll("^\\.+", "_"));
    }

    private static Import rested(FollowImport follow, UUID id, String what) {
        try (ProgressBar bar = ProgressBar.items(what)) {
            return follow.untilRest(id, bar);
        }
    }
}
