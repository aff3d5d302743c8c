package org.cardea.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.LongStream;
import org.cardea.shared.CardId;
import org.cardea.shared.DeviceId;
import org.cardea.shared.ServerTime;
import org.junit.jupiter.api.Test;

class PagesTest {
    private final List<Long> asked = new ArrayList<>();

    @Test
    void eachPageBeginsWhereTheOneBeforeEnded() {
        assertThat(seqs(new Pages(this::read))).containsExactly(List.of(1L, 2L), List.of(3L, 4L), List.of(5L));
        assertThat(asked).containsExactly(0L, 2L, 4L);
    }

    @Test
    void walkBeginsWhereItIsToldTo() {
        assertThat(seqs(new Pages(4, this::read))).containsExactly(List.of(5L));
        assertThat(seqs(new Pages(5, this::read))).containsExactly(List.of());
    }

    @Test
    void pageIsReadWhenItIsWantedAndNoneAfterTheLast() {
        Iterator<List<Entry>> walk = new Pages(3, this::read).iterator();
        assertThat(asked).isEmpty();
        walk.next();
        assertThat(walk.hasNext()).isFalse();
        assertThatThrownBy(walk::next).isInstanceOf(NoSuchElementException.class);
        assertThat(asked).containsExactly(3L);
    }

    @Test
    void everyWalkIsAWholeOne() {
        Pages pages = new Pages(this::read);
        assertThat(seqs(pages)).isEqualTo(seqs(pages));
    }

    /** Five rows, two on a page. */
    private EntryStore.Page read(long after) {
        asked.add(after);
        return new EntryStore.Page(
                LongStream.rangeClosed(after + 1, Math.min(5, after + 2))
                        .mapToObj(PagesTest::entry)
                        .toList(),
                after + 2 < 5);
    }

    private static List<List<Long>> seqs(Pages pages) {
        List<List<Long>> seqs = new ArrayList<>();
        pages.forEach(page -> seqs.add(page.stream().map(Entry::seq).toList()));
        return seqs;
    }

    private static Entry entry(long seq) {
        ServerTime time = new ServerTime(Instant.EPOCH.plusSeconds(seq));
        return new Entry(CardId.random(), seq, time, DeviceId.random(), true, null, null, List.of());
    }
}
