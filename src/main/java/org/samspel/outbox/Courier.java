package org.samspel.outbox;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.samspel.delivery.Outcome;
import org.samspel.store.Database;

/** Takes one letter after the other out of the outbox and sees each to the end of an attempt. */
final class Courier implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Courier.class.getName());
    private static final int TO_ONE_DOMAIN = 2;
    private static final Duration LONGEST_END = Duration.ofSeconds(10);

    private final Workplace place;
    private final Line line;
    private final Map<UUID, String> inHand = new ConcurrentHashMap<>();
    private final Semaphore hands = new Semaphore(Queue.HANDS);
    private final ExecutorService carrying =
            Executors.newFixedThreadPool(Queue.HANDS, daemons("samspel-mail-carrier"));
    private final Thread taking = daemons("samspel-mail").newThread(this::work);
    private final CountDownLatch end = new CountDownLatch(1);
    private boolean failing;

    Courier(Workplace place) {
        this.place = place;
        line = new Line(place.tempo().awayPause());
    }

    private static ThreadFactory daemons(String name) {
        return Thread.ofPlatform().daemon().name(name).factory();
    }

    void start() {
        taking.start();
    }

    String trouble() {
        return line.trouble();
    }

    private void work() {
        try {
            while (end.getCount() > 0) {
                if (hands.tryAcquire(place.tempo().look().toMillis(), TimeUnit.MILLISECONDS)) {
                    take();
                }
            }
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }

    private void take() throws InterruptedException {
        Optional<Queue.Claim> claim = line.isOpen() ? claim() : Optional.empty();
        if (claim.isPresent()) {
            carrying.execute(() -> carry(claim.get()));
        } else {
            hands.release();
            boolean unused = goesOnAfterAPause();
        }
    }

    /**
     * A moment; none any more once all is to end.
     *
     * @return whether to go on
     */
    private boolean goesOnAfterAPause() throws InterruptedException {
        return !end.await(place.tempo().look().toMillis(), TimeUnit.MILLISECONDS);
    }

    private Optional<Queue.Claim> claim() {
        Optional<Database> database = place.store().database();
        if (database.isEmpty()) {
            return Optional.empty();
        }
        try {
            Optional<Queue.Claim> claim =
                    database.get()
                            .inTransaction(
                                    connection ->
                                            new Queue(connection, place.clock().instant())
                                                    .next(busy(), place.tempo().lease()));
            claim.ifPresent(one -> inHand.put(one.id(), one.letter().to().domain()));
            failing = false;
            return claim;
        } catch (SQLException | RuntimeException failed) {
            complain(failed);
            return Optional.empty();
        }
    }

    private Queue.Busy busy() {
        List<String> domains =
                inHand.values().stream()
                        .filter(
                                one ->
                                        inHand.values().stream().filter(one::equals).count()
                                                >= TO_ONE_DOMAIN)
                        .distinct()
                        .toList();
        return new Queue.Busy(List.copyOf(inHand.keySet()), domains);
    }

    private void complain(Exception failed) {
        if (!failing) {
            LOG.log(Level.WARNING, "The outbox can''t be read just now", failed);
        }
        failing = true;
    }

    private void carry(Queue.Claim claim) {
        try {
            Outcome outcome = outcome(claim);
            switch (outcome) {
                case Outcome.Unreachable away -> line.broke(away.why());
                case Outcome.Accepted taken -> line.works();
                case Outcome.Deferred later -> line.works();
                case Outcome.Refused never -> line.works();
            }
            write(claim, outcome);
        } finally {
            inHand.remove(claim.id());
            hands.release();
        }
    }

    private Outcome outcome(Queue.Claim claim) {
        try {
            return claim.stopped()
                    ? place.carrier().knock()
                    : place.carrier()
                            .carry(
                                    place.packing()
                                            .pack(claim.id(), claim.letter(), claim.created()));
        } catch (RuntimeException ours) {
            LOG.log(Level.ERROR, "Letter " + claim.id() + " could not be sent", ours);
            return new Outcome.Deferred("");
        }
    }

    /** What was accepted must not be sent again: it is written down as soon as that is possible. */
    private void write(Queue.Claim claim, Outcome outcome) {
        try {
            boolean written = written(claim, outcome);
            while (!written && goesOnAfterAPause()) {
                written = written(claim, outcome);
            }
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean written(Queue.Claim claim, Outcome outcome) {
        Optional<Database> database = place.store().database();
        if (database.isEmpty()) {
            return false;
        }
        try {
            Instant now = place.clock().instant();
            return database.get()
                    .inTransaction(
                            connection -> {
                                new Result(new Queue(connection, now), claim).write(outcome);
                                return true;
                            });
        } catch (SQLException | RuntimeException away) {
            complain(away);
            return false;
        }
    }

    /**
     * What is on its way gets a moment to arrive. Nobody is interrupted before: that would close
     * the file of the database.
     */
    @Override
    public void close() {
        end.countDown();
        try {
            taking.join(LONGEST_END.toMillis());
            carrying.shutdown();
            if (!carrying.awaitTermination(LONGEST_END.toMillis(), TimeUnit.MILLISECONDS)) {
                carrying.shutdownNow();
            }
        } catch (InterruptedException impatient) {
            carrying.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
