package org.samspel.sharing;

import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.samspel.languages.Language;
import org.samspel.mail.EmailAddress;
import org.samspel.mail.Letter;
import org.samspel.mail.Secret;
import org.samspel.outbox.Outbox;
import org.samspel.outbox.Posting;
import org.samspel.store.Statements;
import org.samspel.store.Tables;

/**
 * Visitors who have shown that an e-mail address is theirs: they ask for a letter, follow its link
 * and press a button. Who looks at the link spends nothing. The proof lasts a day and makes no
 * account; nothing here is kept for longer.
 */
public final class Guests {
    /** How long a letter's link can be followed. */
    static final Duration TO_CONFIRM = Duration.ofHours(1);

    /** How long somebody is known by it. */
    static final Duration KNOWN = Duration.ofDays(1);

    /** Requests, for whatever addresses. */
    static final int A_DAY_FROM_ONE_NETWORK = 10;

    private static final int A_DAY_TO_ONE = 3;
    private static final int A_DAY = 200;
    private static final System.Logger LOG = System.getLogger(Guests.class.getName());

    private final Tables tables;
    private final Outbox outbox;
    private final Secret secret;
    private final GuestLetters letters;
    private final AtomicBoolean tooMany = new AtomicBoolean();

    /**
     * @param secret the one the outbox knows people by
     */
    public Guests(Tables tables, Outbox outbox, Secret secret, GuestLetters letters) {
        this.tables = tables;
        this.outbox = outbox;
        this.secret = secret;
        this.letters = letters;
    }

    /**
     * Somebody who wants to send.
     *
     * @param items what they want to send, to be found again afterwards
     * @param network they ask from, as text
     */
    record Request(EmailAddress email, Language language, List<String> items, String network) {
        Request {
            items = List.copyOf(items);
        }
    }

    /** What became of a request. */
    sealed interface Reply {}

    /** Whether there is a letter, nobody can tell. */
    record Taken() implements Reply {}

    /**
     * Too many ask from there, for whatever address.
     *
     * @param left until there is room again
     */
    record NetworkFull(Duration left) implements Reply {}

    /** All guests together have had as many letters as there can be in a day. */
    record AllFull() implements Reply {}

    /**
     * Sends a letter with a link, unless this address has had too many or wants none; who asks
     * cannot tell.
     */
    Reply ask(Request request) {
        Token token = Token.make();
        Letter letter = letters.toGuest(request.email(), request.language(), token);
        return tables.in(
                connection -> {
                    Statements.read(
                            connection,
                            "select id from share_gate for update",
                            row -> row.getInt("id"));
                    return ask(connection, request, token, letter);
                });
    }

    private Reply ask(Connection connection, Request request, Token token, Letter letter)
            throws SQLException {
        Instant now = tables.now();
        GuestRows rows = new GuestRows(connection, now);
        String network = secret.network(request.network());
        if (rows.ofNetwork(network) >= A_DAY_FROM_ONE_NETWORK) {
            Instant room = rows.firstOfNetwork(network).plus(KNOWN);
            return new NetworkFull(Duration.between(now, room));
        }
        boolean full = rows.ofAll() >= A_DAY;
        if (tooMany.getAndSet(full) != full) {
            log(full);
        }
        if (full) {
            tellOwner(connection, now);
            return new AllFull();
        }
        String person = secret.hash(GuestAddress.mailbox(request.email()));
        boolean mailed = rows.ofPerson(person) < A_DAY_TO_ONE;
        rows.add(
                token,
                new Guest(request.email().text(), request.language(), request.items()),
                new GuestRows.Known(person, network, mailed));
        if (mailed) {
            outbox.add(connection, letter, Posting.now("guest/" + token.hash()));
        }
        return new Taken();
    }

    private static void log(boolean full) {
        LOG.log(
                Level.WARNING,
                full
                        ? "No guest can show which address is theirs until tomorrow: there have"
                                + " been unusually many"
                        : "Guests can show again which address is theirs");
    }

    /** Once a day, however often somebody tries. */
    private void tellOwner(Connection connection, Instant now) throws SQLException {
        Optional<Letter> letter = letters.guestsToOwner();
        if (letter.isPresent()) {
            LocalDate day = LocalDate.ofInstant(now, ZoneOffset.UTC);
            outbox.add(connection, letter.get(), Posting.now("guest-many/" + day));
        }
    }

    /** Whose letter this link is from, when it can still be followed. Changes nothing. */
    Optional<Guest> asked(Token token) {
        return tables.in(connection -> new GuestRows(connection, tables.now()).find(token, false));
    }

    /** Who has this proof, while it lasts. */
    Optional<Guest> known(Token proof) {
        return tables.in(connection -> new GuestRows(connection, tables.now()).find(proof, true));
    }

    /**
     * The button under the link was pressed: the link is spent.
     *
     * @return the proof; empty when there was nothing to confirm any more
     */
    Optional<Token> confirm(Token asked) {
        Token proof = Token.make();
        boolean confirmed =
                tables.in(
                        connection ->
                                new GuestRows(connection, tables.now()).confirm(asked, proof));
        return confirmed ? Optional.of(proof) : Optional.empty();
    }

    /** The guest has finished: the proof is worth nothing any more. */
    void leave(Token proof) {
        tables.in(
                connection -> {
                    new GuestRows(connection, tables.now()).end(proof);
                    return proof;
                });
    }
}
