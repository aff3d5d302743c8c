package org.cardea.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** How long people wait for a list: the first look into a book that is not open, and searches in one that is. */
public final class SearchLoad {
    private static final int PER_PACKET = 500;
    private static final int COLD_BOOKS = 7;
    private static final int SEARCHES = 200;
    private static final int SMALL = 5_000;
    private static final int LARGE = 50_000;
    private static final List<String> TYPED = List.of(
            "a", "an", "ada", "wang", "wzx", "ouyang", "欧阳", "müll", "151 2", "person12", "corp", "walks", "zzz");

    private SearchLoad() {}

    /** The service, and how many accounts are searched in turn. */
    public static void main(String... arguments) throws IOException {
        URI service = URI.create(arguments[0]);
        measure(service, SMALL, COLD_BOOKS);
        measure(service, LARGE, COLD_BOOKS / 2);
        inTurn(service, Integer.parseInt(arguments[1]));
    }

    private static void measure(URI service, int contacts, int books) throws IOException {
        List<Long> lists = new ArrayList<>();
        List<Long> searches = new ArrayList<>();
        List<Long> changes = new ArrayList<>();
        for (int i = 0; i <= books; i++) {
            try (Book book = filled(service, contacts)) {
                long cold = timed(book, "contacts?search=" + encoded("ada 12"));
                if (i > 0) { // the first one warms the service
                    lists.add(cold);
                    for (int search = 0; search < SEARCHES; search++) {
                        searches.add(timed(book, "contacts?search=" + encoded(TYPED.get(search % TYPED.size()))));
                    }
                    book.upload(Book.packets(1, 1, new ArrayList<>()).getFirst());
                    changes.add(timed(book, "contacts"));
                }
            }
        }
        print("cold search in %,d contacts".formatted(contacts), lists);
        print("warm search in %,d contacts".formatted(contacts), searches);
        print("list of %,d contacts after one change".formatted(contacts), changes);
    }

    private static void inTurn(URI service, int accounts) throws IOException {
        List<Book> books = new ArrayList<>();
        for (int i = 0; i < accounts; i++) {
            books.add(filled(service, SMALL));
        }
        List<Long> searches = new ArrayList<>();
        for (int round = 0; round < 2; round++) {
            for (Book book : books) {
                searches.add(timed(book, "contacts?search=" + encoded("ouyang")));
            }
        }
        print("%,d accounts with %,d contacts each searched in turn".formatted(accounts, SMALL), searches);
    }

    private static Book filled(URI service, int contacts) throws IOException {
        Book book = Book.open(service);
        for (String packet : Book.packets(contacts, PER_PACKET, new ArrayList<>())) {
            book.upload(packet);
        }
        return book;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static long timed(Book book, String path) throws IOException {
        long start = System.nanoTime();
        Connection.Answer answer = book.get("/api/v1/books/default/" + path);
        if (answer.status() != 200) {
            throw new IOException("status " + answer.status());
        }
        return System.nanoTime() - start;
    }

    private static void print(String what, List<Long> nanos) {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        System.out.printf(
                "| %s, ms | %.1f | %.1f..%.1f | 95 %%: %.1f |%n",
                what,
                sorted[sorted.length / 2] / 1e6,
                sorted[0] / 1e6,
                sorted[sorted.length - 1] / 1e6,
                sorted[sorted.length * 95 / 100] / 1e6);
    }
}
