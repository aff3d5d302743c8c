package org.cardea.client.desktop.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.cardea.client.desktop.folder.VcfFolder;
import org.cardea.client.desktop.watch.FolderEvents;
import org.cardea.client.desktop.watch.Watch;
import org.cardea.client.engine.Outcome;
import org.cardea.client.store.Task;
import org.cardea.client.wire.ServerEvents;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Runs for as long as it is let. */
@Command(
        name = "watch",
        description = "Keeps the folder and the server in step until stopped: changes travel at once, both ways.",
        mixinStandardHelpOptions = true)
final class WatchCommand implements Callable<Integer> {
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(30);

    @Mixin
    private Options options;

    @Parameters(arity = "0..1", paramLabel = "FOLDER", description = "The linked folder, where there are several.")
    private Optional<Path> folder;

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (OpenLink link = options.open(folder).alone();
                var folderEvents = new FolderEvents(link.link().folder(), VcfFolder::isContactName);
                var serverEvents = new ServerEvents(link.http())) {
            var watch = new Watch(
                    List.of(folderEvents, serverEvents),
                    link.queue(),
                    link.task(Task.Kind.SYNC),
                    link.work(ProgressBar.onTerminal()),
                    outcome -> report(link, outcome),
                    LOOK_AGAIN,
                    Clock.systemUTC());
            return Exit.of(watch.follow());
        }
    }

    private void report(OpenLink link, Outcome outcome) {
        if (Reports.didSomething(outcome)) {
            link.runs().add(Instant.now(), outcome.toString());
            options.terminal().say(outcome.toString(), Reports.facts(outcome));
        }
    }
}
