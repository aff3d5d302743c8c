package org.cardea.interchange.job;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.cardea.interchange.AnyFile;
import org.cardea.interchange.Choices;
import org.cardea.interchange.Item;
import org.cardea.interchange.Refused;
import org.cardea.interchange.Source;

/**
 * Reads a file on a thread of its own, a little ahead of whoever takes the items: one core reads on while the other
 * one works on a packet or waits for it to be written.
 */
final class ReadAhead {
    /** Characters that may be read and not yet taken: a few batches, since whatever waits is moved by each collection. */
    private static final int ROOM = 128 * 1024;

    private static final int TOGETHER = 25;
    private static final int CHARACTERS_TOGETHER = 32 * 1024;

    private final BlockingQueue<Some> read = new LinkedBlockingQueue<>();
    private final Semaphore room = new Semaphore(ROOM);
    private List<Item> next = new ArrayList<>(TOGETHER);
    private long characters;
    private volatile boolean stopped;

    /**
     * Items that are handed over together.
     *
     * @param fault what ended the reading, if anything did
     */
    private record Some(List<Item> items, int weight, boolean last, Throwable fault) {}

    /** Nobody takes the items any more. */
    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1;

        Stopped() {
            super("Nobody takes the items any more", null, false, false);
        }
    }

    private ReadAhead() {}

    /** Every item of the file in its order, in the thread that calls. */
    static void each(Source source, Choices choices, Consumer<Item> each) throws Refused, IOException {
        ReadAhead ahead = new ReadAhead();
        Thread reader = Thread.ofPlatform().name("import-reader").daemon().start(() -> ahead.read(source, choices));
        try {
            ahead.take(each);
        } finally {
            ahead.stop(reader);
        }
    }

    private void read(Source source, Choices choices) {
        Throwable fault = null;
        try {
            new AnyFile().read(source, choices, this::add);
        } catch (Throwable any) { // whatever it is, it is thrown where the items are taken
            fault = any;
        }
        read.add(new Some(next, 0, true, fault));
    }

    private void add(Item item) {
        // A reader may take what is thrown here for a fault of the file and go on.
        if (stopped) {
            throw new Stopped();
        }
        next.add(item);
        characters += characters(item);
        if (next.size() == TOGETHER || characters >= CHARACTERS_TOGETHER) {
            handOver();
        }
    }

    private void handOver() {
        int weight = (int) Math.clamp(characters, 1, ROOM);
        room.acquireUninterruptibly(weight);
        read.add(new Some(next, weight, false, null));
        next = new ArrayList<>(TOGETHER);
        characters = 0;
    }

    private static long characters(Item item) {
        return switch (item) {
            case Item.Person person -> person.vcard().length() + characters(person.cells());
            case Item.Bad bad -> characters(bad.cells());
            default -> 0;
        };
    }

    private static long characters(List<String> cells) {
        long characters = 0;
        for (String cell : cells) {
            characters += cell.length();
        }
        return characters;
    }

    private void take(Consumer<Item> each) throws Refused, IOException {
        Some some;
        do {
            some = next();
            some.items().forEach(each);
            room.release(some.weight());
        } while (!some.last());
        rethrow(some.fault());
    }

    private Some next() throws IOException {
        try {
            return read.take();
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            throw new IOException("The reading was interrupted", ending);
        }
    }

    private static void rethrow(Throwable fault) throws Refused, IOException {
        switch (fault) {
            case null -> {}
            case Refused refused -> throw refused;
            case IOException failed -> throw failed;
            case RuntimeException failed -> throw failed;
            case Error broken -> throw broken;
            default -> throw new IllegalStateException(fault);
        }
    }

    /** When this returns, nothing of the file is read any more. */
    private void stop(Thread reader) {
        stopped = true;
        room.release(ROOM);
        boolean interrupted = false;
        while (reader.isAlive()) {
            try {
                reader.join();
            } catch (InterruptedException ending) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
