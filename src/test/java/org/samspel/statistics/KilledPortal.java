package org.samspel.statistics;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.samspel.content.ContentPath;
import org.samspel.store.Database;
import org.samspel.store.DatabasePlace;

/** Writes counts until it is killed, and says after each how many the database has promised. */
final class KilledPortal {
    private KilledPortal() {}

    /**
     * @param arguments the database file, and the file that says how far it has come
     */
    public static void main(String[] arguments) throws Exception {
        Path said = Path.of(arguments[1]);
        try (Database database =
                Database.open(new DatabasePlace("", "", "", Path.of(arguments[0])))) {
            for (int i = 1; ; i++) {
                add(database, i);
                Files.writeString(
                        said, i + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            }
        }
    }

    private static void add(Database database, int number) throws SQLException {
        Tally tally = new Tally();
        for (int file = 0; file < 50; file++) {
            ContentPath path = new ContentPath("documents/" + file + ".pdf");
            Item item = new Item(path, Optional.empty(), Optional.empty());
            LocalDate day = LocalDate.EPOCH.plusDays(number % 100);
            tally.add(new Tally.Line(item, day), new Tally.Count(1, 1));
        }
        database.inTransaction(
                connection -> {
                    Counts.add(connection, tally);
                    return number;
                });
    }
}
