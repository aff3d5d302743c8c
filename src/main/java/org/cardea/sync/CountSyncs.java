package org.cardea.sync;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.cardea.shared.FaultTrace;
import org.cardea.sync.SyncHourStore.Counted;
import org.cardea.sync.SyncHourStore.Figure;
import org.jboss.logging.Logger;

/**
 * Counts syncs in memory and writes the counts down every few seconds, so that no sync waits for it. Nothing tells of an
 * account; what a crash takes is a few seconds of a statistic.
 */
@Singleton
public class CountSyncs {
    /** How far back the counts go. */
    public static final int HOURS_KEPT = 24 * 90;

    private static final Logger LOG = Logger.getLogger(CountSyncs.class);
    private static final String UPLOADS = "uploads";
    private static final String DOWNLOADS = "downloads";
    private static final String CHANGES = "changes";
    private static final String LAG = "lag-";

    private final SyncHourStore store;
    private final Clock clock;
    private final Map<Figure, Long> counts = new ConcurrentHashMap<>();

    CountSyncs(SyncHourStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    void upload() {
        add(UPLOADS, 1);
    }

    void download() {
        add(DOWNLOADS, 1);
    }

    void changes(int count) {
        add(CHANGES, count);
    }

    void lag(Duration lag) {
        add(LAG + LagSteps.of(lag.toMillis()), 1);
    }

    private void add(String name, long count) {
        counts.merge(new Figure(hour(clock.instant()), name), count, Long::sum);
    }

    @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void write() {
        Map<Figure, Long> taken = new HashMap<>();
        for (Figure figure : List.copyOf(counts.keySet())) {
            taken.put(figure, counts.remove(figure));
        }
        try {
            store.add(taken);
        } catch (RuntimeException fault) {
            taken.forEach((figure, count) -> counts.merge(figure, count, Long::sum));
            LOG.warnf("The counts of syncs wait: %s", FaultTrace.of(fault));
        }
    }

    void end(@Observes ShutdownEvent shutdown) {
        write();
    }

    @Scheduled(cron = "0 47 3 * * ?")
    void forgetOld() {
        store.forget(hour(clock.instant()).minus(Duration.ofHours(HOURS_KEPT)));
    }

    /** The last hours, each of them, the oldest first; the last one is not over yet. */
    public List<SyncHour> last(int hours) {
        Instant first = hour(clock.instant()).minus(Duration.ofHours(hours - 1L));
        Map<Instant, Map<String, Long>> byHour = store.since(first).stream()
                .collect(Collectors.groupingBy(
                        counted -> counted.figure().hour(),
                        Collectors.toMap(counted -> counted.figure().name(), Counted::count)));
        return LongStream.range(0, hours)
                .mapToObj(index -> first.plus(Duration.ofHours(index)))
                .map(hour -> told(hour, byHour.getOrDefault(hour, Map.of())))
                .toList();
    }

    private static SyncHour told(Instant hour, Map<String, Long> figures) {
        LagSteps lags = new LagSteps(figures.entrySet().stream()
                .filter(figure -> figure.getKey().startsWith(LAG))
                .collect(Collectors.toMap(
                        figure -> Integer.valueOf(figure.getKey().substring(LAG.length())), Map.Entry::getValue)));
        return new SyncHour(
                hour,
                figures.getOrDefault(UPLOADS, 0L),
                figures.getOrDefault(DOWNLOADS, 0L),
                figures.getOrDefault(CHANGES, 0L),
                lags.quantile(0.5),
                lags.quantile(0.95));
    }

    private static Instant hour(Instant moment) {
        return moment.truncatedTo(ChronoUnit.HOURS);
    }
}
