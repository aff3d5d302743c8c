package org.cardea.client.desktop.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.cardea.client.book.CardId;
import org.cardea.client.wire.Conflicts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The owner's word; what is said here the next sync carries out. */
@Command(
        name = "resolve",
        description = "Lists what waits for your word; with a subcommand, gives it. The next sync carries it out.",
        mixinStandardHelpOptions = true)
final class ResolveCommand implements Callable<Integer> {
    @Mixin
    private Options options;

    @Option(names = "--folder", paramLabel = "FOLDER", description = "The linked folder, where there are several.")
    private Optional<Path> folder;

    @Override
    public Integer call() throws IOException {
        try (OpenLink link = options.open(folder)) {
            var asked = new AtomicInteger();
            var questions = new Questions(link);
            questions.here(question -> say(question, asked));
            questions.onServer(question -> say(question, asked));
            return asked.get() == 0 ? Exit.IN_STEP : Exit.OPEN_QUESTIONS;
        }
    }

    private void say(Questions.Question question, AtomicInteger asked) {
        asked.incrementAndGet();
        options.terminal().say(question.sentence(), question.facts());
    }

    @Command(name = "same", description = "The contact in the file is that card: one of them remains.")
    int same(
            @Mixin Options common,
            @Option(names = "--folder") Optional<Path> linked,
            @Parameters(paramLabel = "FILE") String file,
            @Parameters(paramLabel = "UUID") String uuid)
            throws IOException {
        try (OpenLink link = common.open(linked).inTurn()) {
            refuseUnasked(link, file);
            link.store().reviews().same(file, CardId.of(uuid));
            return done(common, file + " is " + uuid);
        }
    }

    @Command(name = "both", description = "The contact in the file is a person of its own: both remain.")
    int both(
            @Mixin Options common,
            @Option(names = "--folder") Optional<Path> linked,
            @Parameters(paramLabel = "FILE") String file)
            throws IOException {
        try (OpenLink link = common.open(linked).inTurn()) {
            refuseUnasked(link, file);
            link.store().reviews().keepBoth(file);
            return done(common, file + " stays a contact of its own");
        }
    }

    @Command(name = "delete", description = "The deletions that wait were meant. Without HELD: those that wait here.")
    int delete(
            @Mixin Options common,
            @Option(names = "--folder") Optional<Path> linked,
            @Parameters(arity = "0..1", paramLabel = "HELD") Optional<String> held)
            throws IOException {
        try (OpenLink link = common.open(linked).inTurn()) {
            held.ifPresentOrElse(
                    link.server()::confirmHeld, () -> link.store().held().confirmHere());
            return done(common, "deleted at the next sync");
        }
    }

    @Command(
            name = "restore",
            description = "The deletions that wait were a mistake. Without HELD: those that wait here.")
    int restore(
            @Mixin Options common,
            @Option(names = "--folder") Optional<Path> linked,
            @Parameters(arity = "0..1", paramLabel = "HELD") Optional<String> held)
            throws IOException {
        try (OpenLink link = common.open(linked).inTurn()) {
            held.ifPresentOrElse(
                    link.server()::discardHeld, () -> link.store().held().discardHere());
            return done(common, "brought back at the next sync");
        }
    }

    @Command(name = "dismiss", description = "The conflict has been looked at.")
    int dismiss(
            @Mixin Options common,
            @Option(names = "--folder") Optional<Path> linked,
            @Parameters(paramLabel = "CONFLICT") String conflict)
            throws IOException {
        try (OpenLink link = common.open(linked)) {
            new Conflicts(link.http()).dismiss(conflict);
            return done(common, "dismissed");
        }
    }

    private static void refuseUnasked(OpenLink link, String file) {
        if (link.store().reviews().open().stream()
                .map(review -> review.systemId)
                .noneMatch(file::equals)) {
            throw new Stop(Exit.FAILED, "nobody asked about " + file);
        }
    }

    private static int done(Options options, String sentence) {
        options.terminal().say(sentence, Map.of("done", sentence));
        return Exit.IN_STEP;
    }
}
