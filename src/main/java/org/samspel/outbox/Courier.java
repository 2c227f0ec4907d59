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
    private static final Duration END = Duration.ofSeconds(10);

    private final Workplace place;
    private final Line line;
    private final Map<UUID, String> inHand = new ConcurrentHashMap<>();
    private final Semaphore hands = new Semaphore(Queue.HANDS);
    private final ExecutorService carrying =
            Executors.newFixedThreadPool(Queue.HANDS, daemons("samspel-mail-carrier"));
    private final Thread taking = daemons("samspel-mail").newThread(this::work);
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
            while (!Thread.currentThread().isInterrupted()) {
                hands.acquire();
                Optional<Queue.Claim> claim = line.isOpen() ? claim() : Optional.empty();
                if (claim.isPresent()) {
                    carrying.execute(() -> carry(claim.get()));
                } else {
                    hands.release();
                    Thread.sleep(place.tempo().look().toMillis());
                }
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
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
        while (!written(claim, outcome)) {
            try {
                Thread.sleep(place.tempo().look().toMillis());
            } catch (InterruptedException end) {
                Thread.currentThread().interrupt();
                return;
            }
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

    /** What is on its way gets a moment to arrive. */
    @Override
    public void close() {
        taking.interrupt();
        carrying.shutdown();
        try {
            if (!carrying.awaitTermination(END.toMillis(), TimeUnit.MILLISECONDS)) {
                carrying.shutdownNow();
            }
        } catch (InterruptedException impatient) {
            carrying.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
