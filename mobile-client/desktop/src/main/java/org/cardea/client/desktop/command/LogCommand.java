package org.cardea.client.desktop.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.cardea.client.store.JournalStore.Entry;
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

    @Option(names = "--cards", description = "Shows what became of each card instead, by its UUID.")
    private boolean cards;

    @Override
    public Integer call() throws IOException {
        try (OpenLink link = options.open(folder)) {
            if (cards) {
                link.store().journal().latest(count).forEach(this::say);
                return Exit.IN_STEP;
            }
            link.runs()
                    .latest(count)
                    .forEach(run -> options.terminal()
                            .say(
                                    run.at() + " " + run.outcome(),
                                    Map.of("at", run.at().toString(), "outcome", run.outcome())));
            return Exit.IN_STEP;
        }
    }

    private void say(Entry entry) {
        Instant at = Instant.ofEpochMilli(entry.at);
        String way = entry.way.name().toLowerCase(Locale.ROOT);
        var facts = new LinkedHashMap<String, Object>();
        facts.put("at", at.toString());
        facts.put("way", way);
        facts.put("uuid", entry.uuid);
        facts.put("what", entry.what);
        facts.put("detail", entry.detail);
        String sentence = "%s %-4s %s %s".formatted(at, way, entry.uuid == null ? "-" : entry.uuid, entry.what);
        options.terminal().say(entry.detail == null ? sentence : sentence + ": " + entry.detail, facts);
    }
}
