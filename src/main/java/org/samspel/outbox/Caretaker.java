package org.samspel.outbox;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.samspel.delivery.BounceReport;
import org.samspel.delivery.Postbox;
import org.samspel.delivery.ReturnPath;
import org.samspel.store.Database;

/** What has to be done now and then: reading reports, mending times, forgetting. */
final class Caretaker implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Caretaker.class.getName());

    private final Workplace place;
    private final ReturnPath returnPath;
    private final Optional<Postbox> postbox;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("samspel-mail-caretaker").factory());
    private boolean failing;

    Caretaker(Workplace place, ReturnPath returnPath, Optional<Postbox> postbox) {
        this.place = place;
        this.returnPath = returnPath;
        this.postbox = postbox;
    }

    void start() {
        long pause = place.tempo().tidy().toMillis();
        var unused = thread.scheduleWithFixedDelay(this::tidy, 0, pause, TimeUnit.MILLISECONDS);
    }

    void tidy() {
        place.store().database().ifPresent(this::tidy);
    }

    private void tidy(Database database) {
        Instant now = place.clock().instant();
        try {
            int givenUp =
                    database.inTransaction(
                            connection -> {
                                new Queue(connection, now).mend();
                                return Forgetting.run(connection, now);
                            });
            if (givenUp > 0) {
                LOG.log(Level.WARNING, "{0} letters could not be sent for a week.", givenUp);
            }
            place.carrier().forgetBefore(now.minus(Forgetting.ADDRESS));
            if (postbox.isPresent()) {
                postbox.get().empty(report -> take(database, report));
            }
            failing = false;
        } catch (SQLException | IOException | RuntimeException failed) {
            complain(failed);
        }
    }

    /** A report that is none of ours is left where it is; so is any while the database is away. */
    private boolean take(Database database, BounceReport report) {
        Optional<UUID> letter = returnPath.letter(report.recipients());
        if (letter.isEmpty()) {
            return false;
        }
        try {
            Instant now = place.clock().instant();
            database.inTransaction(
                    connection ->
                            new Queue(connection, now).bounced(letter.get(), report.answer()));
            return true;
        } catch (SQLException away) {
            throw new IllegalStateException("a report could not be written down", away);
        }
    }

    private void complain(Exception failed) {
        if (!failing) {
            LOG.log(Level.WARNING, "Reports about lost letters can''t be read just now", failed);
        }
        failing = true;
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
