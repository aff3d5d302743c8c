package org.cardea.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cardea.contacts.ContentLine;
import org.cardea.contacts.view.CheckEdit;
import org.cardea.contacts.view.ContactEdit;
import org.cardea.contacts.view.EditContact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every file in {@code import-samples/} gives what stands beside it. With {@code SAMPLES_WRITE=true} in the environment the results are
 * written instead, to be looked through before they are committed.
 */
class ImportSamplesTest {
    private static final Path FOLDER = Path.of("import-samples");
    private static final boolean WRITE = "true".equals(System.getenv("SAMPLES_WRITE"));
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    static Stream<String> samples() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> !name.matches(".*\\.(json|warnings|md|py)"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void sampleGivesWhatStandsBesideIt(String name) throws IOException {
        Source file = Source.of(FOLDER.resolve(name));
        Path json = FOLDER.resolve(name + ".json");
        Path warnings = FOLDER.resolve(name + ".warnings");
        String found;
        String warned = "";
        try {
            Reading reading = Reading.of(file);
            found = JSON.writeValueAsString(result(reading)) + "\n";
            warned = reading.warnings().stream().map(ImportSamplesTest::line).collect(Collectors.joining());
        } catch (Refused refused) {
            found = JSON.writeValueAsString(Map.of("refused", refused.code())) + "\n";
        }
        if (WRITE) {
            Files.writeString(json, found);
            Files.writeString(warnings, warned);
        }
        assertThat(found).isEqualTo(Files.readString(json));
        assertThat(warned).isEqualTo(Files.readString(warnings));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void secondReadingFindsTheSameIdentities(String name) throws IOException {
        Source file = Source.of(FOLDER.resolve(name));
        try {
            assertThat(Reading.of(file).items())
                    .usingRecursiveComparison()
                    .isEqualTo(Reading.of(file).items());
        } catch (Refused refused) {
            assertThat(refused.code()).isNotBlank();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyoneOpensForEditingAndAnEditOfNothingChangesNothing(String name) throws IOException {
        try {
            for (Item.Person person :
                    Reading.of(Source.of(FOLDER.resolve(name))).people()) {
                List<ContentLine> lines = person.card().lines();
                ContactEdit same = ContactEdit.of(EditContact.view(lines));
                CheckEdit.check(same);
                assertThat(EditContact.edited(lines, same)).isEqualTo(lines);
            }
        } catch (Refused refused) {
            assertThat(refused.code()).isNotBlank();
        }
    }

    @Test
    void thereAreEnoughSamples() throws IOException {
        assertThat(samples().count()).isGreaterThanOrEqualTo(60);
    }

    private static Map<String, Object> result(Reading reading) {
        Sniffed sniffed = reading.sniffed();
        Map<String, Object> result = new LinkedHashMap<>();
        result.put(
                "file",
                String.join(
                        " ",
                        List.of(
                                sniffed.kind().name(),
                                sniffed.dialect(),
                                sniffed.charset(),
                                sniffed.separator().replace("\t", "TAB"),
                                "header " + sniffed.headerRow())));
        result.put(
                "people",
                reading.people().stream().map(ImportSamplesTest::person).toList());
        if (!reading.bad().isEmpty()) {
            result.put("bad", reading.bad());
        }
        if (!reading.broken().isEmpty()) {
            result.put("broken", reading.broken());
        }
        return result;
    }

    private static Map<String, Object> person(Item.Person person) {
        return Map.of("row", person.row(), "lines", Reading.lines(person));
    }

    private static String line(Warning warning) {
        return warning.row() + "\t" + warning.column() + "\t" + warning.code() + "\n";
    }
}
