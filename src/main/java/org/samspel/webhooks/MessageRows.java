package org.samspel.webhooks;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.samspel.store.Statements;

/** The table of messages. */
record MessageRows(Connection connection, Instant now) {
    /** So many may wait for one receiver; it has been away for long then. */
    static final int MOST_WAITING = 10_000;

    private static final int KEPT = 500;
    private static final Duration REMEMBERED = Duration.ofDays(30);

    /**
     * @return whether there was room for it
     */
    boolean add(Message message) throws SQLException {
        int waiting =
                Statements.read(
                                connection,
                                "select count(*) from webhook_messages where webhook = ?"
                                        + " and state = 'WAITING'",
                                row -> row.getInt(1),
                                message.webhook())
                        .getFirst();
        if (waiting >= MOST_WAITING) {
            return false;
        }
        Statements.run(
                connection,
                "insert into webhook_messages (id, webhook, event, subject, body, state, attempts,"
                        + " answer, made_at, changed_at, due_at)"
                        + " values (?, ?, ?, ?, ?, 'WAITING', 0, '', ?, ?, ?)",
                message.id(),
                message.webhook(),
                message.event().name(),
                message.subject(),
                message.body(),
                now,
                now,
                now);
        return true;
    }

    /**
     * Takes the message that has waited longest.
     *
     * @param busy receivers that are being told something: they get one after the other
     * @param lease how long it stays ours when we say nothing more
     */
    Optional<Message.Claim> next(Set<UUID> busy, Duration lease) throws SQLException {
        List<Object> values = new ArrayList<>(List.of(now));
        values.addAll(busy);
        String others =
                busy.isEmpty()
                        ? ""
                        : " and webhook not in ("
                                + String.join(", ", Collections.nCopies(busy.size(), "?"))
                                + ")";
        Optional<Message.Claim> found =
                Statements.read(
                                connection,
                                "select * from webhook_messages where state = 'WAITING'"
                                        + " and due_at <= ?"
                                        + others
                                        + " order by due_at, made_at fetch first 1 row only"
                                        + " for update skip locked",
                                row -> new Message.Claim(message(row), row.getInt("attempts") + 1),
                                values.toArray())
                        .stream()
                        .findFirst();
        if (found.isPresent()) {
            Statements.run(
                    connection,
                    "update webhook_messages set attempts = ?, changed_at = ?, due_at = ?"
                            + " where id = ?",
                    found.get().attempt(),
                    now,
                    now.plus(lease),
                    found.get().message().id());
        }
        return found;
    }

    /** To be tried again. */
    void again(Message.Claim claim, Answer answer, Duration pause) throws SQLException {
        write(claim, Message.State.WAITING, answer, now.plus(pause));
    }

    void end(Message.Claim claim, Message.State state, Answer answer) throws SQLException {
        write(claim, state, answer, now);
    }

    /** Unless another hand has it meanwhile. */
    private void write(Message.Claim claim, Message.State state, Answer answer, Instant due)
            throws SQLException {
        Statements.run(
                connection,
                "update webhook_messages set state = ?, answer = ?, changed_at = ?, due_at = ?"
                        + " where id = ? and state = 'WAITING' and attempts = ?",
                state.name(),
                answer.kept(),
                now,
                due,
                claim.message().id(),
                claim.attempt());
    }

    /** What still waits for a receiver that is gone. */
    void giveUp(UUID webhook, Answer answer) throws SQLException {
        Statements.run(
                connection,
                "update webhook_messages set state = 'GIVEN_UP', answer = ?, changed_at = ?"
                        + " where webhook = ? and state = 'WAITING'",
                answer.kept(),
                now,
                webhook);
    }

    /** The latest of a webhook. */
    List<Message.Status> latest(UUID webhook, int most) throws SQLException {
        return Statements.read(
                connection,
                "select * from webhook_messages where webhook = ? order by made_at desc, id"
                        + " fetch first ? rows only",
                row ->
                        new Message.Status(
                                message(row),
                                Message.State.valueOf(row.getString("state")),
                                row.getInt("attempts"),
                                row.getString("answer"),
                                Statements.time(row, "changed_at")),
                webhook,
                most);
    }

    /** Forgets what has arrived or was given up long ago, and more of it than anybody reads. */
    void tidy(UUID webhook) throws SQLException {
        Statements.run(
                connection,
                "delete from webhook_messages where webhook = ? and state <> 'WAITING'"
                        + " and (changed_at < ? or id not in (select id from webhook_messages"
                        + " where webhook = ? order by made_at desc, id fetch first "
                        + KEPT
                        + " rows only))",
                webhook,
                now.minus(REMEMBERED),
                webhook);
    }

    private static Message message(ResultSet row) throws SQLException {
        return new Message(
                row.getObject("id", UUID.class),
                row.getObject("webhook", UUID.class),
                Event.valueOf(row.getString("event")),
                row.getString("subject"),
                row.getString("body"));
    }
}
