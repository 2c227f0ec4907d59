package org.samspel.access;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.samspel.store.Statements;
import org.samspel.store.Tables;

/**
 * Slows down who guesses, without locking anybody out: after some failures each further try has to
 * wait twice as long as the one before, up to a limit; a day without failures forgets them. A try
 * is counted before it is looked at, so that many at once gain nothing.
 */
final class Throttle {
    private static final Duration FORGOTTEN = Duration.ofHours(24);
    private static final Duration REMEMBERED = Duration.ofDays(30);

    private final Tables tables;

    Throttle(Tables tables) {
        this.tables = tables;
    }

    /**
     * One way to count tries.
     *
     * @param subject what is tried on: an address of mail, a network, both
     * @param free how many failures cost no time
     * @param longest the longest wait between two tries
     */
    record Limit(String subject, int free, Duration longest) {
        private String key() {
            return Secrets.hash(subject);
        }

        private Duration pause(int failures) {
            if (failures < free) {
                return Duration.ZERO;
            }
            Duration doubled = Duration.ofSeconds(1L << Math.min(20, failures - free));
            return doubled.compareTo(longest) > 0 ? longest : doubled;
        }
    }

    private record Count(int failures, Instant last) {}

    /**
     * Counts a try.
     *
     * @return how long to wait first; zero when it may be made now and has been counted
     */
    Duration ask(List<Limit> limits) {
        Instant now = tables.now();
        for (Limit limit : limits) {
            prepare(limit, now);
        }
        return tables.in(connection -> ask(connection, now, limits));
    }

    /** In a transaction of its own: of two at once one finds the row already there. */
    private void prepare(Limit limit, Instant now) {
        try {
            tables.in(
                    connection -> {
                        Statements.run(
                                connection,
                                "delete from staff_attempts where last_at < ?",
                                now.minus(FORGOTTEN));
                        return Statements.run(
                                connection,
                                "insert into staff_attempts (subject, failures, last_at)"
                                        + " select ?, 0, ? where not exists"
                                        + " (select 1 from staff_attempts where subject = ?)",
                                limit.key(),
                                now.minusSeconds(1),
                                limit.key());
                    });
        } catch (Tables.Taken already) {
            // Just as well.
        }
    }

    private static Duration ask(Connection connection, Instant now, List<Limit> limits)
            throws SQLException {
        Duration longest = Duration.ZERO;
        for (Limit limit : limits) {
            Duration left = left(connection, now, limit);
            longest = left.compareTo(longest) > 0 ? left : longest;
        }
        if (longest.isZero()) {
            for (Limit limit : limits) {
                Statements.run(
                        connection,
                        "update staff_attempts set failures = failures + 1, last_at = ?"
                                + " where subject = ?",
                        now,
                        limit.key());
            }
        }
        return longest;
    }

    /** Holds the row: who asks about the same waits. A clock that was set back holds nobody up. */
    private static Duration left(Connection connection, Instant now, Limit limit)
            throws SQLException {
        List<Count> counts =
                Statements.read(
                        connection,
                        "select failures, last_at from staff_attempts where subject = ? for update",
                        row -> new Count(row.getInt(1), Statements.time(row, "last_at")),
                        limit.key());
        if (counts.isEmpty()) {
            return Duration.ZERO;
        }
        Duration pause = limit.pause(counts.getFirst().failures());
        Duration left = Duration.between(now, counts.getFirst().last().plus(pause));
        boolean free = !left.isPositive() || pause.isZero();
        return free ? Duration.ZERO : left.compareTo(pause) > 0 ? pause : left;
    }

    /** The try was right: what was tried on starts afresh. */
    static void forget(Connection connection, List<Limit> limits) throws SQLException {
        for (Limit limit : limits) {
            Statements.run(connection, "delete from staff_attempts where subject = ?", limit.key());
        }
    }

    /** Remembers that somebody has signed in from there. */
    static void know(Connection connection, String place, Instant now) throws SQLException {
        String key = Secrets.hash(place);
        Statements.run(connection, "delete from staff_attempts where subject = ?", key);
        Statements.run(
                connection,
                "insert into staff_attempts (subject, failures, last_at) values (?, 0, ?)",
                key,
                now.plus(REMEMBERED));
    }

    static boolean isKnown(Connection connection, String place) throws SQLException {
        return !Statements.read(
                        connection,
                        "select failures from staff_attempts where subject = ?",
                        row -> row.getInt(1),
                        Secrets.hash(place))
                .isEmpty();
    }
}
