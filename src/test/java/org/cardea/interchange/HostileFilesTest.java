package org.cardea.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that mean no good are read in a small heap, and reading them ends. */
class HostileFilesTest {
    private static final String HEAP = "-Xmx256m";
    private static final long PATIENCE_MINUTES = 20;

    @TempDir
    Path folder;

    @Test
    void eachIsReadOrRefusedWithAWord() throws Exception {
        Map<String, String> read = read();

        assertThat(read.values()).noneMatch(line -> line.contains("fault"));
        assertThat(read.get("one-line.csv")).startsWith("0 people, 1 bad");
        assertThat(read.get("long-rows.csv")).startsWith("0 people");
        assertThat(read.get("long-spaces.csv")).startsWith("1 people");
        assertThat(read.get("picture.csv")).startsWith("1 people");
        assertThat(read.get("picture.vcf")).startsWith("1 people");
        assertThat(read.get("spaces.vcf")).startsWith("0 people, 1 bad");
        assertThat(read.get("rows.xlsx")).startsWith("1048575 people, 0 bad");
        assertThat(read.get("rows-too-many.xlsx")).startsWith("1048575 people").contains("1,048,576 rows at most");
        assertThat(read.get("texts.xlsx")).contains("32 MiB of different texts");
        assertThat(List.of("long-text.xlsx", "comment.xlsx", "attribute.xlsx", "bomb.xlsx", "bomb.zip"))
                .allSatisfy(bomb -> assertThat(read.get(bomb)).startsWith("0 people"));
        assertThat(read.get("many.zip")).startsWith("5000 people").contains("too many files");
    }

    private Map<String, String> read() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        HEAP,
                        "-cp",
                        System.getProperty("java.class.path"),
                        HostileFiles.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        Map<String, String> lines = new LinkedHashMap<>();
        process.inputReader().lines().forEach(line -> {
            String[] parts = line.split("\t", 2);
            lines.put(parts[0], parts[1]);
        });
        assertThat(process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isZero();
        return lines;
    }
}
