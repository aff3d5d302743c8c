package org.cardea.client.e2e.rig;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Files of other programs, and their import by the command line. */
public final class Samples {
    private static final Path FOLDER = Path.of("../../import-samples");
    public static final List<String> ALL = List.of(
            "google-new-utf8.csv",
            "google-new-labels.csv",
            "outlook-zh-cn-gb18030.csv",
            "139-mail-gb18030.csv",
            "office-compound-surnames.csv",
            "excel-office.xlsx",
            "icloud-3.0-group.vcf",
            "android-2.1.vcf",
            "huawei-3.0-with-quoted-printable.vcf",
            "zip-of-several.zip");

    private Samples() {}

    public static Path path(String file) {
        return FOLDER.resolve(file);
    }

    /** Imports the file; what the server tells of it at the end. */
    public static JsonObject imported(Device device, Path file, int exit) throws IOException, InterruptedException {
        Device.Run run = device.run("import", file.toString(), "--yes", "--json");
        assertThat(run.exit()).as(run.output()).isEqualTo(exit);
        return objects(run).stream()
                .filter(told -> told.has("state"))
                .reduce((draft, done) -> done)
                .orElseThrow();
    }

    /** What it said, line by line. */
    public static List<JsonObject> objects(Device.Run run) {
        return run.output()
                .lines()
                .map(line -> JsonParser.parseString(line).getAsJsonObject())
                .toList();
    }

    /** As the reader's own tests expect them. */
    public static List<String> names(String file) throws IOException {
        var names = new ArrayList<String>();
        JsonObject expected = JsonParser.parseString(Files.readString(FOLDER.resolve(file + ".json")))
                .getAsJsonObject();
        for (JsonElement person : expected.getAsJsonArray("people")) {
            person.getAsJsonObject().getAsJsonArray("lines").asList().stream()
                    .map(JsonElement::getAsString)
                    .filter(line -> line.startsWith("FN:"))
                    .forEach(names::add);
        }
        return names;
    }
}
