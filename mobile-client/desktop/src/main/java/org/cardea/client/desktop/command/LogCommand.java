package org.cardea.client.desktop.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What has happened. */
@Command(
        name = "log",
        description = "Shows the latest runs that did anything, the newest first.",
        mixinStandardHelpOptions = true)
final class LogCommand implements Callable<Integer> {
    @Mixin
    private Options options;

    @Parameters(arity = "0..1", paramLabel = "FOLDER", description = "The linked folder, where there are several.")
    private Optional<Path> folder;

    @Option(
            names = "-n",
            paramLabel = "COUNT",
            description = "How many (default: ${DEFAULT-VALUE}).",
            defaultValue = "20")
    private int count;

    @Override
    public Integer call() throws IOException {
        try (OpenLink link = options.open(folder)) {
            link.runs()
                    .latest(count)
                    .forEach(run -> options.terminal()
                            .say(
                                    run.at() + " " + run.outcome(),
                                    Map.of("at", run.at().toString(), "outcome", run.outcome())));
            return Exit.IN_STEP;
        }
    }
}
