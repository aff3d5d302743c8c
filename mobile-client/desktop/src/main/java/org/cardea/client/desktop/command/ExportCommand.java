package org.cardea.client.desktop.command;

import static org.cardea.client.desktop.command.Terminal.plain;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.cardea.client.desktop.transfer.Export;
import org.cardea.client.desktop.transfer.Line;
import org.cardea.client.ports.Unreachable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The book as a file. */
@Command(
        name = "export",
        description = {
            "Exports the book, or some of it, to a file: .csv, .tsv, .xlsx or .vcf.",
            "The file is readable by you only, and has its name when it is whole; one of that name is replaced."
        },
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
    @Mixin
    private Options options;

    @Mixin
    private ExportChoices choices;

    @Parameters(paramLabel = "FILE", description = "Where to.")
    private Path file;

    @Option(names = "--folder", paramLabel = "FOLDER", description = "The linked folder, where there are several.")
    private Optional<Path> folder;

    @Override
    public Integer call() throws IOException {
        if (Files.isDirectory(file) || !Files.isDirectory(file.toAbsolutePath().getParent())) {
            throw new Stop(Exit.FAILED, file + " can't be written: it is a folder, or in none");
        }
        try (OpenLink link = options.open(folder);
                Line line = link.files()) {
            return export(new Export(line));
        } catch (Unreachable lost) {
            throw new Stop(Exit.TRY_LATER, "the line to the server is lost, " + file + " was not written; run again");
        }
    }

    private int export(Export export) throws IOException {
        JsonObject asked = choices.asked(file, export::groups);
        Export.Report report = export.report(asked);
        try (ProgressBar bar = ProgressBar.bytes("export")) {
            export.write(asked, file, bar);
        }
        options.terminal().say(sentence(report), facts(report));
        return Exit.IN_STEP;
    }

    private Map<String, Object> facts(Export.Report report) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("file", file.toString());
        facts.put("contacts", report.contacts());
        facts.put("groups", report.groups());
        facts.put("left", report.left());
        return facts;
    }

    private String sentence(Export.Report report) {
        var lines = new StringJoiner("\n");
        lines.add("%s: %d contacts, %d groups".formatted(file, report.contacts(), report.groups()));
        for (Export.Left left : report.left()) {
            lines.add("  left out: %s of %d contacts (%s)"
                    .formatted(
                            plain(left.what()),
                            left.contacts(),
                            left.names().stream().map(Terminal::plain).collect(Collectors.joining(", "))
                                    + (left.contacts() > left.names().size() ? ", ..." : "")));
        }
        return lines.toString();
    }
}
