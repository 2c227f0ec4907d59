package org.samspel.sharing;

import java.util.List;
import org.samspel.sharing.SendingView.Mistake;

/**
 * What the pages of guests show: the contract with {@code layouts/staff/guest*.peb}. An empty text
 * or list means "there is none".
 */
public interface GuestView {
    /**
     * Somebody who has to show first that an address is theirs.
     *
     * @param email as typed, or as a letter was sent to
     * @param kept what they had chosen or written before
     */
    record GuestAsking(String email, List<Kept> kept, List<Mistake> mistakes)
            implements GuestView {}

    /**
     * A field that goes on with them.
     *
     * @param name of the field
     */
    record Kept(String name, String value) implements GuestView {}

    /**
     * What a guest has sent.
     *
     * @param state message key part
     * @param people it was for; 0 when nobody is known any more
     * @param stopped letters that were called back
     * @param undo whether it can be called back
     */
    record GuestSent(String state, int people, int stopped, boolean undo) implements GuestView {}
}
