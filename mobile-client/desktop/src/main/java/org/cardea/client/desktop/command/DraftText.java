package org.cardea.client.desktop.command;

import static org.cardea.client.desktop.command.Terminal.plain;

import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cardea.client.desktop.transfer.Import;

/** A draft for who has to decide on it. */
final class DraftText {
    private static final int SHOWN = 20;
    private static final int WIDEST = 60;
    private final Import draft;
    private final StringJoiner lines = new StringJoiner("\n");

    private DraftText(Import draft) {
        this.draft = draft;
    }

    static String of(Import draft) {
        var text = new DraftText(draft);
        text.file();
        text.list("first people:", draft.preview(), DraftText::person);
        text.list(
                "may be in the book already (decide by --decide ITEM=POLICY:UUID):", draft.unsure(), DraftText::unsure);
        text.list("rows of nobody:", draft.bad(), DraftText::bad);
        text.warnings();
        text.sums();
        return text.lines.toString();
    }

    private void file() {
        Import.FileSeen file = draft.file();
        if (file == null) {
            return;
        }
        var facts = new StringJoiner(", ");
        facts.add(file.kind() + (blank(file.dialect()) ? "" : " " + file.dialect()));
        if (!blank(file.charset())) {
            facts.add(file.charset());
        }
        if (!blank(file.separator())) {
            facts.add("separated by " + Separator.shown(file.separator()));
        }
        if (!file.columns().isEmpty()) {
            facts.add(file.headerRow() == 0 ? "no header" : "header in row " + file.headerRow());
        }
        lines.add(plain(draft.name()) + ": " + facts);
        columns(file.columns());
    }

    private void columns(List<Import.Column> columns) {
        for (int i = 0; i < columns.size(); i++) {
            Import.Column column = columns.get(i);
            String sample = column.samples().isEmpty()
                    ? ""
                    : "   such as " + cut(column.samples().get(0));
            lines.add("  #%d %s -> %s%s".formatted(i + 1, cut(column.name()), plain(column.field()), sample));
        }
    }

    private <T> void list(String heading, List<T> items, Function<T, String> line) {
        if (items.isEmpty()) {
            return;
        }
        lines.add(heading);
        items.stream().limit(SHOWN).map(line).forEach(text -> lines.add("  " + text));
        if (items.size() > SHOWN) {
            lines.add("  ... (more: --json)");
        }
    }

    private static String person(Import.Preview person) {
        return "%s: %s (%s)".formatted(place(person.file(), person.row()), cut(person.name()), person.finding());
    }

    private static String unsure(Import.Unsure unsure) {
        String candidates = unsure.candidates().stream()
                .map(one -> "%s %s (same %s)".formatted(plain(one.uuid()), cut(one.name()), plain(one.why())))
                .collect(Collectors.joining(" or "));
        return "item %d, %s: %s may be %s"
                .formatted(unsure.item(), place(unsure.file(), unsure.row()), cut(unsure.name()), candidates);
    }

    private static String bad(Import.BadRow bad) {
        return "%s: %s | %s"
                .formatted(place(bad.file(), bad.row()), plain(bad.reason()), cut(String.join(" | ", bad.cells())));
    }

    private void warnings() {
        Import.Warnings warnings = draft.warnings();
        if (warnings == null || warnings.counts().isEmpty()) {
            return;
        }
        String counts = warnings.counts().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(count -> count.getValue() + " " + plain(count.getKey()))
                .collect(Collectors.joining(", "));
        list("warnings: " + counts, warnings.first(), DraftText::warning);
    }

    private static String warning(Import.Warning warning) {
        String column = blank(warning.column()) ? "" : ", " + cut(warning.column());
        return "%s%s: %s: %s"
                .formatted(place(warning.file(), warning.row()), column, plain(warning.code()), cut(warning.detail()));
    }

    private void sums() {
        Import.Counts counts = draft.counts();
        if (counts != null) {
            lines.add(
                    "%d entries: %d new, %d change somebody known, %d are in the book as they are, %d unsure, %d bad; %d groups"
                            .formatted(
                                    counts.persons(),
                                    counts.fresh(),
                                    counts.changes(),
                                    counts.same(),
                                    counts.unsure(),
                                    counts.bad(),
                                    counts.groups()));
        }
        if (draft.effect() != null) {
            lines.add("the import would add %d, change %d and leave %d as they are%s"
                    .formatted(
                            draft.effect().added(),
                            draft.effect().changed(),
                            draft.effect().left(),
                            policies(draft.settings())));
        }
    }

    private static String policies(Import.Settings settings) {
        return settings == null ? "" : " (known: %s, unsure: %s)".formatted(settings.policy(), settings.unsure());
    }

    /** Where in the file, or in which file of an archive; a group made of labels is in no row. */
    static String place(String file, int row) {
        return (blank(file) ? "" : cut(file) + ", ") + (row > 0 ? "row " + row : "the file");
    }

    private static String cut(String text) {
        String plain = plain(text);
        return plain.length() <= WIDEST ? plain : plain.substring(0, plain.offsetByCodePoints(0, WIDEST / 2)) + " ...";
    }

    private static boolean blank(String text) {
        return text == null || text.isEmpty();
    }
}
