package org.samspel.inspection;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A picture says in its head how large it is; whatever draws it believes that. */
final class Picture {
    /** A sheet of A3 at 600 dots an inch has 70 million. */
    private static final long MOST_PIXELS = 100_000_000;

    private static final int BLOCK = 1 << 16;
    private static final int OVERLAP = 16;

    private Picture() {}

    static void check(Path file, Signature signature) throws IOException {
        try (DataInputStream in =
                new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            switch (signature) {
                case PNG -> PictureParts.png(in);
                case JPEG -> PictureParts.jpeg(in);
                case GIF -> PictureParts.gif(in);
                default -> PictureParts.webp(in, Files.size(file));
            }
        } catch (EOFException cut) {
            throw new Refused(Objection.DAMAGED);
        }
        if (ZipDirectory.endsLikeZip(file)) {
            throw new Refused(Objection.HIDDEN_CODE);
        }
        checkForCode(file);
    }

    /** At least one pixel, and no more than can be drawn. */
    static void checkSize(long width, long height) throws Refused {
        if (width <= 0 || height <= 0) {
            throw new Refused(Objection.DAMAGED);
        }
        if (width * height > MOST_PIXELS) {
            throw new Refused(Objection.PIXELS);
        }
    }

    private static void checkForCode(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            String before = "";
            String block = new String(in.readNBytes(BLOCK), ISO_8859_1);
            while (!block.isEmpty()) {
                if (TextContent.hidesCode(before + block)) {
                    throw new Refused(Objection.HIDDEN_CODE);
                }
                before = block.substring(Math.max(0, block.length() - OVERLAP));
                block = new String(in.readNBytes(BLOCK), ISO_8859_1);
            }
        }
    }
}
