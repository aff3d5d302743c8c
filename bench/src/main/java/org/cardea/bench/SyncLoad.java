package org.cardea.bench;

import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The figures of the native protocol, beside what the same machine's PostgreSQL and an empty endpoint allow in the
 * same run. Arguments: service URL, JDBC URL, database user; the database password comes in the environment variable
 * {@code BENCH_DB_PASSWORD}. The service must allow open sign-up.
 */
public final class SyncLoad {
    private static final int CARDS = 5_000;
    private static final int PER_PACKET = 500;
    private static final int REPETITIONS = 7;
    private static final long WARM_UP_NANOS = 10_000_000_000L;
    private static final int BIG_BOOK = 50_000;
    private static final int SMALL_BOOK = 500;

    private final URI service;
    private final Connection database;

    private SyncLoad(URI service, Connection database) {
        this.service = service;
        this.database = database;
    }

    public static void main(String[] arguments) throws Exception {
        try (Connection database =
                DriverManager.getConnection(arguments[1], arguments[2], System.getenv("BENCH_DB_PASSWORD"))) {
            SyncLoad load = new SyncLoad(URI.create(arguments[0]), database);
            load.uploadBesidePlainInsert();
            load.download();
            load.pollBesideEmptyEndpoint();
            load.oneChangeInSmallAndBigBook();
        }
    }

    private void uploadBesidePlainInsert() throws Exception {
        plainTable();
        for (long start = System.nanoTime(); isWarmingUp(start); ) {
            upload();
        }
        double[] plain = new double[REPETITIONS];
        double[] service = new double[REPETITIONS];
        for (int i = 0; i < REPETITIONS; i++) {
            plain[i] = plainInsert();
            service[i] = upload();
        }
        print("plain multi-row INSERT, rows/s", plain);
        print("upload in packets of 500, contacts/s", service);
        ratio("upload / plain INSERT (aim >= 0.25)", service, plain);
    }

    private double upload() throws IOException {
        try (Book book = Book.open(service)) {
            List<String> packets = Book.packets(CARDS, PER_PACKET, new ArrayList<>());
            long start = System.nanoTime();
            for (String packet : packets) {
                book.upload(packet);
            }
            return perSecond(CARDS, start);
        }
    }

