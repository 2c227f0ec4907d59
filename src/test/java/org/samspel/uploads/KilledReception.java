package org.samspel.uploads;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;

/** Takes in files until it is killed, and says after each step what it has promised. */
final class KilledReception {
    static final String PIECE = "en linje til i en tekst som vokser\n";
    static final int PIECES = 40;

    private final Uploads uploads;
    private final Path said;

    private KilledReception(Uploads uploads, Path said) {
        this.uploads = uploads;
        this.said = said;
    }

    /** How a file comes, or goes. */
    enum Way {
        /** Piece by piece: how many bytes are there. */
        PIECES,
        /** In one go, by a form that does not say how large it is: that it is ready. */
        FORM,
        /** Taken away when it is there: that it is gone. */
        DISCARD
    }

    /**
     * @param arguments the folder, the file that says how far it has come, and the way
     */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        Uploads uploads =
                new Uploads(
                        folder.resolve("uploads"),
                        Reception.LIMITS,
                        Reception.suggesting(folder),
                        Clock.systemUTC());
        KilledReception reception = new KilledReception(uploads, Path.of(arguments[1]));
        while (true) {
            switch (Way.valueOf(arguments[2])) {
                case PIECES -> reception.pieces();
                case FORM -> reception.form();
                case DISCARD -> reception.discard();
            }
        }
    }

    private void pieces() throws Exception {
        long size = (long) PIECE.length() * PIECES;
        String id = begun(size);
        for (long offset = 0; offset < size; offset += PIECE.length()) {
            take(id, PIECE, offset);
            say(id, offset + PIECE.length());
        }
    }

    private void form() throws Exception {
        String id = whole();
        if (uploads.find("kari", id).orElseThrow().state() instanceof Upload.State.Ready) {
            say(id, (long) PIECE.length() * PIECES);
        }
    }

    private void discard() throws Exception {
        String id = whole();
        uploads.discard("kari", id);
        say(id, 0);
    }

    private String whole() throws Exception {
        String all = PIECE.repeat(PIECES);
        String id = begun(all.length() + 1_000L);
        take(id, all, 0);
        uploads.end("kari", id, Duration.ofSeconds(30));
        return id;
    }

    private String begun(long size) {
        if (uploads.begin("kari", "a.txt", size) instanceof Beginning.Begun begun) {
            return begun.upload().id();
        }
        throw new IllegalStateException("there is no room");
    }

    private void take(String id, String text, long offset) {
        var in = new ByteArrayInputStream(text.getBytes(UTF_8));
        uploads.take("kari", id, Desk.Delivery.unchecked(in, offset));
    }

    private void say(String id, long promised) throws IOException {
        Files.writeString(
                said,
                id + " " + promised + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }
}
