package org.cardea.interchange.job;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.cardea.interchange.Choices;
import org.cardea.interchange.Item;
import org.cardea.interchange.Refused;
import org.cardea.interchange.Source;
import org.junit.jupiter.api.Test;

class ReadAheadTest {
    private static final byte[] HEADER = "Name,E-mail\n".getBytes(UTF_8);
    private static final byte[] ROW = "Zoë Sample,zoe@example.org\n".getBytes(UTF_8);

    @Test
    void itemsComeInTheirOrderToWhoCalls() throws Exception {
        List<Integer> rows = new ArrayList<>();
        Thread here = Thread.currentThread();
        ReadAhead.each(new Rows(5_000, false), Choices.NONE, item -> {
            assertThat(Thread.currentThread()).isSameAs(here);
            rows.add(((Item.Person) item).row());
        });
        assertThat(rows).isEqualTo(IntStream.rangeClosed(2, 5_001).boxed().toList());
    }

    @Test
    void readingStaysALittleAhead() throws Exception {
        Rows endless = new Rows(Long.MAX_VALUE, false);
        AtomicLong taken = new AtomicLong();
        assertThatThrownBy(() -> ReadAhead.each(endless, Choices.NONE, item -> {
                    if (taken.incrementAndGet() == 1) {
                        awaitReaderWaits();
                        assertThat(endless.given.get()).isLessThan(20_000);
                        throw new IllegalStateException("enough");
                    }
                }))
                .hasMessage("enough");
        assertThat(taken).hasValue(1);
        assertThat(reader()).isNull();
    }

    @Test
    void faultOfTheReadingComesAfterTheItemsBeforeIt() {
        List<Item> items = new ArrayList<>();
        assertThatThrownBy(() -> ReadAhead.each(new Rows(20_000, true), Choices.NONE, items::add))
                .isInstanceOf(IOException.class)
                .hasMessage("the disk is gone");
        assertThat(items).isNotEmpty().allSatisfy(item -> assertThat(item).isInstanceOf(Item.Person.class));
    }

    @Test
    void refusalIsTold() {
        assertThatThrownBy(() -> ReadAhead.each(Source.of("empty.csv", new byte[0]), Choices.NONE, item -> {}))
                .isInstanceOf(Refused.class);
    }

    private static void awaitReaderWaits() {
        while (reader().getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
    }

    private static Thread reader() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("import-reader"))
                .findFirst()
                .orElse(null);
    }

    /** A table of so many equal rows, at the end of which the disk may be gone. */
    private static final class Rows implements Source {
        private final AtomicLong given = new AtomicLong();
        private final long rows;
        private final boolean breaks;

        Rows(long rows, boolean breaks) {
            this.rows = rows;
            this.breaks = breaks;
        }

        @Override
        public String name() {
            return "rows.csv";
        }

        @Override
        public InputStream open() {
            given.set(0);
            return new InputStream() {
                @Override
                public int read() throws IOException {
                    byte[] one = new byte[1];
                    return read(one, 0, 1) < 0 ? -1 : one[0];
                }

                private byte[] line = HEADER;
                private int at;

                @Override
                public int read(byte[] into, int from, int length) throws IOException {
                    if (at == line.length && !next()) {
                        return -1;
                    }
                    int some = Math.min(length, line.length - at);
                    System.arraycopy(line, at, into, from, some);
                    at += some;
                    return some;
                }

                private boolean next() throws IOException {
                    if (given.get() == rows) {
                        if (breaks) {
                            throw new IOException("the disk is gone");
                        }
                        return false;
                    }
                    given.incrementAndGet();
                    line = ROW;
                    at = 0;
                    return true;
                }
            };
        }
    }
}
