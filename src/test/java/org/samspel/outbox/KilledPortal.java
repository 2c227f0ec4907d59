package org.samspel.outbox;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.UUID;
import org.samspel.delivery.Letters;
import org.samspel.delivery.SmtpCarrier;
import org.samspel.delivery.SmtpServer;
import org.samspel.store.DatabasePlace;

/** Accepts and sends letters until it is killed; says after each which one it has promised. */
final class KilledPortal {
    private KilledPortal() {}

    /**
     * @param arguments the database file, the port of the mail server, and the file for promises
     */
    public static void main(String[] arguments) throws Exception {
        Path said = Path.of(arguments[2]);
        SmtpServer server = Letters.server(Integer.parseInt(arguments[1]));
        DatabasePlace place = new DatabasePlace("", "", "", Path.of(arguments[0]));
        try (PostOffice office =
                new PostOffice(place, Clock.systemUTC(), new SmtpCarrier(server, Letters.PORTAL))) {
            office.outbox.start();
            for (int i = 0; ; i++) {
                UUID letter =
                        office.add(
                                "person" + i + "@d" + i % 7 + ".example",
                                Posting.now(ProcessHandle.current().pid() + "/" + i));
                Files.writeString(
                        said, letter + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            }
        }
    }
}
