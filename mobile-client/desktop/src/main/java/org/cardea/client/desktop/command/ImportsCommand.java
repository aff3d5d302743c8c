package org.cardea.client.desktop.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.cardea.client.desktop.transfer.FollowImport;
import org.cardea.client.desktop.transfer.Import;
import org.cardea.client.desktop.transfer.Imports;
import org.cardea.client.desktop.transfer.Line;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The imports the server remembers. */
@Command(
        name = "imports",
        description = "Lists the imports; with a subcommand, undoes or discards one.",
        mixinStandardHelpOptions = true)
final class ImportsCommand implements Callable<Integer> {
    @Mixin
    private Options options;

    @Option(names = "--folder", paramLabel = "FOLDER", description = "The linked folder, where there are several.")
    private Optional<Path> folder;

    @Override
    public Integer call() throws IOException {
        try (OpenLink link = options.open(folder);
                Line line = link.files()) {
            for (Import one : new Imports(line).list()) {
                options.terminal().say(ImportText.line(one), one);
            }
            return Exit.IN_STEP;
        }
    }

    @Command(
            name = "undo",
            description = "Takes back all that an import did; what was edited since is kept and listed.",
            mixinStandardHelpOptions = true)
    int undo(
            @Mixin Options common,
            @Option(names = "--folder") Optional<Path> linked,
            @Parameters(paramLabel = "ID") UUID id)
            throws IOException {
        try (OpenLink link = common.open(linked);
                Line line = link.files();
                ProgressBar bar = ProgressBar.items("undo")) {
            var imports = new Imports(line);
            imports.undo(id);
            Import undone = new FollowImport(imports, link.http()).untilRest(id, bar);
            bar.close();
            common.terminal().say(ImportText.outcome(undone), undone);
            return ImportText.exit(undone);
        }
    }

    @Command(
            name = "discard",
            description = "Drops a draft, or stops an import that is running; what it has done can be undone.",
            mixinStandardHelpOptions = true)
    int discard(
            @Mixin Options common,
            @Option(names = "--folder") Optional<Path> linked,
            @Parameters(paramLabel = "ID") UUID id)
            throws IOException {
        try (OpenLink link = common.open(linked);
                Line line = link.files()) {
            new Imports(line).discard(id);
            common.terminal().say("discarded", Map.of("discarded", id.toString()));
            return Exit.IN_STEP;
        }
    }
}
