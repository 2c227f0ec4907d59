package org.samspel.webhooks;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.samspel.store.DatabaseAway;
import org.samspel.store.Tables;
import org.samspel.webhooks.Message.Claim;
import org.samspel.webhooks.Message.State;

/** Takes one message after the other out of the table and sees each to the end of an attempt. */
final class Courier implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Courier.class.getName());
    private static final int HANDS = 4;
    private static final Duration END = Duration.ofSeconds(5);

    private final Tables tables;
    private final Messenger messenger;
    private final Tempo tempo;
    private final Set<UUID> busy = new HashSet<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile boolean failing;
    private long nextLook = System.nanoTime();
    private final ExecutorService hands =
            Executors.newFixedThreadPool(
                    HANDS, Thread.ofPlatform().daemon().name("samspel-webhooks-", 1).factory());

    Courier(Tables tables, Messenger messenger, Tempo tempo) {
        this.tables = tables;
        this.messenger = messenger;
        this.tempo = tempo;
    }

    void start() {
        for (int hand = 0; hand < HANDS; hand++) {
            hands.execute(this::work);
        }
    }

    private void work() {
        try {
            boolean goesOn = true;
            while (goesOn) {
                long pause = carryOne() ? 0 : tempo.look().toMillis();
                goesOn = !closing.await(pause, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether there was one. */
    private boolean carryOne() {
        try {
            Optional<Claim> claim = claim();
            claim.ifPresent(this::carry);
            failing = false;
            return claim.isPresent();
        } catch (DatabaseAway later) {
            return false;
        } catch (RuntimeException ours) {
            complain(ours);
            return false;
        }
    }

    /** Once, however often it fails the same way; not when it is only that we end. */
    private void complain(RuntimeException ours) {
        if (!failing && closing.getCount() > 0) {
            LOG.log(Level.ERROR, "A message to a program elsewhere could not be sent", ours);
        }
        failing = true;
    }

    /**
     * One at a time, so that no two hands tell the same receiver something; while there is nothing
     * to do, one look is enough for all of them.
     */
    private synchronized Optional<Claim> claim() {
        if (System.nanoTime() - nextLook < 0) {
            return Optional.empty();
        }
        Optional<Claim> claim =
                tables.in(
                        connection ->
                                new MessageRows(connection, tables.now())
                                        .next(Set.copyOf(busy), tempo.lease()));
        claim.ifPresent(taken -> busy.add(taken.message().webhook()));
        nextLook = System.nanoTime() + (claim.isPresent() ? 0 : tempo.look().toNanos());
        return claim;
    }

    /** Something may wait for the receiver that is free again. */
    private synchronized void free(UUID receiver) {
        busy.remove(receiver);
        nextLook = System.nanoTime();
    }

    private void carry(Claim claim) {
        try {
            Optional<Webhook> webhook =
                    tables.in(
                            connection -> WebhookRows.find(connection, claim.message().webhook()));
            if (webhook.isPresent()) {
                Answer answer = answer(webhook.get(), claim.message());
                // What was broken off by our own end says nothing of the receiver.
                if (answer.isGood() || closing.getCount() > 0) {
                    tables.in(connection -> note(connection, claim, answer));
                }
            }
        } finally {
            free(claim.message().webhook());
        }
    }

    /** Whatever happens, the attempt counts: no message is tried for ever. */
    private Answer answer(Webhook webhook, Message message) {
        try {
            return messenger.carry(webhook.address(), message);
        } catch (RuntimeException ours) {
            complain(ours);
            return new Answer.None(Answer.Why.LINE);
        }
    }

    private Answer note(Connection connection, Claim claim, Answer answer) throws SQLException {
        MessageRows rows = new MessageRows(connection, tables.now());
        Optional<Duration> pause =
                answer.isFinal() ? Optional.empty() : tempo.pauseAfter(claim.attempt());
        if (answer.isGood()) {
            rows.end(claim, State.ARRIVED, answer);
        } else if (pause.isPresent()) {
            rows.again(claim, answer, pause.get());
        } else {
            rows.end(claim, State.GIVEN_UP, answer);
        }
        if (answer.isFinal()) {
            pause(connection, claim.message().webhook(), answer);
        }
        return answer;
    }

    /** Who is gone for good is not asked again, until an owner knows better. */
    private void pause(Connection connection, UUID webhook, Answer answer) throws SQLException {
        WebhookRows.pause(connection, webhook, tables.now());
        new MessageRows(connection, tables.now()).giveUp(webhook, answer);
        LOG.log(
                Level.INFO,
                "The receiver of the webhook {0} says that it is gone (410): it is told nothing"
                        + " until an owner turns it on again",
                webhook);
    }

    /** Without an interrupt, which would close the database's file under a statement. */
    @Override
    public void close() {
        closing.countDown();
        messenger.close();
        hands.shutdown();
        try {
            if (!hands.awaitTermination(END.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.log(Level.INFO, "A message to a program elsewhere is left for the next start");
            }
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }
}
