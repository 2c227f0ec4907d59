package org.samspel;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;
import org.samspel.access.Letters;
import org.samspel.languages.Language;

/** Puts letters into a folder as {@code .eml} files, where no server for mail is known. */
final class LetterFolder implements Letters {
    private static final Logger LOG = System.getLogger(LetterFolder.class.getName());

    private final Path folder;
    private final String url;
    private final Wording wording;

    /** What a letter says. */
    @FunctionalInterface
    interface Wording {
        String text(Language language, String key, String link);
    }

    LetterFolder(Path folder, String url, Wording wording) {
        this.folder = folder;
        this.url = url;
        this.wording = wording;
    }

    @Override
    public void send(Letter letter) {
        Path file = folder.resolve(UUID.randomUUID() + ".eml");
        Path begun = folder.resolve("." + file.getFileName() + ".part");
        try {
            Files.createDirectories(folder);
            Files.writeString(begun, message(letter));
            Files.move(begun, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException unwritable) {
            LOG.log(Level.ERROR, "A letter can't be written to " + folder, unwritable);
        }
    }

    private String message(Letter letter) {
        String key =
                "staff.letter." + letter.kind().name().toLowerCase(Locale.ROOT).replace('_', '.');
        String subject = wording.text(letter.language(), key + ".subject", "");
        String text = wording.text(letter.language(), key + ".text", url + letter.link());
        return String.join(
                "\r\n",
                "To: " + letter.to(),
                "Subject: =?UTF-8?B?" + base64(subject) + "?=",
                "MIME-Version: 1.0",
                "Content-Type: text/plain; charset=UTF-8",
                "Content-Transfer-Encoding: 8bit",
                "Auto-Submitted: auto-generated",
                "",
                text.replace("\n", "\r\n"),
                "");
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
