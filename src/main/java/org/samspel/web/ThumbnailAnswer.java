package org.samspel.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.samspel.documents.Document;
import org.samspel.languages.Language;
import org.samspel.publishing.Site;

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
                asked.matches() && isShown(exchange.edition().site(), asked.group(1))
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

    private static boolean isShown(Site site, String sha256) {
        Language language = site.definition().languages().get(0);
        return site.library().documents().values().stream()
                .filter(document -> document.file().sha256().equals(sha256))
                .anyMatch(document -> isReachable(site, document, language));
    }

    /** Files beside a work that nobody may see, such as a draft, have no address. */
    private static boolean isReachable(Site site, Document document, Language language) {
        return site.addresses().of(document, language).isPresent();
    }
}
