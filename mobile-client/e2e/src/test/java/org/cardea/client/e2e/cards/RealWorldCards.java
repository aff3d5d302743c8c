package org.cardea.client.e2e.cards;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;

/** Files to fill a folder with. */
public final class RealWorldCards {
    private RealWorldCards() {}

    /** A vCard file as some program left it. */
    public record CardFile(String name, byte[] bytes) {
        public void into(Path folder) throws IOException {
            Files.write(folder.resolve(name), bytes);
        }
    }

    /** The cards written by hand, one per quirk, named after the program that has it. */
    public static List<CardFile> handWritten() throws IOException, URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(RealWorldCards.class.getResource("/vcards"), "no vcards")
                .toURI());
        var files = new ArrayList<CardFile>();
        try (var paths = Files.newDirectoryStream(folder, "*.vcf")) {
            for (Path path : paths) {
                files.add(new CardFile(path.getFileName().toString(), Files.readAllBytes(path)));
            }
        }
        return files;
    }

    /** People {@code from} to {@code to} (exclusive), each written by the next program in turn. */
    public static List<CardFile> generated(long seed, int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(number -> generated(Person.of(seed, number)))
                .toList();
    }

    private static CardFile generated(Person who) {
        Dialect dialect = Dialect.values()[who.number() % Dialect.values().length];
        String name = "%s %04d.vcf".formatted(dialect.name().toLowerCase(Locale.ROOT), who.number());
        return new CardFile(name, dialect.write(who).getBytes(StandardCharsets.UTF_8));
    }
}
