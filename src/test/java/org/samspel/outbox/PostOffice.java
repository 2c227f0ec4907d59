package org.samspel.outbox;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.samspel.Eventually;
import org.samspel.delivery.Carrier;
import org.samspel.delivery.Letters;
import org.samspel.delivery.Maildir;
import org.samspel.store.Database;
import org.samspel.store.DatabasePlace;
import org.samspel.store.Store;

/** An outbox at work, quicker than usual. */
final class PostOffice implements AutoCloseable {
    static final Workplace.Tempo QUICK =
            new Workplace.Tempo(
                    Duration.ofMillis(20),
                    Duration.ofSeconds(2),
                    Duration.ofMillis(50),
                    Duration.ofMillis(50));

    final Outbox outbox;
    private final Store store;

    PostOffice(DatabasePlace place, Clock clock, Carrier carrier) {
        this(place, clock, means(folder(place), carrier));
    }

    PostOffice(DatabasePlace place, Clock clock, Outbox.Means means) {
        store = new Store(place);
        outbox = new Outbox(store, clock, means, QUICK);
        open();
    }

    PostOffice(DatabasePlace place, Clock clock, Carrier carrier, Workplace.Tempo tempo) {
        store = new Store(place);
        outbox = new Outbox(store, clock, means(folder(place), carrier), tempo);
        open();
    }

    private static Path folder(DatabasePlace place) {
        return place.file().toAbsolutePath().resolveSibling("");
    }

    private void open() {
        store.start();
        Eventually.within(Duration.ofSeconds(60), "it is open", () -> store.database().isPresent());
    }

    private static Outbox.Means means(Path folder, Carrier carrier) {
        return new Outbox.Means(
                Letters.PORTAL,
                Letters.secret(folder),
                Optional.empty(),
                carrier,
                Optional.of(new Maildir(folder.resolve("bounces"))));
    }

    Database database() {
        return store.database().orElseThrow();
    }

    UUID add(String recipient, Posting posting) throws SQLException {
        return database()
                .inTransaction(
                        connection -> outbox.add(connection, Letters.to(recipient), posting));
    }

    Delivery status(UUID letter) throws SQLException {
        return database()
                .inTransaction(connection -> outbox.status(connection, letter))
                .orElseThrow();
    }

    Delivery waitFor(UUID letter, State state) throws SQLException {
        Eventually.within(
                Duration.ofSeconds(30),
                "letter is " + state,
                () -> {
                    try {
                        return status(letter).state() == state;
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                });
        return status(letter);
    }

    /** One number out of the database. */
    long number(String sql) throws SQLException {
        return database()
                .inTransaction(
                        connection -> {
                            try (Statement statement = connection.createStatement();
                                    ResultSet row = statement.executeQuery(sql)) {
                                row.next();
                                return row.getLong(1);
                            }
                        });
    }

    @Override
    public void close() {
        outbox.close();
        store.close();
    }
}
