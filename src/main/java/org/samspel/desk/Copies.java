package org.samspel.desk;

import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.samspel.access.Account;
import org.samspel.desk.Manuscripts.Name;
import org.samspel.desk.Manuscripts.Text;
import org.samspel.editing.WorkingCopies;
import org.samspel.editing.WorkingCopy;
import org.samspel.entries.WorkId;
import org.samspel.languages.Language;
import org.samspel.store.DatabaseAway;
import org.samspel.store.Store;

/** What people have written and not published yet. */
record Copies(Store store, Clock clock) {
    private static final String NOBODY = "";

    /** What the person of that name has. */
    Optional<WorkingCopy> find(Name name) {
        return asked(copies -> copies.find(name.of()));
    }

    /** Keeps it, unless the same person has saved it elsewhere since. */
    WorkingCopy.Saving save(Text text) {
        return asked(
                copies ->
                        copies.save(
                                text.name().of(),
                                new WorkingCopies.Edit(
                                        text.contents(), text.base(), text.revision())));
    }

    void discard(Name name) {
        asked(
                copies -> {
                    copies.discard(name.of());
                    return name;
                });
    }

    /** What a person works on, what was saved last first. */
    List<WorkingCopy> of(Account account) {
        return asked(copies -> copies.of(account.email()));
    }

    /** Others who work on the same, who saved last first. */
    List<WorkingCopy> others(Name name) {
        return asked(copies -> copies.others(name.of()));
    }

    /** Whether the name of a file stands in a text that somebody is working on. */
    boolean isNamed(String file) {
        return asked(copies -> copies.isQuoted(file));
    }

    /** Whoever works on a text. */
    List<WorkingCopy> all(WorkId work, Language language) {
        return others(new Name(work, language, NOBODY));
    }

    /** A question to the database. */
    @FunctionalInterface
    private interface Question<T> {
        T ask(WorkingCopies copies) throws SQLException;
    }

    private <T> T asked(Question<T> question) {
        try {
            return question.ask(new WorkingCopies(store.needed(), clock));
        } catch (SQLException failed) {
            throw new DatabaseAway(failed);
        }
    }
}
