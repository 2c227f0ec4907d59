package org.samspel.access;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.samspel.store.Statements;

/** Links that work once and for a while. To look at one does not spend it. */
final class Links {
    /** Where a link leads: this and its token. */
    static final String PATH = "/staff/link/";

    private Links() {}

    /**
     * A link somebody has.
     *
     * @param account empty for the first owner
     * @param email the address it was sent to; empty for the first owner
     */
    record Link(Purpose purpose, OptionalLong account, String email, Instant expires) {}

    /** What a link is for, and how long it works. */
    enum Purpose {
        FIRST_OWNER(Duration.ofHours(24)),
        INVITATION(Duration.ofDays(7)),
        RESET(Duration.ofMinutes(30)),
        NEW_ADDRESS(Duration.ofMinutes(30));

        private final Duration lasts;

        Purpose(Duration lasts) {
            this.lasts = lasts;
        }
    }

    /** The path of a new link; earlier ones for the same purpose and account work no more. */
    static String make(Connection connection, Link link) throws SQLException {
        String token = Secrets.token();
        Statements.run(
                connection,
                "delete from staff_links where expires_at < ?",
                link.expires().minus(link.purpose().lasts));
        if (link.account().isPresent()) {
            Statements.run(
                    connection,
                    "delete from staff_links where purpose = ? and account_id = ?",
                    link.purpose().name(),
                    link.account().getAsLong());
        } else {
            Statements.run(
                    connection, "delete from staff_links where purpose = ?", link.purpose().name());
        }
        Statements.run(
                connection,
                "insert into staff_links (token_hash, purpose, account_id, email, expires_at)"
                        + " values (?, ?, ?, ?, ?)",
                Secrets.hash(token),
                link.purpose().name(),
                link.account().isPresent() ? link.account().getAsLong() : null,
                link.email(),
                link.expires());
        return PATH + token;
    }

    static Link of(Purpose purpose, Account account, Instant now) {
        return new Link(
                purpose, OptionalLong.of(account.id()), account.email(), now.plus(purpose.lasts));
    }

    static Link firstOwner(Instant now) {
        return new Link(
                Purpose.FIRST_OWNER, OptionalLong.empty(), "", now.plus(Purpose.FIRST_OWNER.lasts));
    }

    static Optional<Link> find(Connection connection, String token, Instant now)
            throws SQLException {
        List<Link> found =
                Statements.read(
                        connection,
                        "select * from staff_links where token_hash = ?",
                        Links::link,
                        Secrets.hash(token));
        return found.stream().filter(link -> now.isBefore(link.expires())).findFirst();
    }

    /** Whether this was the first use; of two at once one is refused. */
    static boolean spend(Connection connection, String token) throws SQLException {
        return Statements.run(
                        connection,
                        "delete from staff_links where token_hash = ?",
                        Secrets.hash(token))
                == 1;
    }

    private static Link link(ResultSet row) throws SQLException {
        long number = row.getLong("account_id");
        OptionalLong account = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(number);
        return new Link(
                Purpose.valueOf(row.getString("purpose")),
                account,
                row.getString("email"),
                Statements.time(row, "expires_at"));
    }
}
