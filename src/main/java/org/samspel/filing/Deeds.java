package org.samspel.filing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.samspel.access.Account;
import org.samspel.content.Author;
import org.samspel.content.Log;
import org.samspel.content.LogEntry;
import org.samspel.content.Outcome;
import org.samspel.editing.Editing;
import org.samspel.staff.StaffAnswer;
import org.samspel.staff.StaffAnswer.Said;
import org.samspel.staff.Visit;

/** Does what was asked for, says what happened, and offers the way back. */
final class Deeds {
    private static final String KEY = "staff.done.filing.";

    /** Parameter with the id of the change that has just been made. */
    private static final String DONE = "done";

    private final Editing editing;
    private final Log log;

    Deeds(Editing editing, Log log) {
        this.editing = editing;
        this.log = log;
    }

    /** What became of a deed. */
    sealed interface Result {
        record Done(StaffAnswer answer) implements Result {}

        /**
         * Nothing has changed.
         *
         * @param text why, in the language of the visit
         */
        record Not(String text) implements Result {}
    }

    /**
     * @param mistaken the page to show when it could not be done, with the reason
     */
    StaffAnswer answer(Visit visit, Deed deed, Function<String, StaffAnswer> mistaken) {
        return switch (make(visit, deed)) {
            case Result.Done done -> done.answer();
            case Result.Not not -> mistaken.apply(not.text());
        };
    }

    Result make(Visit visit, Deed deed) {
        if (deed.steps().isEmpty()) {
            return new Result.Done(new StaffAnswer.Done(deed.next(), Said.of(KEY + "nothing")));
        }
        String message = visit.text(KEY + deed.key(), deed.arguments().toArray());
        try {
            return result(visit, deed, editing.make(signed(visit, message), deed.steps()));
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }

    private static Editing.Signed signed(Visit visit, String message) {
        return new Editing.Signed(author(visit.account()), message);
    }

    private static Author author(Account account) {
        return new Author(account.name(), account.email());
    }

    private static Result result(Visit visit, Deed deed, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Changed changed ->
                    new Result.Done(
                            new StaffAnswer.Done(
                                    deed.next() + "?" + DONE + "=" + changed.revision().id(),
                                    said(deed)));
            case Outcome.Conflict conflict ->
                    new Result.Not(visit.text("staff.wrong.filing.changed"));
            case Outcome.Refused refused ->
                    new Result.Not(visit.text("staff.wrong.refused." + word(refused.reason())));
        };
    }

    private static String word(Outcome.Reason reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '.');
    }

    private static Said said(Deed deed) {
        return new Said(KEY + deed.key(), deed.arguments());
    }

    /**
     * The change this page has just been sent on from, when it is this person's own.
     *
     * @return its id; empty when there is none
     */
    String undo(Visit visit) {
        String id = visit.query(DONE);
        return entry(id)
                .filter(entry -> entry.author().email().equals(visit.account().email()))
                .map(LogEntry::id)
                .orElse("");
    }

    /** Whether the page is one that somebody was sent on to. */
    static boolean isSentOn(Visit visit) {
        return !visit.query(DONE).isEmpty();
    }

    private Optional<LogEntry> entry(String id) {
        try {
            return log.entry(id);
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }

    /** Takes a change back, whoever made it, and says so on the page {@code next}. */
    StaffAnswer takeBack(Visit visit, String id, String next) {
        Optional<LogEntry> entry = entry(id);
        if (entry.isEmpty()) {
            return new StaffAnswer.Refused(404);
        }
        String what = firstLine(entry.get().message());
        try {
            Outcome outcome =
                    editing.undo(signed(visit, visit.text(KEY + "undone", what)), entry.get());
            return switch (result(visit, undoing(what, next), outcome)) {
                case Result.Done done -> done.answer();
                case Result.Not not ->
                        new StaffAnswer.Done(next, Said.of("staff.wrong.filing.kept", not.text()));
            };
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }

    private static Deed undoing(String what, String next) {
        return new Deed("undone", List.of(what), List.of(), next);
    }

    static String firstLine(String message) {
        return message.lines().findFirst().orElse("");
    }
}
