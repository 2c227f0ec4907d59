package org.samspel.desk;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.samspel.content.Change.Contents;
import org.samspel.content.Change.Step;
import org.samspel.content.Outcome;
import org.samspel.content.SourceFile;
import org.samspel.desk.Manuscripts.Text;
import org.samspel.editing.Editing;
import org.samspel.entries.FrontMatterWriter;
import org.samspel.staff.StaffAnswer;
import org.samspel.staff.StaffView.Mistake;
import org.samspel.staff.Visit;

/** Brings a text that somebody has written into the content. */
record TextPublication(Manuscripts manuscripts, Editing editing, Writing writing) {

    /**
     * Publishes it, or keeps it in the content as a draft.
     *
     * @param draft whether readers are not to see it
     */
    StaffAnswer publish(Visit visit, Text text, boolean draft) throws IOException {
        String title = FrontMatter.title(text);
        if (title.isEmpty()) {
            return writing.mistaken(
                    visit, text, new Mistake("title", visit.text("staff.wrong.title.one")));
        }
        String message = visit.text("desk.message." + (draft ? "keep" : "publish"), title);
        Step step =
                new Step.Write(
                        manuscripts.places().path(text.name()),
                        Contents.text(flagged(text, draft)),
                        text.base());
        return switch (editing.make(Reports.signed(visit.account(), message), List.of(step))) {
            case Outcome.Changed changed -> {
                manuscripts.copies().discard(text.name());
                yield done(visit, text, draft);
            }
            case Outcome.Conflict conflict -> conflict(visit, text, draft);
            case Outcome.Refused refused -> refused(visit, text, refused.reason());
        };
    }

    private static String flagged(Text text, boolean draft) {
        return FrontMatterWriter.draft(text.contents(), draft).orElse(text.contents());
    }

    private static StaffAnswer done(Visit visit, Text text, boolean draft) {
        return new StaffAnswer.Done(
                visit.asked().path(),
                StaffAnswer.Said.of(
                        draft ? "staff.done.kept" : "staff.done.published",
                        FrontMatter.title(text)));
    }

    /** A second press of the button: the first has done it already. */
    Optional<StaffAnswer> repeated(Visit visit, Text text, boolean draft) throws IOException {
        Optional<SourceFile> present = text.present();
        return present.isPresent() && manuscripts.read(present.get()).equals(flagged(text, draft))
                ? Optional.of(done(visit, text, draft))
                : Optional.empty();
    }

    private StaffAnswer conflict(Visit visit, Text text, boolean draft) throws IOException {
        Text now = manuscripts.find(text.name());
        Optional<StaffAnswer> repeated = repeated(visit, text.seeing(now.present()), draft);
        if (repeated.isPresent()) {
            return repeated.get();
        }
        String theirs = now.present().isPresent() ? manuscripts.read(now.present().get()) : "";
        return writing.conflict(
                visit,
                "content",
                text,
                new Writing.Theirs(theirs, now.present().map(SourceFile::blob), text.revision()));
    }

    private StaffAnswer refused(Visit visit, Text text, Outcome.Reason reason) throws IOException {
        return writing.mistaken(visit, text, new Mistake("content", visit.text(key(reason))));
    }

    /** Of the message that says why nothing was changed. */
    static String key(Outcome.Reason reason) {
        return "staff.wrong.refused." + reason.name().toLowerCase(Locale.ROOT).replace('_', '.');
    }
}
