package org.samspel.mail;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.samspel.languages.Language;

/**
 * What the portal has to say to one person. From is always the portal; all headers are ours.
 *
 * @param replyTo who this is sent for: staff or a guest, whose address is known to be theirs
 * @param unsubscribe where a POST without cookies stops further letters (RFC 8058); an address of
 *     the portal with a token of its own
 */
public record Letter(
        EmailAddress to,
        Optional<EmailAddress> replyTo,
        Language language,
        Wording wording,
        Optional<URI> unsubscribe) {
    private static final int LONGEST_URI = 500;

    public Letter {
        unsubscribe.ifPresent(Letter::check);
    }

    /**
     * The same words twice: each form is complete.
     *
     * @param subject one line of at most 200 characters
     * @param text at most 100,000 characters
     * @param html a whole document of at most 200,000 characters, everything from outside escaped
     */
    public record Wording(String subject, String text, String html) {
        private static final int LONGEST_SUBJECT = 200;
        private static final int LONGEST_TEXT = 100_000;
        private static final int LONGEST_HTML = 200_000;

        public Wording {
            HeaderText.check(subject, LONGEST_SUBJECT);
            if (text.length() > LONGEST_TEXT || html.length() > LONGEST_HTML) {
                throw new IllegalArgumentException("a letter is not a book");
            }
            // Not every database has a way to keep it.
            if (text.indexOf('\0') >= 0 || html.indexOf('\0') >= 0) {
                throw new IllegalArgumentException("NUL in a letter");
            }
        }
    }

    /** Without a name in the letter to be found in a log. */
    @Override
    public String toString() {
        return "Letter[to=" + to + "]";
    }

    private static void check(URI address) {
        String text = address.toASCIIString();
        HeaderText.check(text, LONGEST_URI);
        if (!List.of("https", "http").contains(String.valueOf(address.getScheme()))
                || text.matches(".*[<>\\s].*")) {
            throw new IllegalArgumentException("not an address of the portal");
        }
    }
}
