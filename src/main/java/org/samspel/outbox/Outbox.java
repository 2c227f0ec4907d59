package org.samspel.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.samspel.delivery.Carrier;
import org.samspel.delivery.DkimKey;
import org.samspel.delivery.Packing;
import org.samspel.delivery.Postbox;
import org.samspel.delivery.ReturnPath;
import org.samspel.mail.EmailAddress;
import org.samspel.mail.Letter;
import org.samspel.mail.Secret;
import org.samspel.mail.Sender;
import org.samspel.store.Store;

/**
 * Letters that will be sent, whatever happens: a letter is in the database with what it is about,
 * in one transaction, and leaves from there. For use by many threads.
 *
 * <p>A letter is sent once. Only when the portal is killed between the mail server's "accepted" and
 * our note of it, or the line breaks there, the same letter goes out again, with the same
 * Message-ID.
 */
public final class Outbox implements AutoCloseable {
    private final Clock clock;
    private final Secret secret;
    private final Courier courier;
    private final Caretaker caretaker;

    /**
     * What letters are sent with.
     *
     * @param signature of the portal's domain, where the mail server does not sign by itself
     * @param postbox where reports come in; none: letters that come back are not noticed
     */
    public record Means(
            Sender sender,
            Secret secret,
            Optional<DkimKey> signature,
            Carrier carrier,
            Optional<Postbox> postbox) {}

    public Outbox(Store store, Clock clock, Means means) {
        this(store, clock, means, Workplace.Tempo.USUAL);
    }

    Outbox(Store store, Clock clock, Means means, Workplace.Tempo tempo) {
        this.clock = clock;
        secret = means.secret();
        ReturnPath returnPath = new ReturnPath(means.sender(), secret);
        Packing packing = new Packing(means.sender(), returnPath, means.signature());
        Workplace place = new Workplace(store, clock, packing, means.carrier(), tempo);
        courier = new Courier(place);
        caretaker = new Caretaker(place, returnPath, means.postbox());
    }

    /** Begins to send; letters can be added before. */
    public void start() {
        courier.start();
        caretaker.start();
    }

    /**
     * Puts a letter in, as part of the caller's transaction: it leaves when that is committed, and
     * was never there when that fails.
     *
     * @return its id; that of the earlier one when the posting's key has been used before
     */
    public UUID add(Connection connection, Letter letter, Posting posting) throws SQLException {
        Instant now = clock.instant();
        String hash = secret.hash(letter.to());
        boolean stopped = new Recipients(connection, now).isStopped(hash);
        return new LetterTable(connection, now)
                .add(new LetterTable.Entry(UUID.randomUUID(), letter, posting, hash, stopped));
    }

    /** What has become of a letter; nothing is known of one older than 400 days. */
    public Optional<Delivery> status(Connection connection, UUID letter) throws SQLException {
        return new LetterTable(connection, clock.instant()).status(letter);
    }

    /**
     * Calls a letter back.
     *
     * @return whether it was in time
     */
    public boolean cancel(Connection connection, UUID letter) throws SQLException {
        return new LetterTable(connection, clock.instant()).cancel(letter);
    }

    /** Whoever this letter was for gets no more from this portal. Nobody who sends learns of it. */
    public void stop(Connection connection, UUID letter) throws SQLException {
        new Recipients(connection, clock.instant()).stop(letter);
    }

    /** Takes back {@link #stop}, at the recipient's own wish. */
    public void allow(Connection connection, EmailAddress recipient) throws SQLException {
        new Recipients(connection, clock.instant()).allow(secret.hash(recipient));
    }

    /** How many letters someone has been sent since then, for limits. */
    public int lettersSince(Connection connection, EmailAddress recipient, Instant time)
            throws SQLException {
        return new Recipients(connection, clock.instant())
                .lettersSince(secret.hash(recipient), time);
    }

    /** Removes all that is known of letters to this person; a letter just being sent stays. */
    public void forget(Connection connection, EmailAddress recipient) throws SQLException {
        new Recipients(connection, clock.instant()).forget(secret.hash(recipient));
    }

    /** Why no letter can be sent at the moment, for the owner; empty when all is well. */
    public String trouble() {
        return courier.trouble();
    }

    /** Stops sending; what is not yet sent waits for the next start. The store is open still. */
    @Override
    public void close() {
        caretaker.close();
        courier.close();
    }
}
