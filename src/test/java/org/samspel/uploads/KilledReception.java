package org.samspel.uploads;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;

/** Takes in pieces until it is killed, and says after each what it has promised. */
final class KilledReception {
    static final String PIECE = "en linje til i en tekst som vokser\n";
    static final int PIECES = 40;

    private KilledReception() {}

    /**
     * @param arguments the folder, and the file that says how far it has come
     */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        Path said = Path.of(arguments[1]);
        Uploads uploads =
                new Uploads(
                        folder.resolve("uploads"),
                        Limits.STANDARD,
                        Reception.suggesting(folder),
                        Clock.systemUTC());
        while (true) {
            fill(uploads, said);
        }
    }

    private static void fill(Uploads uploads, Path said) throws Exception {
        long size = (long) PIECE.length() * PIECES;
        if (!(uploads.begin("kari", "a.txt", size) instanceof Beginning.Begun begun)) {
            return;
        }
        for (long offset = 0; offset < size; offset += PIECE.length()) {
            var in = new ByteArrayInputStream(PIECE.getBytes(UTF_8));
            uploads.take("kari", begun.upload().id(), Desk.Delivery.unchecked(in, offset));
            long promised = offset + PIECE.length();
            Files.writeString(
                    said,
                    begun.upload().id() + " " + promised + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        }
    }
}
