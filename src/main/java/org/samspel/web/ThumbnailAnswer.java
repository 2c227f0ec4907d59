package org.samspel.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sends the small picture of a file: {@code /thumbnails/<sha256>.jpg}, of a file readers see. */
public final class ThumbnailAnswer {
    static final String ADDRESS = "/thumbnails/";

    private static final Pattern NAME = Pattern.compile("([0-9a-f]{64})\\.jpg");

    private final Function<String, Optional<Path>> pictures;

    /**
     * @param pictures where the picture of a file with this SHA-256 lies
     */
    public ThumbnailAnswer(Function<String, Optional<Path>> pictures) {
        this.pictures = pictures;
    }

    /** Whether there is such a picture; nothing has been sent when there is none. */
    boolean send(Exchange exchange, String name) throws IOException {
        Matcher asked = NAME.matcher(name);
        Optional<Path> picture =
                asked.matches() && exchange.edition().site().digests().contains(asked.group(1))
                        ? pictures.apply(asked.group(1))
                        : Optional.empty();
        return picture.isPresent() && send(exchange, picture.get());
    }

    /** The same file has the same picture for ever. */
    private static boolean send(Exchange exchange, Path picture) throws IOException {
        try {
            byte[] bytes = Files.readAllBytes(picture);
            exchange.response().setHeader("Cache-Control", "public, max-age=31536000, immutable");
            exchange.response().setHeader("X-Content-Type-Options", "nosniff");
            Answers.bytes(exchange.request(), exchange.response(), "image/jpeg", bytes);
            return true;
        } catch (NoSuchFileException deletedMeanwhile) {
            return false;
        }
    }
}
