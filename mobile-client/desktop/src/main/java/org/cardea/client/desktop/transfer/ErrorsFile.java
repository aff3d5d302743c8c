package org.cardea.client.desktop.transfer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The rows of an import that are in no card, as a file to be mended and imported. */
public final class ErrorsFile {
    private static final Pattern SUFFIX = Pattern.compile("\\.([A-Za-z0-9]{1,5})\"?\\s*$");
    private final Imports imports;
    private final UUID id;

    public ErrorsFile(Imports imports, UUID id) {
        this.imports = imports;
        this.id = id;
    }

    /** Writes it to this file; says where it is, nothing where there are no such rows. */
    public Optional<Path> writeTo(Path file) throws IOException {
        return write(file.toAbsolutePath().getParent(), called -> file);
    }

    /** Writes it beside the file that was imported, under a name that nothing has yet: it may hold somebody's mending. */
    public Optional<Path> writeBeside(Path imported) throws IOException {
        Path whole = imported.toAbsolutePath();
        String name = whole.getFileName().toString();
        return write(
                whole.getParent(),
                called -> free(
                        whole, stem(name), suffix(called).or(() -> suffix(name)).orElse("csv")));
    }

    private Optional<Path> write(Path folder, Naming naming) throws IOException {
        try (WholeFile part = WholeFile.in(folder)) {
            Optional<String> called = imports.errors(id, part);
            if (called.isEmpty()) {
                return Optional.empty();
            }
            Path file = naming.name(called.get());
            part.place(file);
            return Optional.of(file);
        }
    }

    private interface Naming {
        Path name(String called);
    }

    private static Path free(Path imported, String stem, String suffix) {
        Path file = imported.resolveSibling(stem + ".errors." + suffix);
        for (int number = 2; Files.exists(file); number++) {
            file = imported.resolveSibling(stem + ".errors-" + number + "." + suffix);
        }
        return file;
    }

    private static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private static Optional<String> suffix(String name) {
        Matcher suffix = SUFFIX.matcher(name);
        return suffix.find() ? Optional.of(suffix.group(1)) : Optional.empty();
    }
}
