package org.samspel.access;

import java.sql.Connection;
import java.sql.SQLException;
import org.samspel.languages.Language;

/** Takes letters to staff, to be sent soon; keeps nobody waiting. */
@FunctionalInterface
public interface Letters {

    /**
     * @param connection of the transaction that makes what the letter is about: it is sent when
     *     that is committed, and never when it fails
     */
    void send(Connection connection, Letter letter) throws SQLException;

    /**
     * @param to address of one person
     * @param link path of the page it leads to, beginning with {@code /staff/}; empty when there is
     *     none. It lets in whoever has it: never to be logged
     */
    record Letter(String to, Language language, Kind kind, String link) {
        @Override
        public String toString() {
            return "Letter " + kind;
        }
    }

    /** What a letter is about. */
    enum Kind {
        INVITATION,
        RESET,
        /** To a new address, to see whether it is theirs. */
        NEW_ADDRESS,
        /** Password, address or second factor has been changed. */
        CHANGED,
        /** A program can speak for them from now on. */
        TOKEN
    }
}
