package org.samspel.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.samspel.content.Log;
import org.samspel.content.SourceFile;
import org.samspel.editing.WorkingCopy;
import org.samspel.entries.Entry;
import org.samspel.languages.Language;
import org.samspel.publishing.Departure;
import org.samspel.publishing.Publisher;
import org.samspel.publishing.Site;
import org.samspel.staff.StaffAnswer;
import org.samspel.staff.StaffView.Mistake;
import org.samspel.staff.Visit;

/** Says what it means when a work or one of its texts goes. */
record RemoveQuestion(Copies copies, Publisher publisher, Log log) {
    private static final int MOST_FILES = 200;

    StaffAnswer shown(Visit visit, Departure departure) {
        return StaffAnswer.shown(
                "remove-work", title(visit, departure), view(visit, departure, List.of()));
    }

    StaffAnswer mistaken(Visit visit, Departure departure, String key) {
        return mistaken(visit, departure, new Mistake("content", visit.text(key)));
    }

    StaffAnswer mistaken(Visit visit, Departure departure, Mistake mistake) {
        return StaffAnswer.mistaken(
                "remove-work", title(visit, departure), view(visit, departure, List.of(mistake)));
    }

    private String title(Visit visit, Departure departure) {
        String title = entry(visit, departure).title();
        return departure
                .only()
                .map(language -> visit.text("desk.remove.title.text", title, said(visit, language)))
                .orElseGet(() -> visit.text("desk.remove.title.work", title));
    }

    /** As it stands within a sentence. */
    static String said(Visit visit, Language language) {
        return visit.text("language." + language.code());
    }

    /** The text whose title names it to somebody. */
    Entry entry(Visit visit, Departure departure) {
        return departure.entry(publisher.site().definition().chain(visit.language()));
    }

    private RemoveView view(Visit visit, Departure departure, List<Mistake> mistakes) {
        Site site = publisher.site();
        Entry entry = entry(visit, departure);
        Departure.Readers readers = departure.readers(site);
        return new RemoveView(
                entry.title(),
                entry.language().code(),
                departure.only().isPresent() ? "text" : "work",
                key(readers),
                readers instanceof Departure.Readers.Given given
                        ? said(visit, given.language())
                        : "",
                departure.attached().stream().limit(MOST_FILES).map(departure::name).toList(),
                departure.attached().size(),
                Math.max(0, departure.attached().size() - MOST_FILES),
                lost(departure).stream().map(departure::name).toList(),
                writers(visit, departure),
                departure.seen(),
                WritePage.address(entry.work(), entry.language()),
                mistakes);
    }

    /** What nobody can bring back. */
    List<SourceFile> lost(Departure departure) {
        try {
            return departure.lost(log);
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }

    private static String key(Departure.Readers readers) {
        return switch (readers) {
            case Departure.Readers.Untouched untouched -> "untouched";
            case Departure.Readers.Told told -> "told";
            case Departure.Readers.Given given -> "given";
        };
    }

    /** A text that somebody is writing on is not taken from under their hands. */
    List<RemoveView.Writer> writers(Visit visit, Departure departure) {
        return departure.languages().stream()
                .flatMap(language -> copies.all(departure.work().id(), language).stream())
                .map(copy -> writer(visit, copy))
                .toList();
    }

    private static RemoveView.Writer writer(Visit visit, WorkingCopy copy) {
        String person = copy.of().person();
        boolean isSelf = person.equals(visit.account().email());
        return new RemoveView.Writer(person, isSelf, said(visit, copy.of().language()));
    }
}
