package org.samspel.sharing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.samspel.delivery.Letters;
import org.samspel.delivery.SmtpCarrier;
import org.samspel.delivery.SmtpServer;

/**
 * Takes one order after the other until it is killed. Says which it has begun and which it has
 * promised; at first it takes the last of those begun once more, as whoever got no answer presses
 * the button again.
 */
final class KilledSender {
    private static final Duration BREATH = Duration.ofMillis(60);

    private KilledSender() {}

    /**
     * @param arguments the folder, the port of the mail server, and when its clock began
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        SmtpServer server = Letters.server(Integer.parseInt(arguments[1]));
        try (SendingPlace place =
                new SendingPlace(
                        folder,
                        SendingPlace.clock(arguments[2]),
                        new SmtpCarrier(server, Letters.PORTAL))) {
            int begun = Files.readAllLines(folder.resolve("begun")).size();
            for (int i = Math.max(begun - 1, 0); ; i++) {
                if (i >= begun) {
                    say(folder.resolve("begun"), i);
                }
                if (!(place.send(i) instanceof Shares.Sent)) {
                    throw new IllegalStateException("order " + i + " was refused");
                }
                say(folder.resolve("promised"), i);
                LockSupport.parkNanos(BREATH.toNanos());
            }
        }
    }

    private static void say(Path file, int number) throws IOException {
        Files.writeString(file, number + "\n", StandardOpenOption.APPEND);
    }
}