    private void plainTable() throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute("drop table if exists bench_plain");
            statement.execute("create table bench_plain (account_id uuid, book_id uuid, seq bigint, uuid uuid,"
                    + " sealed bytea, primary key (account_id, book_id, seq))");
        }
    }

    private double plainInsert() throws SQLException {
        String row = "(?,?,?,?,?)";
        String sql = "insert into bench_plain values " + row + ("," + row).repeat(PER_PACKET - 1);
        UUID account = UUID.randomUUID();
        database.setAutoCommit(false);
        long start = System.nanoTime();
        for (int from = 0; from < CARDS; from += PER_PACKET) {
            try (PreparedStatement insert = database.prepareStatement(sql)) {
                for (int i = 0; i < PER_PACKET; i++) {
                    UUID uuid = UUID.randomUUID();
                    insert.setObject(5 * i + 1, account);
                    insert.setObject(5 * i + 2, account);
                    insert.setLong(5 * i + 3, from + i);
                    insert.setObject(5 * i + 4, uuid);
                    insert.setBytes(5 * i + 5, Person.vcard(uuid, from + i).getBytes());
                }
                insert.executeUpdate();
            }
            database.commit();
        }
        return perSecond(CARDS, start);
    }

    private void download() throws IOException {
        try (Book book = filled(CARDS)) {
            for (long start = System.nanoTime(); isWarmingUp(start); ) {
                downloadAll(book);
            }
            double[] figures = new double[REPETITIONS];
            for (int i = 0; i < REPETITIONS; i++) {
                figures[i] = downloadAll(book);
            }
            print("download of 5,000, contacts/s (aim >= 80,000)", figures);
        }
    }

    private static double downloadAll(Book book) throws IOException {
        book.forgetCursor();
        long start = System.nanoTime();
        int cards = book.download(1_000);
        if (cards != CARDS) {
            throw new IllegalStateException("downloaded " + cards);
        }
        return perSecond(CARDS, start);
    }

    private void pollBesideEmptyEndpoint() throws Exception {
        try (Book book = filled(CARDS)) {
            book.download(1_000);
            String poll = "/api/v1/books/default/download?cursor=" + book.cursor();
            requests(poll, book.token(), 3_000);
            requests("/api/v1/session", book.token(), 3_000);
            double[] polls = new double[REPETITIONS];
            double[] empty = new double[REPETITIONS];
            for (int i = 0; i < REPETITIONS; i++) {
                polls[i] = requests(poll, book.token(), 1_500);
                empty[i] = requests("/api/v1/session", book.token(), 1_500);
            }
            print("empty authenticated endpoint, K=8, requests/s", empty);
            print("poll with nothing new, K=8, requests/s", polls);
            ratio("poll / empty endpoint (aim >= 0.40)", polls, empty);
        }
    }

    private double requests(String path, String token, long millis) throws Exception {
        int clients = 8;
        long start = System.nanoTime();
        long until = start + millis * 1_000_000;
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            List<Future<Integer>> counts = new ArrayList<>();
            for (int k = 0; k < clients; k++) {
                counts.add(threads.submit(() -> pollUntil(path, token, until)));
            }
            int total = 0;
            for (Future<Integer> count : counts) {
                total += count.get();
            }
            return perSecond(total, start);
        }
    }

    private int pollUntil(String path, String token, long until) throws IOException {
        int done = 0;
        try (org.cardea.bench.Connection connection = new org.cardea.bench.Connection(service)) {
            while (System.nanoTime() < until) {
                int status = connection.get(path, token).status();
                if (status / 100 != 2) {
                    throw new IllegalStateException("status " + status);
                }
                done++;
            }
        }
        return done;
    }

    private void oneChangeInSmallAndBigBook() throws IOException {
        List<UUID> few = new ArrayList<>();
        List<UUID> many = new ArrayList<>();
        try (Book small = filled(SMALL_BOOK, few);
                Book big = filled(BIG_BOOK, many)) {
            small.download(1_000);
            big.download(1_000);
            int rounds = 400;
            double[] smallMillis = new double[rounds];
            double[] bigMillis = new double[rounds];
            for (int i = -200; i < rounds; i++) {
                double inSmall = change(small, few.get(Math.floorMod(i, SMALL_BOOK)), i);
                double inBig = change(big, many.get(Math.floorMod(i * 97, BIG_BOOK)), i);
                if (i >= 0) {
                    smallMillis[i] = inSmall;
                    bigMillis[i] = inBig;
                }
            }
            print("one change, up and down, book of 500, ms", smallMillis);
            print("one change, up and down, book of 50,000, ms", bigMillis);
            System.out.printf(
                    "| book of 50,000 / book of 500 (aim <= 1.3) | %.2f | |%n",
                    median(bigMillis) / median(smallMillis));
        }
    }

    /** Upload of a change and the download that brings it, in milliseconds. */
    private static double change(Book book, UUID uuid, int number) throws IOException {
        String packet = Book.packet(Book.change(uuid, 1_000_000 + number, -1));
        long start = System.nanoTime();
        book.upload(packet);
        if (book.download(1_000) != 1) {
            throw new IllegalStateException("one change gives one card");
        }
        return (System.nanoTime() - start) / 1e6;
    }

    private Book filled(int cards) throws IOException {
        return filled(cards, new ArrayList<>());
    }

    private Book filled(int cards, List<UUID> uuids) throws IOException {
        Book book = Book.open(service);
        for (String packet : Book.packets(cards, PER_PACKET, uuids)) {
            book.upload(packet);
        }
        return book;
    }

    private static boolean isWarmingUp(long startNanos) {
        return System.nanoTime() - startNanos < WARM_UP_NANOS;
    }

    private static double perSecond(int count, long startNanos) {
        return count * 1e9 / (System.nanoTime() - startNanos);
    }

    private static void print(String what, double[] figures) {
        double[] sorted = figures.clone();
        Arrays.sort(sorted);
        System.out.printf(
                "| %s | %s | %s..%s |%n",
                what, figure(median(sorted)), figure(sorted[0]), figure(sorted[sorted.length - 1]));
    }

    private static void ratio(String what, double[] ours, double[] other) {
        double[] ratios = new double[ours.length];
        Arrays.setAll(ratios, i -> ours[i] / other[i]);
        print(what, ratios);
    }

    private static String figure(double value) {
        return value >= 100 ? String.format("%,.0f", value) : String.format("%.2f", value);
    }

    private static double median(double[] figures) {
        double[] sorted = figures.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
