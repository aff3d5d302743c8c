package org.cardea.client.desktop.command;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cardea.client.desktop.transfer.Import;
import picocli.CommandLine.Option;

/** What the user decides about a draft, as the server wants to hear it. */
final class ImportChoices {
    private static final Pattern DECISION = Pattern.compile("(\\d{1,9})=([a-z-]+)(?::(.+))?");

    @Option(names = "--charset", paramLabel = "CHARSET", description = "Of the file, such as GB18030.")
    private String charset;

    @Option(
            names = "--separator",
            paramLabel = "CHAR",
            converter = Separator.class,
            description = "Between the cells; tab for a tab.")
    private String separator;

    @Option(names = "--header-row", paramLabel = "ROW", description = "Where the columns' names are; 0: nowhere.")
    private Integer headerRow;

    @Option(
            names = "--field",
            paramLabel = "COLUMN=FIELD",
            description = "The field a column goes to; a column is its name or #NUMBER. May be repeated.")
    private List<String> fields = List.of();

    @Option(names = "--mapping", paramLabel = "NAME", description = "Take the columns' fields from a saved mapping.")
    private String mapping;

    @Option(
            names = "--policy",
            paramLabel = "POLICY",
            converter = Policy.class,
            description = "For who is in the book already: skip, update, merge or keep-both (merge).")
    private String policy;

    @Option(
            names = "--unsure",
            paramLabel = "POLICY",
            converter = Policy.class,
            description = "For who may be in the book already (keep-both).")
    private String unsure;

    @Option(names = "--no-groups", description = "Make no groups of the file's labels.")
    private boolean noGroups;

    @Option(
            names = "--decide",
            paramLabel = "ITEM=POLICY[:UUID]",
            description = "For one item of the draft, with the contact of the book that it is. May be repeated.")
    private List<String> decisions = List.of();

    String mapping() {
        return mapping;
    }

    /** How the file is read; what is not said is left to the server. */
    JsonObject reading(String mappingId) {
        var said = new JsonObject();
        add(said, "charset", charset);
        add(said, "separator", separator);
        if (headerRow != null) {
            said.addProperty("headerRow", headerRow);
        }
        add(said, "mapping", mappingId);
        return said;
    }

    /** What becomes of the people; to be said when the draft's columns are known. */
    JsonObject deciding(Import draft) {
        var said = new JsonObject();
        add(said, "policy", policy);
        add(said, "unsure", unsure);
        if (noGroups) {
            said.addProperty("groups", false);
        }
        if (!fields.isEmpty()) {
            said.add("fields", fields(draft));
        }
        if (!decisions.isEmpty()) {
            said.add("decisions", decisions());
        }
        return said;
    }

    private JsonObject fields(Import draft) {
        var said = new JsonObject();
        for (String field : fields) {
            int equals = field.lastIndexOf('=');
            if (equals < 1) {
                throw new Stop(Exit.USAGE, "--field wants COLUMN=FIELD, not " + field);
            }
            int column = column(draft.file().columns(), field.substring(0, equals));
            said.addProperty(Integer.toString(column), field.substring(equals + 1));
        }
        return said;
    }

    private static int column(List<Import.Column> columns, String name) {
        for (int i = 0; i < columns.size(); i++) {
            if (name.equals(columns.get(i).name()) || name.equals("#" + (i + 1))) {
                return i;
            }
        }
        throw new Stop(Exit.USAGE, "the file has no column " + name);
    }

    private JsonObject decisions() {
        var said = new JsonObject();
        for (String decision : decisions) {
            Matcher parts = DECISION.matcher(decision);
            if (!parts.matches() || !Policy.is(parts.group(2))) {
                throw new Stop(Exit.USAGE, "--decide wants ITEM=POLICY[:UUID], not " + decision);
            }
            var one = new JsonObject();
            one.addProperty("policy", parts.group(2));
            if (parts.group(3) != null) {
                one.addProperty("into", uuid(parts.group(3)));
            }
            said.add(parts.group(1), one);
        }
        return said;
    }

    private static String uuid(String typed) {
        try {
            return UUID.fromString(typed).toString();
        } catch (IllegalArgumentException none) {
            throw new Stop(Exit.USAGE, "--decide: " + typed + " is no UUID");
        }
    }

    private static void add(JsonObject said, String member, String value) {
        if (value != null) {
            said.addProperty(member, value);
        }
    }
}
