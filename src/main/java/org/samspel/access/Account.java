package org.samspel.access;

import org.samspel.languages.Language;

/**
 * Somebody of the staff.
 *
 * @param email in lower case; also what they sign in with
 * @param language of the staff pages and of letters to them
 * @param secondFactor whether an app that shows codes is set up
 */
public record Account(
        long id,
        String email,
        String name,
        Role role,
        Language language,
        State state,
        boolean secondFactor) {

    /** Whether they can sign in. */
    public enum State {
        /** Not yet: the invitation has not been answered. */
        INVITED,
        ACTIVE,
        /** No longer, until an owner says otherwise. */
        DISABLED
    }

    /** Without the address: what is printed lasts. */
    @Override
    public String toString() {
        return "Account " + id;
    }
}
