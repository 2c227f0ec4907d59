package org.samspel.webhooks;

import java.net.URI;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.samspel.store.Statements;

/** The table of webhooks. */
final class WebhookRows {
    private static final String SELECT =
            "select webhooks.*, webhook_pauses.paused_at from webhooks left join webhook_pauses"
                    + " on webhook_pauses.webhook = webhooks.id";

    private WebhookRows() {}

    /** Holds everybody off who compares the site with what was told, or begins or ends that. */
    static void hold(Connection connection) throws SQLException {
        Statements.read(connection, "select id from webhook_gate for update", row -> row.getInt(1));
    }

    static List<Webhook> all(Connection connection) throws SQLException {
        return Statements.read(connection, SELECT + " order by made_at, id", WebhookRows::webhook);
    }

    static Optional<Webhook> find(Connection connection, UUID id) throws SQLException {
        return Statements.read(connection, SELECT + " where id = ?", WebhookRows::webhook, id)
                .stream()
                .findFirst();
    }

    static void add(Connection connection, Webhook webhook, Instant now) throws SQLException {
        Statements.run(
                connection,
                "insert into webhooks (id, address, events, made_at) values (?, ?, ?, ?)",
                webhook.id(),
                webhook.address().toString(),
                webhook.events().stream()
                        .map(Event::name)
                        .sorted()
                        .collect(Collectors.joining(" ")),
                now);
    }

    static void remove(Connection connection, UUID id) throws SQLException {
        Statements.run(connection, "delete from webhooks where id = ?", id);
    }

    /** It is told nothing from now on. */
    static void pause(Connection connection, UUID id, Instant now) throws SQLException {
        resume(connection, id);
        Statements.run(
                connection,
                "insert into webhook_pauses (webhook, paused_at) values (?, ?)",
                id,
                now);
    }

    static void resume(Connection connection, UUID id) throws SQLException {
        Statements.run(connection, "delete from webhook_pauses where webhook = ?", id);
    }

    private static Webhook webhook(ResultSet row) throws SQLException {
        return new Webhook(
                row.getObject("id", UUID.class),
                URI.create(row.getString("address")),
                Arrays.stream(row.getString("events").split(" "))
                        .map(Event::valueOf)
                        .collect(Collectors.toSet()),
                Optional.ofNullable(row.getObject("paused_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
