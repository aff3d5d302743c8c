package org.cardea.client.desktop.command;

import static org.cardea.client.desktop.command.Terminal.plain;

import java.util.StringJoiner;
import org.cardea.client.desktop.transfer.Import;

/** An import that rests, in words and as an exit code. */
final class ImportText {
    private static final int SHOWN = 20;

    private ImportText() {}

    static String outcome(Import rested) {
        var lines = new StringJoiner("\n");
        switch (rested.state()) {
            case "done" -> {
                lines.add("imported: " + result(rested));
                lines.add("to take it all back: cardea-sync imports undo " + rested.id());
            }
            case "stopped" -> {
                lines.add("stopped half-way: " + result(rested));
                lines.add("to take it all back: cardea-sync imports undo " + rested.id());
            }
            case "undone" -> lines.add("undone, but for " + rested.kept().size() + " edited since");
            case "refused" -> lines.add("the file was refused: " + problem(rested.problem()));
            default -> lines.add(plain(rested.name()) + ": " + plain(rested.state()));
        }
        details(rested, lines);
        return lines.toString();
    }

    private static void details(Import rested, StringJoiner lines) {
        rested.rejected().stream()
                .limit(SHOWN)
                .forEach(one -> lines.add(
                        "  " + DraftText.place(one.file(), one.row()) + ": not taken: " + plain(one.reason())));
        if (rested.rejected().size() > SHOWN) {
            lines.add("  ... (more: --json)");
        }
        for (Import.Kept kept : rested.kept()) {
            lines.add("  kept: %s (%s): %s".formatted(plain(kept.name()), plain(kept.uuid()), plain(kept.why())));
        }
    }

    private static String result(Import rested) {
        Import.Result result = rested.result();
        return result == null
                ? "nothing"
                : "%d added, %d changed, %d unchanged, %d refused; %d groups"
                        .formatted(
                                result.added(),
                                result.changed(),
                                result.unchanged(),
                                result.rejected(),
                                result.groups());
    }

    private static String problem(Import.Problem problem) {
        return problem == null ? "no reason was given" : plain(problem.code()) + ": " + plain(problem.detail());
    }

    /** One of many. */
    static String line(Import one) {
        return "%s  %s  %-9s %s%s"
                .formatted(
                        plain(one.id()),
                        plain(one.created()),
                        plain(one.state()),
                        plain(one.name()),
                        one.result() == null ? "" : ": " + result(one));
    }

    static int exit(Import rested) {
        return switch (rested.state()) {
            case "done" -> rested.left() > 0 ? Exit.OPEN_QUESTIONS : Exit.IN_STEP;
            case "undone" -> rested.kept().isEmpty() ? Exit.IN_STEP : Exit.OPEN_QUESTIONS;
            case "draft" -> Exit.WAITS;
            default -> Exit.FAILED;
        };
    }
}
