package org.samspel.staff;

import java.util.Optional;
import org.samspel.access.Role;
import org.samspel.access.Session;

/** Whom a page lets in. */
public enum Entrance {
    /** Also who has not signed in. */
    ANYONE,
    /** Who has given the right password at least. */
    HALFWAY,
    /** Who has signed in, as an author or more. */
    AUTHOR,
    PUBLISHER,
    OWNER;

    boolean lets(Optional<Session> session) {
        return switch (this) {
            case ANYONE -> true;
            case HALFWAY -> session.isPresent();
            case AUTHOR -> is(session, Role.AUTHOR);
            case PUBLISHER -> is(session, Role.PUBLISHER);
            case OWNER -> is(session, Role.OWNER);
        };
    }

    private static boolean is(Optional<Session> session, Role role) {
        return session.filter(Entrance::isSignedIn)
                .filter(signedIn -> signedIn.account().role().includes(role))
                .isPresent();
    }

    static boolean isSignedIn(Session session) {
        return session.stage() == Session.Stage.SIGNED_IN;
    }
}
