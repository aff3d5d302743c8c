package org.cardea.client.desktop.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.cardea.client.desktop.store.StateFolder;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** What every command takes. */
final class Options {
    @Spec(Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--state",
            paramLabel = "DIR",
            description = "Where cardea-sync keeps what it remembers (default: ${DEFAULT-VALUE}).",
            defaultValue = "${env:XDG_DATA_HOME:-${sys:user.home}/.local/share}/cardea-sync")
    private Path state;

    @Option(names = "--json", description = "Answer in JSON, one object per line.")
    private boolean json;

    StateFolder states() {
        return new StateFolder(state.toAbsolutePath().normalize());
    }

    Terminal terminal() {
        return new Terminal(spec.commandLine().getOut(), json);
    }

    /** The state of the folder named, or of the only one there is. */
    OpenLink open(Optional<Path> folder) throws IOException {
        return OpenLink.open(folder.isPresent() ? databaseOf(folder.get()) : onlyDatabase());
    }

    /** The name by which a folder is known: absolute and without links. */
    static Path real(Path folder) throws IOException {
        return Files.exists(folder)
                ? folder.toRealPath()
                : folder.toAbsolutePath().normalize();
    }

    private Path databaseOf(Path folder) throws IOException {
        Path database = states().database(real(folder));
        if (!Files.exists(database)) {
            throw new Stop(Exit.NOT_LINKED, folder + " is not linked; see cardea-sync link --help");
        }
        return database;
    }

    private Path onlyDatabase() throws IOException {
        List<Path> databases =
                states().databases().stream().filter(OpenLink::isLinked).toList();
        if (databases.isEmpty()) {
            throw new Stop(Exit.NOT_LINKED, "no folder is linked; see cardea-sync link --help");
        }
        if (databases.size() > 1) {
            throw new Stop(Exit.USAGE, "several folders are linked: name the one meant");
        }
        return databases.get(0);
    }
}
