package org.cardea.client.desktop.command;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.cardea.client.desktop.transfer.Export.Group;
import picocli.CommandLine.Option;

/** What is to be exported and how, as the server wants to hear it; the format is told by the file's suffix. */
final class ExportChoices {
    @Option(names = "--dialect", paramLabel = "DIALECT", description = "For .csv and .tsv: cardea, google or outlook.")
    private String dialect;

    @Option(names = "--vcard", paramLabel = "VERSION", description = "For .vcf: 3.0 or 4.0 (4.0).")
    private String version;

    @Option(names = "--charset", paramLabel = "CHARSET", description = "For .csv and .tsv, such as GB18030 (UTF-8).")
    private String charset;

    @Option(names = "--no-bom", description = "For .csv and .tsv: no byte order mark.")
    private boolean noBom;

    @Option(
            names = "--separator",
            paramLabel = "CHAR",
            converter = Separator.class,
            description = "For .csv, between the cells; tab for a tab.")
    private String separator;

    @Option(names = "--group", paramLabel = "NAME", description = "Only the people of this group. May be repeated.")
    private List<String> groups = List.of();

    @Option(names = "--search", paramLabel = "TEXT", description = "Only whom a search for this finds.")
    private String search;

    @Option(names = "--sheet-per-group", description = "For .xlsx: a sheet for each group.")
    private boolean sheetPerGroup;

    @Option(names = "--no-photos", description = "Leave the photos out.")
    private boolean noPhotos;

    /** @param known asked for only where groups are named */
    JsonObject asked(Path file, Supplier<List<Group>> known) {
        JsonObject asked = switch (suffix(file)) {
            case "csv" -> table(separator);
            case "tsv" -> table(separator == null ? "\t" : separator);
            case "xlsx" -> workbook();
            case "vcf" -> cards();
            default -> throw new Stop(Exit.USAGE, "the file's name has to end in .csv, .tsv, .xlsx or .vcf");
        };
        if (!groups.isEmpty()) {
            asked.add("groups", uuids(known.get()));
        }
        if (search != null) {
            asked.addProperty("search", search);
        }
        if (noPhotos) {
            asked.addProperty("photos", false);
        }
        return asked;
    }

    private JsonObject table(String between) {
        refuse(version != null, "--vcard is for .vcf");
        refuse(sheetPerGroup, "--sheet-per-group is for .xlsx");
        JsonObject asked = format("csv");
        add(asked, "dialect", dialect);
        add(asked, "charset", charset);
        add(asked, "separator", between);
        if (noBom) {
            asked.addProperty("bom", false);
        }
        return asked;
    }

    private JsonObject workbook() {
        refuse(version != null, "--vcard is for .vcf");
        refuseTable();
        JsonObject asked = format("xlsx");
        if (sheetPerGroup) {
            asked.addProperty("sheetPerGroup", true);
        }
        return asked;
    }

    private JsonObject cards() {
        refuse(sheetPerGroup, "--sheet-per-group is for .xlsx");
        refuseTable();
        JsonObject asked = format("vcard");
        add(asked, "version", version);
        return asked;
    }

    private void refuseTable() {
        refuse(
                dialect != null || charset != null || separator != null || noBom,
                "--dialect, --charset, --separator and --no-bom are for .csv and .tsv");
    }

    private static void refuse(boolean wrong, String why) {
        if (wrong) {
            throw new Stop(Exit.USAGE, why);
        }
    }

    /** All groups of each name. */
    private JsonArray uuids(List<Group> known) {
        var uuids = new JsonArray();
        for (String name : groups) {
            List<Group> named =
                    known.stream().filter(group -> name.equals(group.name())).toList();
            if (named.isEmpty()) {
                throw new Stop(Exit.FAILED, "the book has no group " + name);
            }
            named.forEach(group -> uuids.add(group.uuid()));
        }
        return uuids;
    }

    private static JsonObject format(String format) {
        var asked = new JsonObject();
        asked.addProperty("format", format);
        return asked;
    }

    private static void add(JsonObject asked, String member, String value) {
        if (value != null) {
            asked.addProperty(member, value);
        }
    }

    private static String suffix(Path file) {
        String name = file.getFileName() == null ? "" : file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
