package org.samspel.sharing;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.samspel.outbox.Delivery;
import org.samspel.outbox.Outbox;
import org.samspel.store.Statements;
import org.samspel.store.Tables;

/** What became of what somebody has sent, and what they can still do about it; nobody else can. */
public final class Following {
    private static final int LISTED = 200;

    private final Tables tables;
    private final Outbox outbox;

    public Following(Tables tables, Outbox outbox) {
        this.tables = tables;
        this.outbox = outbox;
    }

    /** What somebody has sent, the newest first. */
    List<Share> of(Share.Sender sender) {
        return tables.in(connection -> ShareRows.of(connection, sender.account(), LISTED));
    }

    /** A recipient and their letter; nothing is known of an old one. */
    record Followed(Recipient recipient, Optional<Delivery> delivery) {}

    /** What became of each letter. */
    record Overview(Share share, List<Followed> recipients) {
        Overview {
            recipients = List.copyOf(recipients);
        }

        /** How many letters are not on their way any more because their sender thought again. */
        int calledBack() {
            return (int)
                    recipients.stream().filter(each -> each.recipient().life().revoked()).count();
        }

        /** Whether there were any, and that is so of all. */
        boolean isCalledBack() {
            return !recipients.isEmpty() && calledBack() == recipients.size();
        }
    }

    /** Only to who has sent it. */
    Optional<Overview> overview(Share.Sender sender, UUID id) {
        return tables.in(
                connection -> {
                    Optional<Share> share = own(connection, sender, id);
                    return share.isEmpty()
                            ? Optional.empty()
                            : Optional.of(overview(connection, share.get()));
                });
    }

    /** All that somebody has sent, the newest first. */
    List<Overview> overviews(Share.Sender sender) {
        return tables.in(
                connection -> {
                    List<Overview> found = new ArrayList<>();
                    for (Share share : ShareRows.of(connection, sender.account(), LISTED)) {
                        found.add(overview(connection, share));
                    }
                    return found;
                });
    }

    private Overview overview(Connection connection, Share share) throws SQLException {
        List<Followed> followed = new ArrayList<>();
        for (Recipient each : ShareRows.recipients(connection, share.id())) {
            followed.add(new Followed(each, outbox.status(connection, each.letter())));
        }
        return new Overview(share, followed);
    }

    private static Optional<Share> own(Connection connection, Share.Sender sender, UUID id)
            throws SQLException {
        return ShareRows.find(connection, id).filter(share -> share.sender().isSame(sender));
    }

    /**
     * Calls all letters back that have not left, and ends their links.
     *
     * @return how many were in time
     */
    int undo(Share.Sender sender, UUID id) {
        return tables.in(
                connection -> {
                    if (own(connection, sender, id).isEmpty()) {
                        return 0;
                    }
                    int called = 0;
                    for (Recipient each : ShareRows.recipients(connection, id)) {
                        if (outbox.cancel(connection, each.letter())) {
                            end(connection, each.id());
                            called++;
                        }
                    }
                    for (UUID copy : copies(connection, id)) {
                        outbox.cancel(connection, copy);
                    }
                    return called;
                });
    }

    private static List<UUID> copies(Connection connection, UUID share) throws SQLException {
        return Statements.read(
                connection,
                "select copy_letter from shares where id = ? and copy_letter is not null",
                row -> row.getObject("copy_letter", UUID.class),
                share);
    }

    private static void end(Connection connection, UUID recipient) throws SQLException {
        Statements.run(
                connection, "update share_recipients set revoked = true where id = ?", recipient);
    }

    /** Ends all links of a sending; letters that have not left stay here. */
    void revoke(Share.Sender sender, UUID id) {
        undo(sender, id);
        tables.in(
                connection -> {
                    for (Recipient each : recipients(connection, sender, id)) {
                        end(connection, each.id());
                    }
                    return 0;
                });
    }

    private static List<Recipient> recipients(Connection connection, Share.Sender sender, UUID id)
            throws SQLException {
        return own(connection, sender, id).isPresent()
                ? ShareRows.recipients(connection, id)
                : List.of();
    }

    /** Lets a link work again, for as long as it did at first. */
    void grant(Share.Sender sender, UUID id, int place) {
        tables.in(
                connection -> {
                    Optional<Share> share = own(connection, sender, id);
                    return share.isEmpty()
                            ? 0
                            : Statements.run(
                                    connection,
                                    "update share_recipients set revoked = false, asked_at = null,"
                                            + " expires_at = ? where share = ? and place = ?",
                                    tables.now().plus(Duration.ofDays(share.get().days())),
                                    id,
                                    place);
                });
    }
}
