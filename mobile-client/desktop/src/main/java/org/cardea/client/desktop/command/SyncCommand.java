package org.cardea.client.desktop.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.cardea.client.engine.Outcome;
import org.cardea.client.queue.SyncQueue;
import org.cardea.client.store.Task;
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
            SyncQueue queue = link.queue();
            queue.add(link.task(full ? Task.Kind.RECONCILE : Task.Kind.SYNC));
            Outcome outcome = last(queue, link.work(ProgressBar.onTerminal()));
            if (Reports.didSomething(outcome)) {
                link.runs().add(Instant.now(), outcome.toString());
            }
            options.terminal().say(outcome.toString(), Reports.facts(outcome));
            int exit = Exit.of(outcome);
            return exit == Exit.IN_STEP && link.hasRefused() ? Exit.OPEN_QUESTIONS : exit;
        }
    }

    /** What a crash has left in the queue comes first. */
    private static Outcome last(SyncQueue queue, Function<Task, Outcome> work) {
        Outcome last = queue.runNext(work).orElseThrow();
        for (var next = queue.runNext(work); next.isPresent(); next = queue.runNext(work)) {
            last = next.get();
        }
        return last;
    }
}
