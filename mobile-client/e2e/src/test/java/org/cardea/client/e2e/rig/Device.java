package org.cardea.client.e2e.rig;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cardea.client.book.Card;
import org.cardea.client.book.CardId;
import org.cardea.client.book.ContentHash;
import org.cardea.client.book.Malformed;
import org.cardea.client.desktop.store.JdbcDb;
import org.cardea.client.desktop.store.Link;
import org.cardea.client.desktop.store.LinkStore;
import org.cardea.client.wire.Accounts;
import org.cardea.client.wire.Http;

/** A PC with a folder of contacts and cardea-sync. */
public final class Device {
    private static final List<String> FLAGS = List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xshare:auto",
            "-Djdk.console=java.base",
            "--enable-native-access=ALL-UNNAMED");
    private static final Pattern END = Pattern.compile("(?im)^END:VCARD");
    private static final long PATIENCE_SECONDS = 120;
    private final Path home;

    /** How a run of cardea-sync ended. */
    public record Run(int exit, String output) {}

    private Device(Path home) {
        this.home = home;
    }

    /** An empty folder below {@code home}, linked to the account. */
    public static Device linked(Account account, Path home) throws IOException, InterruptedException {
        var device = new Device(home);
        Files.createDirectories(device.folder());
        device.link(account);
        return device;
    }

    /** Links again, for example after the device was revoked. */
    public void link(Account account) throws IOException, InterruptedException {
        Run run = run("link", account.server().toString(), folder().toString(), "--login", account.login());
        if (run.exit() != 0) {
            throw new IllegalStateException("link: " + run);
        }
    }

    /** The account revokes this device; it learns that at its next call. */
    public void revoke() throws IOException {
        try (Stream<Path> files = Files.list(state())) {
            Path database = files.filter(file -> file.toString().endsWith(".sqlite"))
                    .findFirst()
                    .orElseThrow();
            try (var db = JdbcDb.open(database)) {
                Link link = new LinkStore(db).find().orElseThrow();
                new Accounts(new Http(link.server(), link.token())).logout();
            }
        }
    }

    public Path folder() {
        return home.resolve("contacts");
    }

    public Path state() {
        return home.resolve("state");
    }

    public Run sync(String... options) throws IOException, InterruptedException {
        var arguments = new ArrayList<>(List.of("sync"));
        arguments.addAll(Arrays.asList(options));
        return run(arguments.toArray(String[]::new));
    }

    /** Runs cardea-sync to its end. */
    public Run run(String... arguments) throws IOException, InterruptedException {
        Path output = Files.createTempFile(home, "run", ".out");
        Process process = start(output, arguments);
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException(List.of(arguments) + " does not end: " + Files.readString(output));
        }
        String said = Files.readString(output);
        Files.delete(output);
        return new Run(process.exitValue(), said);
    }

    /** Starts cardea-sync and leaves it running. */
    public Process start(Path output, String... arguments) throws IOException {
        var command = command(arguments);
        command.environment().put("CARDEA_PASSWORD", Account.PASSWORD);
        return command.redirectErrorStream(true).redirectOutput(output.toFile()).start();
    }

    /** Starts cardea-sync on a terminal, in this home; a password has to be typed. */
    public Keyboard atKeyboard(String... arguments) throws IOException {
        return Keyboard.at(command(arguments).command(), home, Files.createTempFile(home, "screen", ".out"));
    }

    private ProcessBuilder command(String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--state", state().toString()));
        return Java.jar(Java.packaged("cardea.sync"), FLAGS, all);
    }

    /** The contacts in the folder by UUID; files without one, and what is no card, are left out. */
    public SortedMap<CardId, ContentHash> cards() throws IOException {
        var cards = new TreeMap<CardId, ContentHash>();
        for (Path file : files()) {
            card(file).ifPresent(card -> card.id().ifPresent(id -> cards.put(id, card.hash())));
        }
        return cards;
    }

    /** The contacts' files, sorted by name. */
    public List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder())) {
            return files.filter(file -> file.toString().endsWith(".vcf"))
                    .sorted()
                    .toList();
        }
    }

    public Path file(CardId id) throws IOException {
        return files().stream()
                .filter(file -> card(file).flatMap(Card::id).filter(id::equals).isPresent())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no file of " + id));
    }

    /** Adds a line to a card, as an editor that knows no cardea-sync does. */
    public void addLine(Path file, String line) throws IOException {
        String text = Files.readString(file);
        Files.writeString(file, END.matcher(text).replaceFirst(Matcher.quoteReplacement(line + "\r\nEND:VCARD")));
    }

    private static Optional<Card> card(Path file) {
        try {
            return Optional.of(Card.read(new String(Files.readAllBytes(file), StandardCharsets.UTF_8)));
        } catch (IOException | Malformed noCard) {
            return Optional.empty();
        }
    }
}
