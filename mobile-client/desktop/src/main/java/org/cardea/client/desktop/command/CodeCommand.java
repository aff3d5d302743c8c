package org.cardea.client.desktop.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.cardea.client.wire.Accounts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Lets one more device in without its knowing the password. */
@Command(
        name = "code",
        description = "Shows a code that links one more device to this account: good once, for a few minutes.",
        mixinStandardHelpOptions = true)
final class CodeCommand implements Callable<Integer> {
    @Mixin
    private Options options;

    @Parameters(arity = "0..1", paramLabel = "FOLDER", description = "The linked folder, where there are several.")
    private Optional<Path> folder;

    @Override
    public Integer call() throws IOException {
        try (OpenLink link = options.open(folder)) {
            Accounts.LinkCode code = new Accounts(link.http()).linkCode();
            options.terminal()
                    .say(
                            "cardea-sync link " + link.link().server() + " FOLDER --code " + code.code + "\n(until "
                                    + code.expiresAt + ")",
                            Map.of("code", code.code, "expiresAt", code.expiresAt));
            return Exit.IN_STEP;
        }
    }
}
