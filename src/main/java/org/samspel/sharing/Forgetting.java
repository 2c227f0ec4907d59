package org.samspel.sharing;

import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.samspel.mail.EmailAddress;
import org.samspel.mail.Secret;
import org.samspel.outbox.Outbox;
import org.samspel.store.DatabaseAway;
import org.samspel.store.Statements;
import org.samspel.store.Tables;

/** Forgets people in time, and at once when they wish so. */
public final class Forgetting implements AutoCloseable {
    /** Then addresses are forgotten: in time for seven days at most, as that is done each hour. */
    private static final Duration REMEMBERED = Duration.ofDays(7).minusHours(2);

    /** As long as the outbox knows of letters. */
    private static final Duration KEPT = Duration.ofDays(400);

    private static final Duration PAUSE = Duration.ofHours(1);
    private static final System.Logger LOG = System.getLogger(Forgetting.class.getName());

    private final Tables tables;
    private final Outbox outbox;
    private final Secret secret;
    private final ScheduledThreadPoolExecutor thread =
            new ScheduledThreadPoolExecutor(
                    1, task -> Thread.ofPlatform().daemon().name("samspel-forget").unstarted(task));

    /**
     * @param secret the one the outbox knows people by
     */
    public Forgetting(Tables tables, Outbox outbox, Secret secret) {
        this.tables = tables;
        this.outbox = outbox;
        this.secret = secret;
    }

    /** Begins to forget by itself. */
    public void start() {
        var unused =
                thread.scheduleWithFixedDelay(this::tidy, 1, PAUSE.toMinutes(), TimeUnit.MINUTES);
    }

    private void tidy() {
        try {
            forget();
        } catch (DatabaseAway away) {
            LOG.log(Level.DEBUG, "Nothing can be forgotten just now", away);
        } catch (RuntimeException ours) {
            LOG.log(Level.ERROR, "Addresses could not be forgotten", ours);
        }
    }

    /**
     * Forgets the addresses that have been known long enough, and old sendings altogether.
     *
     * @return how many addresses of recipients were forgotten
     */
    int forget() {
        Instant now = tables.now();
        return tables.in(
                connection -> {
                    new GuestRows(connection, now).forget();
                    Statements.run(
                            connection,
                            "delete from shares where created_at < ? and not exists (select 1 from"
                                    + " share_recipients r where r.share = shares.id and"
                                    + " r.expires_at > ?)",
                            now.minus(KEPT),
                            now);
                    Statements.run(
                            connection,
                            "update shares set sender_email = '', sender_name = '' where sender = 0"
                                    + " and sender_email <> '' and created_at < ?",
                            now.minus(REMEMBERED));
                    return Statements.run(
                            connection,
                            "update share_recipients set recipient = '' where recipient <> '' and"
                                    + " created_at < ?",
                            now.minus(REMEMBERED));
                });
    }

    /**
     * What is known of somebody: what they were sent, also when their address is forgotten by now,
     * and what they have sent as a guest.
     */
    List<SentLink> links(EmailAddress person) {
        return tables.in(
                connection -> {
                    List<SentLink> links =
                            new ArrayList<>(ShareRows.linksTo(connection, secret.hash(person)));
                    links.addAll(ShareRows.linksBy(connection, person.text()));
                    return links;
                });
    }

    /**
     * Removes what is known of somebody: links to them end, and nobody can see who had them, or
     * what they have sent as a guest.
     *
     * @return how many links that were
     */
    int forget(EmailAddress person) {
        return tables.in(
                connection -> {
                    outbox.forget(connection, person);
                    new GuestRows(connection, tables.now())
                            .forget(secret.hash(GuestAddress.mailbox(person)));
                    asGuest(connection, person);
                    return Statements.run(
                            connection,
                            "delete from share_recipients where recipient_hash = ?",
                            secret.hash(person));
                });
    }

    private static void asGuest(Connection connection, EmailAddress person) throws SQLException {
        Statements.run(
                connection,
                "update shares set sender_email = '', sender_name = '' where sender = 0 and"
                        + " lower(sender_email) = lower(?)",
                person.text());
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
