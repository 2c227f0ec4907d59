package org.samspel.sharing;

import java.util.Optional;
import org.samspel.languages.Language;
import org.samspel.mail.EmailAddress;
import org.samspel.mail.Letter;

/** What somebody is told who says that an address is theirs. */
public interface GuestLetters {

    /** With a link to follow; nothing in it comes from who has asked. */
    Letter toGuest(EmailAddress to, Language language, Token token);

    /** To who runs the site: unusually many guests have asked. */
    Optional<Letter> guestsToOwner();
}
