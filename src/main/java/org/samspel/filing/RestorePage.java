package org.samspel.filing;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.samspel.content.Change;
import org.samspel.content.LogEntry;
import org.samspel.content.LogEntry.Version;
import org.samspel.content.SourceFile;
import org.samspel.publishing.Publisher;
import org.samspel.staff.Entrance;
import org.samspel.staff.Form;
import org.samspel.staff.StaffAnswer;
import org.samspel.staff.StaffAnswer.Said;
import org.samspel.staff.StaffPage;
import org.samspel.staff.Visit;

/**
 * Brings a version of a file back. Which, a change and a place in it say, never bytes from outside:
 * a file only becomes again what it was in that very place.
 */
record RestorePage(Changelog changelog, Publisher publisher, Deeds deeds) implements StaffPage {

    @Override
    public String path() {
        return Ways.RESTORE;
    }

    @Override
    public Entrance entrance() {
        return Entrance.PUBLISHER;
    }

    @Override
    public StaffAnswer show(Visit visit) {
        return new StaffAnswer.Onward(Ways.HISTORY);
    }

    @Override
    public StaffAnswer act(Visit visit, Form form) {
        Optional<LogEntry> entry = changelog.find(visit.rest());
        Optional<Version> version = entry.flatMap(found -> version(found, form));
        if (version.isEmpty()) {
            return new StaffAnswer.Refused(404);
        }
        String page = Ways.CHANGE + "/" + visit.rest();
        Optional<String> present =
                publisher.site().revision().file(version.get().path()).map(SourceFile::blob);
        if (!form.line("seen").equals(present.orElse(""))) {
            return new StaffAnswer.Done(page, Said.of("staff.wrong.filing.changed"));
        }
        Change.Step step =
                new Change.Step.Write(
                        version.get().path(),
                        new Change.Contents.Kept(version.get().blob()),
                        present);
        Deed deed = new Deed("restored", List.of(version.get().path().name()), List.of(step), page);
        return deeds.answer(
                visit,
                deed,
                text -> new StaffAnswer.Done(page, Said.of("staff.wrong.filing.kept", text)));
    }

    private static Optional<Version> version(LogEntry entry, Form form) {
        Function<LogEntry.Edit, Optional<Version>> side =
                form.line("side").equals("before") ? LogEntry.Edit::before : LogEntry.Edit::after;
        return entry.edits().stream()
                .flatMap(edit -> side.apply(edit).stream())
                .filter(version -> version.path().value().equals(form.exact("path")))
                .findFirst();
    }
}
