package org.samspel.sharing;

import java.util.List;
import java.util.Optional;
import org.samspel.languages.Language;

/**
 * A visitor who has asked for a letter, or followed its link.
 *
 * @param email theirs, when they have followed it
 * @param items what they wanted to send when they asked
 */
record Guest(String email, Language language, List<String> items) {
    Guest {
        items = List.copyOf(items);
    }

    Optional<Share.Sender> sender() {
        return ShareLetters.address(email).map(own -> Share.Sender.guest(own, language));
    }

    /** Without the address: what is printed lasts. */
    @Override
    public String toString() {
        return "Guest";
    }
}
