package org.cardea.launch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two folders of cards on two computers, each kept equal with the same account by a program that is not ours. */
class VdirsyncerIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PATIENCE = 120;

    @TempDir
    Path folder;

    private ServiceProcess service;
    private String program;
    private String token;
    private String book;
    private Path desk;
    private Path laptop;

    @BeforeEach
    void twoComputers() throws Exception {
        program = ran(List.of("scripts/vdirsyncer")).strip();
        service = new ServiceProcess(folder.resolve("data")).start();
        JsonNode account = JSON.readTree(service.post("/api/v1/accounts", """
                {"login":"ada","password":"correct horse battery","invitation":"%s",
                 "device":{"name":"pc","kind":"pc"}}""".formatted(service.invitation()))
                .body());
        token = account.get("token").asText();
        book = account.get("account").asText();
        desk = computer("desk");
        laptop = computer("laptop");
    }

    @AfterEach
    void end() throws IOException {
        service.close();
    }

    @Test
    void cardsOfTwoFoldersAreTheSame() throws Exception {
        for (int i = 0; i < 120; i++) {
            write(desk, "card-" + i, "李娜 " + i, "TEL;TYPE=CELL:+86 10 " + i + "\r\n");
        }
        write(laptop, "zoë", "Zoë Müller", "ORG:Bäckerei;Backstube\r\nCATEGORIES:Freunde\r\n");
        syncedAll();
        assertThat(cards(laptop)).hasSize(121).isEqualTo(cards(desk));

        write(laptop, "card-7", "Seven", "NOTE:edited\r\n");
        Files.delete(desk.resolve("card-8.vcf"));
        syncedAll();
        assertThat(cards(desk)).hasSize(120).isEqualTo(cards(laptop));
        assertThat(Files.readString(desk.resolve("card-7.vcf"))).contains("FN:Seven", "NOTE:edited");
        assertThat(desk.resolve("card-8.vcf")).doesNotExist();
        assertThat(laptop.resolve("card-8.vcf")).doesNotExist();
        var served = service.send("GET", "/api/v1/books/" + book + "/contacts", token, null);
        assertThat(JSON.readTree(served.body()).get("total").asInt()).isEqualTo(120);
    }

    @Test
    void pictureArrivesByteForByte() throws Exception {
        byte[] picture = new byte[40_000];
        new Random(5).nextBytes(picture);
        String text = Base64.getEncoder().encodeToString(picture);
        write(desk, "p", "With a picture", "PHOTO;ENCODING=b;TYPE=JPEG:" + text + "\r\n");
        syncedAll();

        String arrived = Files.readString(laptop.resolve("p.vcf")).replaceAll("\r?\n ", "");
        assertThat(arrived).contains(text);
    }

    @Test
    void secondSyncHasNothingToDo() throws Exception {
        for (int i = 0; i < 20; i++) {
            write(desk, "card-" + i, "Card " + i, "");
        }
        syncedAll();
        assertThat(sync(desk)).doesNotContain("Copying");
        assertThat(sync(laptop)).doesNotContain("Copying");
    }

    @Test
    void cardThatWasEditedOnBothIsNobodysLoss() throws Exception {
        write(desk, "c", "Both", "");
        syncedAll();
        write(desk, "c", "From the desk", "");
        write(laptop, "c", "From the laptop", "");
        sync(desk);

        Ended refused = run(laptop);
        assertThat(refused.code()).isNotZero();
        assertThat(refused.said()).contains("conflict");
        assertThat(Files.readString(laptop.resolve("c.vcf"))).contains("From the laptop");
        sync(desk);
        assertThat(Files.readString(desk.resolve("c.vcf"))).contains("From the desk");
    }

    private Path computer(String name) throws Exception {
        String body = "{\"name\":\"%s\",\"client\":\"other\"}".formatted(name);
        String password = JSON.readTree(service.send("POST", "/api/v1/me/app-passwords", token, body)
                        .body())
                .get("password")
                .asText();
        Path cards = Files.createDirectories(folder.resolve(name).resolve("cards"));
        Files.writeString(config(cards), """
                [general]
                status_path = "%s/status"
                [pair %s]
                a = "cards"
                b = "cardea"
                collections = null
                [storage cards]
                type = "filesystem"
                path = "%s"
                fileext = ".vcf"
                [storage cardea]
                type = "carddav"
                url = "%s"
                username = "ada"
                password = "%s"
                """.formatted(
                cards.getParent(), name, cards, service.url("/dav/" + book + "/books/" + book + "/"), password));
        ran(List.of(program, "-c", config(cards).toString(), "discover", name));
        return cards;
    }

    private static Path config(Path cards) {
        return cards.resolveSibling("config");
    }

    /** Both, and the first once more, for what came from the second. */
    private void syncedAll() throws Exception {
        sync(desk);
        sync(laptop);
        sync(desk);
    }

    private String sync(Path cards) throws Exception {
        Ended ended = run(cards);
        assertThat(ended.code()).as(ended.said()).isZero();
        return ended.said();
    }

    private record Ended(int code, String said) {}

    private Ended run(Path cards) throws Exception {
        return run(List.of(program, "-c", config(cards).toString(), "sync"));
    }

    private String ran(List<String> command) throws Exception {
        Ended ended = run(command);
        assertThat(ended.code()).as(command + " said " + ended.said()).isZero();
        return ended.said();
    }

    private Ended run(List<String> command) throws Exception {
        Path said = Files.createTempFile(folder, "said", ".txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        process.getOutputStream().close();
        if (!process.waitFor(PATIENCE, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException(command + " does not end");
        }
        return new Ended(process.exitValue(), Files.readString(said));
    }

    private static void write(Path cards, String uid, String name, String more) throws IOException {
        Files.writeString(
                cards.resolve(uid + ".vcf"),
                "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:%s\r\nFN:%s\r\nN:%s;;;;\r\n%sEND:VCARD\r\n"
                        .formatted(uid, name, name, more));
    }

    /** What is in a folder, whatever the files are called and however their lines are ordered. */
    private static TreeMap<String, List<String>> cards(Path cards) throws IOException {
        TreeMap<String, List<String>> all = new TreeMap<>();
        try (Stream<Path> files = Files.list(cards)) {
            files.forEach(file -> {
                List<String> lines = lines(file);
                String uid = lines.stream()
                        .filter(line -> line.startsWith("UID:"))
                        .findAny()
                        .orElseThrow();
                all.put(uid, lines);
            });
        }
        return all;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readString(file)
                    .replaceAll("\r?\n ", "")
                    .lines()
                    .filter(line -> !line.startsWith("PRODID:"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
