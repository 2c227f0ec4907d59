package org.samspel.sharing;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.samspel.languages.Language;
import org.samspel.mail.EmailAddress;
import org.samspel.mail.Letter;

/** Letters without a theme; remembers what they were about. */
final class PlainLetters implements ShareLetters, GuestLetters {
    private final List<Token> tokens = Collections.synchronizedList(new ArrayList<>());
    private final List<String> toSender = new ArrayList<>();

    /** Of all links there have been letters about. */
    List<Token> tokens() {
        return tokens;
    }

    /** What kinds of letters senders were to get. */
    List<String> toSender() {
        return toSender;
    }

    @Override
    public Letter letter(EmailAddress to, Content content) {
        tokens.add(content.token());
        return letter(to, Optional.of(URI.create("https://example.org/s/x/stop")));
    }

    @Override
    public Optional<Letter> toSender(
            Share.Sender sender, String kind, String path, List<String> list) {
        toSender.add(kind);
        return ShareLetters.address(sender.email()).map(to -> letter(to, Optional.empty()));
    }

    @Override
    public Optional<Letter> toOwner() {
        return Optional.of(letter(new EmailAddress("owner", "example.org"), Optional.empty()));
    }

    @Override
    public Letter toGuest(EmailAddress to, Language language, Token token) {
        tokens.add(token);
        return letter(to, Optional.empty());
    }

    @Override
    public Optional<Letter> guestsToOwner() {
        return toOwner();
    }

    private static Letter letter(EmailAddress to, Optional<URI> stop) {
        return new Letter(
                to,
                Optional.empty(),
                Language.NB,
                new Letter.Wording("Filer", "Filer", "<p>Filer</p>"),
                stop);
    }
}
