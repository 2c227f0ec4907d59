package org.samspel.access;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.samspel.store.Tables;

/**
 * Tokens with which programs do what somebody of the staff may do. One ends when it expires or is
 * taken back, and with all the sessions of its owner: when they sign out everywhere, get a new
 * password or a new address, or may no longer sign in.
 */
public final class Tokens {
    private final Tables tables;
    private final Notices notices;
    private final Throttle throttle;

    Tokens(Tables tables, Notices notices) {
        this.tables = tables;
        this.notices = notices;
        throttle = new Throttle(tables);
    }

    /** What has become of a wish. */
    public sealed interface Making {
        /**
         * @param secret what the program sends; shown once, and kept nowhere
         */
        record Made(PersonalToken token, String secret) implements Making {
            @Override
            public String toString() {
                return "Made " + token.id();
            }
        }

        /** There are {@link PersonalToken#MOST} already. */
        record TooMany() implements Making {}
    }

    /** Who a program speaks for. */
    public sealed interface Showing {
        /**
         * @param account as it is now, with the role it has now
         */
        record Known(Account account, Set<Scope> scopes) implements Showing {
            public Known {
                scopes = Set.copyOf(scopes);
            }
        }

        /** There is no such token, or not any more. */
        record Unknown() implements Showing {}

        /** Too many wrong ones came from there: this one counted, the next only after a while. */
        record Wait(Duration time) implements Showing {}
    }

    /** Makes one, unless there are enough. */
    public Making make(Account account, PersonalToken.Wish wish) {
        Instant now = tables.now();
        PersonalToken token =
                new PersonalToken(
                        TokenRows.newId(),
                        wish.name(),
                        wish.scopes(),
                        now,
                        now.plus(wish.lasts()),
                        Optional.empty());
        return tables.in(connection -> make(connection, account, token));
    }

    private Making make(Connection connection, Account account, PersonalToken token)
            throws SQLException {
        if (TokenRows.of(connection, account.id(), token.made()).size() >= PersonalToken.MOST) {
            return new Making.TooMany();
        }
        String secret = TokenRows.add(connection, account, token);
        log(connection, account, "token-made", token.name());
        notices.send(connection, account, new Notices.Notice(Letters.Kind.TOKEN, ""));
        return new Making.Made(token, secret);
    }

    /** Those of somebody that still work, the newest first. */
    public List<PersonalToken> of(Account account) {
        return tables.in(connection -> TokenRows.of(connection, account.id(), tables.now()));
    }

    /**
     * Takes one back; one of somebody else stays.
     *
     * @return its name; empty when there was none
     */
    public Optional<String> revoke(Account account, String id) {
        return tables.in(
                connection -> {
                    Optional<String> name = TokenRows.remove(connection, account.id(), id);
                    if (name.isPresent()) {
                        log(connection, account, "token-revoked", name.get());
                    }
                    return name;
                });
    }

    private void log(Connection connection, Account account, String event, String name)
            throws SQLException {
        Audit.add(connection, tables, new Audit.Line(account.email(), event, name));
    }

    /**
     * Looks at what a program sends. Wrong ones slow down whoever sends them; a right one is let in
     * at once, since 256 bits can't be guessed, and nobody is kept out by a stranger's guesses.
     *
     * @param secret anything is allowed
     */
    public Showing show(String secret, Device device) {
        Optional<TokenRows.Owned> found =
                secret.startsWith(TokenRows.PREFIX) ? find(secret) : Optional.empty();
        if (found.isPresent()) {
            return new Showing.Known(found.get().account(), found.get().token().scopes());
        }
        Duration wait =
                throttle.ask(
                        List.of(
                                new Throttle.Limit(
                                        "token " + device.network(), 30, Duration.ofMinutes(2))));
        return wait.isPositive() ? new Showing.Wait(wait) : new Showing.Unknown();
    }

    private Optional<TokenRows.Owned> find(String secret) {
        return tables.in(
                connection -> {
                    Instant now = tables.now();
                    Optional<TokenRows.Owned> found = TokenRows.find(connection, secret, now);
                    if (found.isPresent()) {
                        TokenRows.used(connection, secret, now);
                    }
                    return found;
                });
    }
}
