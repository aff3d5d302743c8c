package org.cardea.client.desktop.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.concurrent.Callable;
import org.cardea.client.desktop.store.RunStore.Run;
import org.cardea.client.ports.SystemEntry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** How things stand, without asking the server. */
@Command(
        name = "status",
        description = "Shows what is linked, when it last ran, and which files can't be synced and why.",
        mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {
    @Mixin
    private Options options;

    @Parameters(arity = "0..1", paramLabel = "FOLDER", description = "The linked folder, where there are several.")
    private Optional<Path> folder;

    @Override
    public Integer call() throws IOException {
        try (OpenLink link = options.open(folder)) {
            List<SystemEntry> files = link.folder().list();
            List<SystemEntry> faults =
                    files.stream().filter(file -> file.unreadable != null).toList();
            Optional<Run> last = link.runs().latest(1).stream().findFirst();
            var facts = new LinkedHashMap<String, Object>();
            facts.put("folder", link.link().folder().toString());
            facts.put("server", link.link().server().toString());
            facts.put("contacts", files.size() - faults.size());
            facts.put("lastRun", last.map(run -> run.at().toString()).orElse(null));
            facts.put("lastOutcome", last.map(Run::outcome).orElse(null));
            facts.put(
                    "faults",
                    faults.stream()
                            .map(fault -> fault.systemId + ": " + fault.unreadable)
                            .toList());
            options.terminal().say(sentence(facts, faults), facts);
            return faults.isEmpty() ? Exit.IN_STEP : Exit.OPEN_QUESTIONS;
        }
    }

    private static String sentence(Map<String, Object> facts, List<SystemEntry> faults) {
        var lines = new StringJoiner("\n");
        lines.add(facts.get("folder") + " <-> " + facts.get("server"));
        lines.add(facts.get("contacts") + " contacts");
        lines.add(facts.get("lastRun") == null ? "never run" : facts.get("lastRun") + " " + facts.get("lastOutcome"));
        faults.forEach(fault -> lines.add("not synced: " + fault.systemId + ": " + fault.unreadable));
        return lines.toString();
    }
}
