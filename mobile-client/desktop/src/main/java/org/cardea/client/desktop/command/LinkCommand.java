package org.cardea.client.desktop.command;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.cardea.client.desktop.folder.FolderIndex;
import org.cardea.client.desktop.folder.FolderMark;
import org.cardea.client.desktop.store.JdbcDb;
import org.cardea.client.desktop.store.Link;
import org.cardea.client.desktop.store.LinkStore;
import org.cardea.client.desktop.store.StateFolder;
import org.cardea.client.ports.Refused;
import org.cardea.client.wire.Accounts;
import org.cardea.client.wire.Http;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Ties a folder to an account; nothing is synced yet. */
@Command(
        name = "link",
        description = {
            "Links a folder of .vcf files to an account.",
            "Login and password are asked for; the password may come from the environment variable CARDEA_PASSWORD.",
            "Where the account has a second factor, its code is asked for as well, or comes from CARDEA_SECOND_FACTOR."
        },
        mixinStandardHelpOptions = true)
final class LinkCommand implements Callable<Integer> {
    @Mixin
    private Options options;

    @Parameters(index = "0", paramLabel = "URL", description = "The server, such as https://contacts.example.org")
    private URI server;

    @Parameters(index = "1", paramLabel = "FOLDER", description = "Where the contacts are; made when missing.")
    private Path folder;

    @ArgGroup(exclusive = true)
    private Identity identity = new Identity();

    @Option(names = "--name", paramLabel = "NAME", description = "How this device is shown (default: the host's name).")
    private String deviceName;

    @Option(names = "--sign-up", description = "Open a new account.")
    private boolean signUp;

    @Option(names = "--invitation", paramLabel = "CODE", description = "With --sign-up, where the server asks for it.")
    private String invitation;

    @Option(names = "--region", paramLabel = "CC", description = "Country of telephone numbers without a country code.")
    private String region = Locale.getDefault().getCountry();

    /** Who is linking. */
    static final class Identity {
        @Option(names = "--login", paramLabel = "LOGIN", description = "Link with login and password.")
        String login;

        @Option(names = "--code", paramLabel = "CODE", description = "Link with a code shown by a linked device.")
        String code;
    }

    @Override
    public Integer call() throws IOException {
        Files.createDirectories(folder);
        Path real = folder.toRealPath();
        options.states().make();
        Path database = options.states().database(real);
        try (var lock = StateFolder.lock(database)
                        .orElseThrow(() -> new Stop(Exit.BUSY, "another cardea-sync is at work on " + real))
                        .acquiredBy();
                var db = JdbcDb.open(database)) {
            link(real, db);
        }
        return Exit.IN_STEP;
    }

    private void link(Path real, JdbcDb db) throws IOException {
        var index = new FolderIndex(db);
        refuseForeignMark(real, index);
        Link link = linked(real, ask());
        refuseOtherAccount(new LinkStore(db).find(), link);
        FolderMark.put(real, index);
        new LinkStore(db).keep(link);
        options.terminal()
                .say(
                        "linked: " + link,
                        Map.of("folder", real.toString(), "account", link.account(), "device", link.device()));
    }

    private static void refuseForeignMark(Path real, FolderIndex index) throws IOException {
        if (FolderMark.isForeign(real, index)) {
            throw new Stop(
                    Exit.FAILED,
                    real + " is already linked, by another state folder; delete its file " + FolderMark.FILE
                            + " to link it here instead");
        }
    }

    private static void refuseOtherAccount(Optional<Link> before, Link link) {
        if (before.isPresent() && !before.get().account().equals(link.account())) {
            throw new Stop(Exit.FAILED, "this folder is linked to another account");
        }
    }

    private Accounts.Linked ask() throws IOException {
        var accounts = new Accounts(new Http(server, null));
        var device = new Accounts.Device(
                deviceName == null ? InetAddress.getLocalHost().getHostName() : deviceName, "pc");
        if (identity.code != null) {
            return accounts.link(identity.code, device);
        }
        String login = identity.login == null ? Ask.login(System.console()) : identity.login;
        String password = Ask.password(System.getenv(), System.console());
        return signUp
                ? accounts.open(login, password, invitation, region, device)
                : login(accounts, login, password, device, () -> Ask.code(System.getenv(), System.console()));
    }

    /** @param code is asked for only where the account has a second factor */
    static Accounts.Linked login(
            Accounts accounts, String login, String password, Accounts.Device device, Supplier<String> code) {
        try {
            return accounts.login(login, password, device);
        } catch (Refused refused) {
            if (!refused.is("second-factor-needed")) {
                throw refused;
            }
            return accounts.login(login, password, code.get(), device);
        }
    }

    private Link linked(Path real, Accounts.Linked linked) {
        Accounts.Me me = new Accounts(new Http(server, linked.token)).me();
        return new Link(server, real, linked.account, linked.device, me.region, linked.token);
    }
}
