package org.samspel.statistics;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.samspel.content.ContentPath;
import org.samspel.store.Database;
import org.samspel.store.Store;

/**
 * Counts downloads. One thread writes every few seconds what has been counted; while the database
 * is away, counts wait in memory (see {@link Tally}).
 */
public final class Statistics implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Statistics.class.getName());
    static final Duration WRITE = Duration.ofSeconds(5);
    static final Duration SHOW = Duration.ofMinutes(10);

    private final Store store;
    private final Clock clock;
    private final Runnable changed;
    private final Counter counter;
    private final ScheduledExecutorService writer =
            Executors.newSingleThreadScheduledExecutor(
                    task ->
                            Thread.ofPlatform()
                                    .daemon()
                                    .name("samspel-statistics")
                                    .unstarted(task));
    private volatile Map<String, Long> totals = Map.of();
    private boolean stale = true;
    private boolean failing;
    private Instant shown = Instant.MIN;

    /**
     * @param clock whose zone says when a day ends
     * @param changed called when {@link #total} gives other numbers than before, every ten minutes
     *     at most
     */
    public Statistics(Store store, Clock clock, Runnable changed) {
        this.store = store;
        this.clock = clock;
        this.changed = changed;
        this.counter = new Counter(clock);
    }

    /** Begins to write. */
    public void start() {
        var unused =
                writer.scheduleWithFixedDelay(
                        this::writeWhatIsSettled,
                        WRITE.toMillis(),
                        WRITE.toMillis(),
                        TimeUnit.MILLISECONDS);
    }

    /**
     * A whole file has been sent in one answer to a GET. Whether that counts is decided here;
     * returns at once.
     */
    public void downloaded(Visitor visitor, Item item) {
        counter.add(visitor, item);
    }

    /** Whether a person asks, rather than a robot or a browser that fetches ahead. */
    public boolean isPerson(Visitor visitor) {
        return counter.isPerson(visitor);
    }

    /** How often a file has been downloaded, as of some minutes ago. */
    public long total(ContentPath file) {
        return totals.getOrDefault(file.value(), 0L);
    }

    /** The counts of a period, its last day included; empty while there is no database. */
    public Optional<DownloadReport> report(LocalDate from, LocalDate to) {
        return store.database().map(open -> new DownloadReport(open, from, to));
    }

    void writeWhatIsSettled() {
        Optional<Database> database = store.database();
        Tally tally = counter.take();
        if (database.isEmpty()) {
            counter.giveBack(tally);
            return;
        }
        try {
            write(database.get(), tally);
            show(database.get());
            failing = false;
        } catch (RuntimeException ours) {
            LOG.log(Level.ERROR, "The count of downloads went wrong", ours);
        }
    }

    private void write(Database database, Tally tally) {
        if (tally.isEmpty()) {
            return;
        }
        try {
            database.inTransaction(
                    connection -> {
                        Counts.add(connection, tally);
                        return tally;
                    });
            stale = true;
            if (tally.lost() > 0) {
                LOG.log(Level.WARNING, "{0} downloads could not be counted.", tally.lost());
            }
        } catch (SQLException away) {
            counter.giveBack(tally);
            complain(away);
        }
    }

    /** Adding up everything is dear: only after a while, and only when something was written. */
    private void show(Database database) {
        Instant now = clock.instant();
        if (!stale || now.isBefore(shown.plus(SHOW))) {
            return;
        }
        try {
            Map<String, Long> read = Map.copyOf(database.inTransaction(Counts::totals));
            shown = now;
            stale = false;
            if (!read.equals(totals)) {
                totals = read;
                changed.run();
            }
        } catch (SQLException away) {
            complain(away);
        }
    }

    private void complain(SQLException away) {
        if (!failing) {
            LOG.log(
                    Level.WARNING,
                    "Downloads can''t be written down just now; they are kept in memory: {0}",
                    away.getMessage());
        }
        failing = true;
    }

    /** Writes all there is; the store has to be open still. */
    @Override
    public void close() {
        writer.shutdown();
        try {
            if (!writer.awaitTermination(10, TimeUnit.SECONDS)) {
                writer.shutdownNow();
            }
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
        Tally rest = counter.takeAll();
        store.database().ifPresent(open -> write(open, rest));
    }
}
