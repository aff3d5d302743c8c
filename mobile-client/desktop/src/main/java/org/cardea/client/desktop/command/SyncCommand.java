package org.cardea.client.desktop.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.cardea.client.engine.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** One run. */
@Command(
        name = "sync",
        description = "Brings the folder and the server in step, once.",
        mixinStandardHelpOptions = true)
final class SyncCommand implements Callable<Integer> {
    @Mixin
    private Options options;

    @Parameters(arity = "0..1", paramLabel = "FOLDER", description = "The linked folder, where there are several.")
    private Optional<Path> folder;

    @Option(names = "--full", description = "Compare every contact instead of only the changes.")
    private boolean full;

    @Override
    public Integer call() throws IOException {
        try (OpenLink link = options.open(folder).alone()) {
            var engine = link.engine(ProgressBar.onTerminal());
            Outcome outcome = full ? engine.reconcile() : engine.sync();
            if (Reports.didSomething(outcome)) {
                link.runs().add(Instant.now(), outcome.toString());
            }
            options.terminal().say(outcome.toString(), Reports.facts(outcome));
            int exit = Exit.of(outcome);
            return exit == Exit.IN_STEP && link.hasRefused() ? Exit.OPEN_QUESTIONS : exit;
        }
    }
}
