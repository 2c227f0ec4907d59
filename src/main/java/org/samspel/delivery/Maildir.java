package org.samspel.delivery;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A folder that the mail server delivers to: files come whole into {@code new}. */
public final class Maildir implements Postbox {
    private final Path folder;
    private final Session session = Session.getInstance(new Properties());

    public Maildir(Path folder) {
        this.folder = folder;
    }

    @Override
    public void empty(Predicate<BounceReport> reader) throws IOException {
        List<Path> arrived;
        try (Stream<Path> files = Files.list(folder.resolve("new"))) {
            arrived = files.filter(Files::isRegularFile).limit(MOST).toList();
        } catch (NoSuchFileException nothingCameYet) {
            return;
        }
        for (Path file : arrived) {
            if (report(file).filter(reader).isPresent()) {
                Files.deleteIfExists(file);
            } else {
                keep(file);
            }
        }
    }

    private Optional<BounceReport> report(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            return Optional.empty();
        }
        try (InputStream bytes = Files.newInputStream(file)) {
            return BounceReport.read(new MimeMessage(session, bytes));
        } catch (MessagingException | IllegalArgumentException nonsense) {
            return Optional.empty();
        }
    }

    /** Moved on unseen, so that a mail program still shows it as new to people. */
    private void keep(Path file) throws IOException {
        Path seen = Files.createDirectories(folder.resolve("cur"));
        Files.move(file, seen.resolve(file.getFileName() + ":2,"), StandardCopyOption.ATOMIC_MOVE);
    }
}
