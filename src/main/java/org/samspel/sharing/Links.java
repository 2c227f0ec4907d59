package org.samspel.sharing;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.samspel.mail.Letter;
import org.samspel.outbox.Outbox;
import org.samspel.outbox.Posting;
import org.samspel.store.DatabaseAway;
import org.samspel.store.Statements;
import org.samspel.store.Tables;

/** What a recipient can do with a link. */
public final class Links implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Links.class.getName());
    private static final int WAITING = 1_000;

    private final Tables tables;
    private final Outbox outbox;
    private final ShareLetters letters;

    /** Writes down what was looked at, so that no reader waits for it. */
    private final ThreadPoolExecutor notes =
            new ThreadPoolExecutor(
                    1,
                    1,
                    1,
                    TimeUnit.MINUTES,
                    new LinkedBlockingQueue<>(WAITING),
                    task -> Thread.ofPlatform().daemon().name("samspel-links").unstarted(task));

    public Links(Tables tables, Outbox outbox, ShareLetters letters) {
        this.tables = tables;
        this.outbox = outbox;
        this.letters = letters;
    }

    /** A link that was made once. */
    record Found(Share share, Recipient recipient, boolean over) {}

    /** Empty when nobody was ever sent this. */
    Optional<Found> find(Token token) {
        return tables.in(
                connection -> {
                    Optional<ShareRows.Link> link = ShareRows.byToken(connection, token);
                    if (link.isEmpty()) {
                        return Optional.empty();
                    }
                    Recipient recipient = link.get().recipient();
                    boolean over = recipient.life().isOver(tables.now());
                    return ShareRows.find(connection, link.get().share())
                            .map(share -> new Found(share, recipient, over));
                });
    }

    /** Somebody has seen the page. */
    void opened(Recipient recipient) {
        if (recipient.opened().isEmpty()) {
            note(
                    "update share_recipients set opened_at = ? where id = ? and opened_at is null",
                    recipient);
        }
    }

    /** Somebody has got a file. */
    void downloaded(Recipient recipient) {
        if (recipient.downloaded().isEmpty()) {
            note(
                    "update share_recipients set downloaded_at = ? where id = ? and downloaded_at"
                            + " is null",
                    recipient);
        }
    }

    private void note(String sql, Recipient recipient) {
        Instant now = tables.now();
        try {
            notes.execute(
                    () ->
                            quietly(
                                    () ->
                                            tables.in(
                                                    connection ->
                                                            Statements.run(
                                                                    connection,
                                                                    sql,
                                                                    now,
                                                                    recipient.id()))));
        } catch (RejectedExecutionException busy) {
            LOG.log(Level.DEBUG, "A look at a link is not written down", busy);
        }
    }

    private static void quietly(Runnable work) {
        try {
            work.run();
        } catch (DatabaseAway away) {
            LOG.log(Level.DEBUG, "Links are not written down just now", away);
        } catch (RuntimeException ours) {
            LOG.log(Level.ERROR, "What was done with a link could not be written down", ours);
        }
    }

    /**
     * Asks the sender to let a link work again; a sender gets one letter a day for a sending. A
     * guest cannot be asked: nobody knows any more who it was.
     */
    void ask(Found found) {
        Share share = found.share();
        if (share.sender().isGuest()) {
            return;
        }
        Optional<Letter> letter =
                letters.toSender(
                        share.sender(), "asked", SentPages.PATH + "/" + share.id(), List.of());
        String day = LocalDate.ofInstant(tables.now(), ZoneOffset.UTC).toString();
        tables.in(
                connection -> {
                    Statements.run(
                            connection,
                            "update share_recipients set asked_at = ? where id = ? and asked_at is"
                                    + " null",
                            tables.now(),
                            found.recipient().id());
                    if (letter.isPresent()) {
                        outbox.add(
                                connection,
                                letter.get(),
                                Posting.now("share-asked/" + share.id() + "/" + day));
                    }
                    return 0;
                });
    }

    /** The recipient wants no more letters. */
    void stop(Found found) {
        UUID letter = found.recipient().letter();
        tables.in(
                connection -> {
                    outbox.stop(connection, letter);
                    return 0;
                });
    }

    @Override
    public void close() {
        notes.shutdown();
        try {
            if (!notes.awaitTermination(5, TimeUnit.SECONDS)) {
                notes.shutdownNow();
            }
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }
}
