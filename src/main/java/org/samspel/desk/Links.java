package org.samspel.desk;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.samspel.desk.Manuscripts.Name;
import org.samspel.editing.PreviewLinks;
import org.samspel.editing.PreviewLinks.Given;
import org.samspel.editing.PreviewLinks.Preview;
import org.samspel.editing.PreviewTokens;
import org.samspel.store.DatabaseAway;
import org.samspel.store.Store;

/** Links that show a text to somebody who is not staff, before it is public. */
record Links(Store store, Clock clock, PreviewTokens tokens) {
    private static final Duration VALIDITY = Duration.ofDays(14);

    /** The token of a new one. */
    String give(Name name) {
        return asked(links -> links.give(preview(name), name.person(), VALIDITY));
    }

    /** The text that a link shows; empty when it does not work, or not any more. */
    Optional<Name> open(String token) {
        return asked(links -> links.open(token)).map(Links::text);
    }

    private static Name text(Given given) {
        return new Name(given.preview().work(), given.preview().language(), given.person());
    }

    /** Those to a text that work, the newest first. */
    List<Given> given(Name name) {
        return asked(links -> links.given(name.work())).stream()
                .filter(given -> given.preview().equals(preview(name)))
                .toList();
    }

    /** From now on the link does not work; nothing happens when it is none to this work. */
    void takeBack(Name name, String id) {
        asked(links -> links.takeBack(name.work(), id));
    }

    private static Preview preview(Name name) {
        return new Preview(name.work(), name.language());
    }

    /** A question to the database. */
    @FunctionalInterface
    private interface Question<T> {
        T ask(PreviewLinks links) throws SQLException;
    }

    private <T> T asked(Question<T> question) {
        try {
            return question.ask(new PreviewLinks(store.needed(), tokens, clock));
        } catch (SQLException failed) {
            throw new DatabaseAway(failed);
        }
    }
}
