package org.cardea.client.desktop.transfer;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The first book, or some of it, as a file. */
public final class Export {
    private static final String PATH = "books/default/export";
    private final Line line;

    /** A group of the book. */
    public record Group(String uuid, String name) {}

    private record Groups(List<Group> items) {}

    /** What goes into the file, and what its dialect can't carry. */
    public record Report(long contacts, long groups, List<Left> left) {
        public Report {
            left = left == null ? List.of() : left;
        }
    }

    /** One thing that stays behind, with the first names. */
    public record Left(String what, long contacts, List<String> names) {
        public Left {
            names = names == null ? List.of() : names;
        }
    }

    public Export(Line line) {
        this.line = line;
    }

    public List<Group> groups() {
        return line.call("GET", "books/default/groups", null, Groups.class).items;
    }

    public Report report(JsonObject asked) {
        return line.call("POST", PATH + "/report", asked, Report.class);
    }

    /** Writes the file, whole or not at all; one of that name is replaced. */
    public void write(JsonObject asked, Path file, Meter meter) throws IOException {
        Path whole = file.toAbsolutePath();
        try (WholeFile part = WholeFile.in(whole.getParent())) {
            line.download(PATH, asked, part.channel(), meter);
            part.place(whole);
        }
    }
}
