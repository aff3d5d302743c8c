package org.cardea.client.desktop.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.cardea.client.desktop.folder.FolderMark;
import org.cardea.client.desktop.store.Link;
import org.cardea.client.desktop.store.StateFolder;
import org.cardea.client.ports.Refused;
import org.cardea.client.wire.Accounts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The way out again. */
@Command(
        name = "unlink",
        description = {
            "Revokes this device at the server and forgets the link. The files in the folder stay as they are;",
            "edits that have not been synced stay in them only."
        },
        mixinStandardHelpOptions = true)
final class UnlinkCommand implements Callable<Integer> {
    @Mixin
    private Options options;

    @Parameters(arity = "0..1", paramLabel = "FOLDER", description = "The linked folder, where there are several.")
    private Optional<Path> folder;

    @Override
    public Integer call() throws IOException {
        Link link;
        try (OpenLink open = options.open(folder).alone()) {
            link = open.link();
            revoke(new Accounts(open.http()));
        }
        StateFolder.forget(options.states().database(link.folder()));
        Files.deleteIfExists(link.folder().resolve(FolderMark.FILE));
        options.terminal()
                .say(
                        "unlinked: " + link.folder(),
                        Map.of("unlinked", link.folder().toString()));
        return Exit.IN_STEP;
    }

    /** A device that somebody has revoked already is none the less to be forgotten. */
    private static void revoke(Accounts accounts) {
        try {
            accounts.logout();
        } catch (Refused refused) {
            if (refused.status != 401) {
                throw refused;
            }
        }
    }
}
