package org.cardea.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * An import beside the native upload of the same contacts, in one run. Arguments: service URL, process id of the
 * service, how many contacts. The service must allow open sign-up.
 */
public final class ImportLoad {
    private static final int PER_PACKET = 500;
    private static final int WARM_UP = 20_000;
    private static final int ROUNDS = 3;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI service;
    private final ProcessorTime processor;

    private ImportLoad(URI service, String process) {
        this.service = service;
        this.processor = new ProcessorTime(process);
    }

    public static void main(String[] arguments) throws Exception {
        ImportLoad load = new ImportLoad(URI.create(arguments[0]), arguments[1]);
        int contacts = Integer.parseInt(arguments[2]);
        load.upload(WARM_UP);
        load.imported(WARM_UP);
        double[] drafts = new double[ROUNDS];
        double[] ratios = new double[ROUNDS];
        for (int round = 1; round <= ROUNDS; round++) {
            Cost upload = load.upload(contacts);
            Costs costs = load.imported(contacts);
            drafts[round - 1] = costs.draft.cpu;
            ratios[round - 1] = costs.commit.seconds / upload.seconds;
            System.out.printf(
                    "| %,d contacts, round %d: native upload, s / CPU s of the JVM | %s |%n", contacts, round, upload);
            System.out.printf("| … draft of the CSV (aim < 5 s of CPU) | %s |%n", costs.draft);
            System.out.printf("| … commit | %s |%n", costs.commit);
            System.out.printf(
                    "| … commit / upload, by the clock and by CPU (aim <= 2) | %.2f / %.2f |%n",
                    costs.commit.seconds / upload.seconds, costs.commit.cpu / upload.cpu);
            System.out.printf("| … undo | %s |%n", costs.undo);
        }
        summary("draft of the CSV, CPU s of the JVM", drafts, 5);
        summary("commit / upload, by the clock", ratios, 2);
    }

    private static void summary(String figure, double[] rounds, int aim) {
        Arrays.sort(rounds);
        double median = rounds[ROUNDS / 2];
        System.out.printf(
                "| %s | %.2f | %.2f..%.2f | <= %d | %s |%n",
                figure, median, rounds[0], rounds[ROUNDS - 1], aim, median <= aim ? "met" : "missed");
    }

    /** What something took, by the clock and of the processors. */
    private record Cost(double seconds, double cpu) {
        @Override
        public String toString() {
            return "%.1f / %.1f".formatted(seconds, cpu);
        }
    }

    private record Costs(Cost draft, Cost commit, Cost undo) {}

    private Cost since(long start, double cpu) throws IOException {
        return new Cost((System.nanoTime() - start) / 1e9, processor.seconds() - cpu);
    }

    private Cost upload(int contacts) throws IOException {
        try (Book book = Book.open(service)) {
            List<String> packets = Book.packets(contacts, PER_PACKET, new ArrayList<>());
            double cpu = processor.seconds();
            long start = System.nanoTime();
            for (String packet : packets) {
                book.upload(packet);
            }
            return since(start, cpu);
        }
    }

    private Costs imported(int contacts) throws IOException, InterruptedException {
        byte[] file = csv(contacts);
        try (Book book = Book.open(service)) {
            double cpu = processor.seconds();
            long start = System.nanoTime();
            String path = "/api/v1/books/default/imports/"
                    + send(book, "POST", "/api/v1/books/default/imports", file)
                            .get("import")
                            .asText();
            await(book, path, "draft");
            Cost draft = since(start, cpu);
            Cost commit = timed(book, path, "commit", "done");
            return new Costs(draft, commit, timed(book, path, "undo", "undone"));
        }
    }

    private Cost timed(Book book, String path, String what, String end) throws IOException, InterruptedException {
        double cpu = processor.seconds();
        long start = System.nanoTime();
        send(book, "POST", path + "/" + what, new byte[0]);
        await(book, path, end);
        return since(start, cpu);
    }

    private void await(Book book, String path, String state) throws IOException, InterruptedException {
        while (!send(book, "GET", path, new byte[0]).get("state").asText().equals(state)) {
            Thread.sleep(100);
        }
    }

    private JsonNode send(Book book, String method, String path, byte[] body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(service.resolve(path))
                .header("Authorization", "Bearer " + book.token())
                .header("Content-Disposition", "attachment; filename=contacts.csv")
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(answer.statusCode() + ": " + new String(answer.body(), UTF_8));
        }
        return Book.JSON.readTree(answer.body());
    }

    /** The same persons as {@link Book#packets} has, as Google writes them. */
    private static byte[] csv(int contacts) {
        StringBuilder file = new StringBuilder("First Name,Last Name,Organization Name,Organization Title,"
                + "Organization Department,Birthday,Notes,E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Label,E-mail 2 - Value,"
                + "Phone 1 - Label,Phone 1 - Value,Phone 2 - Label,Phone 2 - Value,Address 1 - Label,Address 1 - Street,"
                + "Address 1 - City,Address 1 - Postal Code,Address 1 - Country\n");
        for (int i = 0; i < contacts; i++) {
            file.append(row(Person.vcard(new UUID(0, i), i).split("\r\n"), i));
        }
        return file.toString().getBytes(UTF_8);
    }

    private static String row(String[] lines, int number) {
        String[] name = value(lines, "N:").split(";");
        String[] address = value(lines, "ADR").split(";");
        return String.join(
                        ",",
                        name[1],
                        name[0] + " " + number,
                        "Nordwind GmbH",
                        "Senior Engineer",
                        "Research and Development",
                        value(lines, "BDAY:").replaceFirst("(....)(..)(..)", "$1-$2-$3"),
                        "\"" + value(lines, "NOTE:").replace("\\;", ";").replace("\\n", "\n") + "\"",
                        "Home",
                        "person" + number + "@example.org",
                        "Work",
                        "p." + number + "@corp.example.com",
                        "Mobile",
                        value(lines, "TEL;TYPE=cell"),
                        "Work",
                        value(lines, "TEL;TYPE=work"),
                        "Home",
                        "\"" + address[2] + "\"",
                        address[3],
                        address[5],
                        address[6])
                + "\n";
    }

    private static String value(String[] lines, String begin) {
        for (String line : lines) {
            if (line.startsWith(begin)) {
                return line.substring(line.indexOf(':') + 1);
            }
        }
        throw new IllegalArgumentException("no " + begin);
    }
}
