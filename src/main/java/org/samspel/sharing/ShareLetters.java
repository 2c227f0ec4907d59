package org.samspel.sharing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.samspel.languages.Language;
import org.samspel.mail.EmailAddress;
import org.samspel.mail.Letter;

/** What letters about links say. */
public interface ShareLetters {

    /**
     * What a letter with a link is about.
     *
     * @param expires when the link stops working
     */
    record Content(Share share, Language language, Token token, Instant expires) {}

    /** To a recipient, with a link of their own. */
    Letter letter(EmailAddress to, Content content);

    /**
     * To the sender, about what was sent or asked for.
     *
     * @param kind of letter: {@code copy asked}
     * @param path where to look at it
     * @param list a line each
     */
    Optional<Letter> toSender(Share.Sender sender, String kind, String path, List<String> list);

    /** To who runs the site: unusually many letters were asked for. */
    Optional<Letter> toOwner();

    /** The address a text is, if it is one. */
    static Optional<EmailAddress> address(String text) {
        return EmailAddress.read(text) instanceof EmailAddress address
                ? Optional.of(address)
                : Optional.empty();
    }
}
