package org.samspel.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.samspel.content.Log;
import org.samspel.content.SourceFile;
import org.samspel.editing.WorkingCopy;
import org.samspel.entries.Entry;
import org.samspel.languages.Language;
import org.samspel.publishing.Publisher;
import org.samspel.publishing.Site;
import org.samspel.staff.StaffAnswer;
import org.samspel.staff.StaffView.Mistake;
import org.samspel.staff.Visit;

/** Says what it means when a work or one of its texts goes. */
record RemoveQuestion(Copies copies, Publisher publisher, Log log) {
    private static final int MOST_FILES = 200;

    StaffAnswer shown(Visit visit, Removal removal) {
        return StaffAnswer.shown(
                "remove-work", title(visit, removal), view(visit, removal, List.of()));
    }

    StaffAnswer mistaken(Visit visit, Removal removal, String key) {
        return mistaken(visit, removal, new Mistake("content", visit.text(key)));
    }

    StaffAnswer mistaken(Visit visit, Removal removal, Mistake mistake) {
        return StaffAnswer.mistaken(
                "remove-work", title(visit, removal), view(visit, removal, List.of(mistake)));
    }

    private String title(Visit visit, Removal removal) {
        String title = entry(visit, removal).title();
        return removal.only()
                .map(language -> visit.text("desk.remove.title.text", title, said(visit, language)))
                .orElseGet(() -> visit.text("desk.remove.title.work", title));
    }

    /** As it stands within a sentence. */
    static String said(Visit visit, Language language) {
        return visit.text("language." + language.code());
    }

    /** The text whose title names it to somebody. */
    Entry entry(Visit visit, Removal removal) {
        return removal.entry(publisher.site().definition().chain(visit.language()));
    }

    private RemoveView view(Visit visit, Removal removal, List<Mistake> mistakes) {
        Site site = publisher.site();
        Entry entry = entry(visit, removal);
        Removal.Readers readers = removal.readers(site);
        return new RemoveView(
                entry.title(),
                entry.language().code(),
                removal.only().isPresent() ? "text" : "work",
                key(readers),
                readers instanceof Removal.Readers.Given given ? said(visit, given.language()) : "",
                removal.attached().stream().limit(MOST_FILES).map(removal::name).toList(),
                removal.attached().size(),
                Math.max(0, removal.attached().size() - MOST_FILES),
                lost(removal).stream().map(removal::name).toList(),
                writers(visit, removal),
                removal.seen(),
                WritePage.address(entry.work(), entry.language()),
                mistakes);
    }

    /** What nobody can bring back. */
    List<SourceFile> lost(Removal removal) {
        try {
            return removal.lost(log);
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }

    private static String key(Removal.Readers readers) {
        return switch (readers) {
            case Removal.Readers.Untouched untouched -> "untouched";
            case Removal.Readers.Told told -> "told";
            case Removal.Readers.Given given -> "given";
        };
    }

    /** A text that somebody is writing on is not taken from under their hands. */
    List<RemoveView.Writer> writers(Visit visit, Removal removal) {
        return removal.languages().stream()
                .flatMap(language -> copies.all(removal.work().id(), language).stream())
                .map(copy -> writer(visit, copy))
                .toList();
    }

    private static RemoveView.Writer writer(Visit visit, WorkingCopy copy) {
        String person = copy.of().person();
        boolean isSelf = person.equals(visit.account().email());
        return new RemoveView.Writer(person, isSelf, said(visit, copy.of().language()));
    }
}
