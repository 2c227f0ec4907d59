package org.samspel.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.samspel.content.ContentRepository;
import org.samspel.content.Outcome;
import org.samspel.content.SourceFile;
import org.samspel.editing.Editing;
import org.samspel.editing.WorkingCopy;
import org.samspel.entries.Entry;
import org.samspel.languages.Language;
import org.samspel.publishing.Publisher;
import org.samspel.publishing.Site;
import org.samspel.staff.Entrance;
import org.samspel.staff.Form;
import org.samspel.staff.StaffAnswer;
import org.samspel.staff.StaffPage;
import org.samspel.staff.StaffView.Mistake;
import org.samspel.staff.Visit;

/** Asks whether a work or one of its texts is to go, says what that means, and does it. */
record RemovePage(
        Manuscripts manuscripts, Publisher publisher, Editing editing, ContentRepository repository)
        implements StaffPage {
    static final String PATH = "/staff/remove";

    /** The page about a change, on which it can be taken back. */
    private static final String CHANGE = "/staff/change/";

    private static final int MOST_FILES = 200;

    /**
     * What the page shows.
     *
     * @param title of the work or text
     * @param language code of the title
     * @param part {@code work text}: message key part
     * @param readers {@code untouched told given}: message key part
     * @param given name of the language readers get instead; empty when they get none
     * @param files names of those that go too, the first of them
     * @param total how many files go too
     * @param more how many of them are not named
     * @param lost names of those that nobody can bring back; somebody has to agree to that
     * @param writers who is writing on it, which has to be settled first
     * @param seen what the form sends back, so that nothing goes that nobody has seen
     * @param back address of the page to go back to
     */
    public record RemoveView(
            String title,
            String language,
            String part,
            String readers,
            String given,
            List<String> files,
            int total,
            int more,
            List<String> lost,
            List<Writer> writers,
            String seen,
            String back,
            List<Mistake> mistakes) {}

    /**
     * @param self whether it is the reader of the page
     * @param language name of the language they write in
     */
    public record Writer(String person, boolean self, String language) {}

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public Entrance entrance() {
        return Entrance.PUBLISHER;
    }

    @Override
    public StaffAnswer show(Visit visit) {
        return Removal.of(publisher, visit.rest())
                .<StaffAnswer>map(
                        removal ->
                                StaffAnswer.shown(
                                        "remove-work",
                                        title(visit, removal),
                                        view(visit, removal, List.of())))
                .orElseGet(() -> new StaffAnswer.Refused(404));
    }

    private String title(Visit visit, Removal removal) {
        String title = entry(visit, removal).title();
        return removal.only()
                .map(language -> visit.text("desk.remove.title.text", title, said(visit, language)))
                .orElseGet(() -> visit.text("desk.remove.title.work", title));
    }

    /** As it stands within a sentence. */
    private static String said(Visit visit, Language language) {
        return visit.text("language." + language.code());
    }

    private Entry entry(Visit visit, Removal removal) {
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

    private List<SourceFile> lost(Removal removal) {
        try {
            return removal.lost(repository.log());
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
    private List<Writer> writers(Visit visit, Removal removal) {
        return removal.languages().stream()
                .flatMap(language -> manuscripts.all(removal.work().id(), language).stream())
                .map(copy -> writer(visit, copy))
                .toList();
    }

    private static Writer writer(Visit visit, WorkingCopy copy) {
        String person = copy.of().person();
        boolean isSelf = person.equals(visit.account().email());
        return new Writer(person, isSelf, said(visit, copy.of().language()));
    }

    /** One after another: who presses the button twice finds that it is done. */
    @Override
    public synchronized StaffAnswer act(Visit visit, Form form) {
        Optional<Removal> removal = Removal.of(publisher, visit.rest());
        if (removal.isEmpty()) {
            return isGone(visit.rest())
                    ? new StaffAnswer.Done(
                            HomePage.PATH, StaffAnswer.Said.of("staff.done.work.removed.before"))
                    : new StaffAnswer.Refused(404);
        }
        if (!writers(visit, removal.get()).isEmpty()) {
            return mistaken(visit, removal.get(), "staff.wrong.remove.written");
        }
        if (!form.line("seen").equals(removal.get().seen())) {
            return mistaken(visit, removal.get(), "staff.wrong.remove.changed");
        }
        return lost(removal.get()).isEmpty() || form.has("lost")
                ? remove(visit, removal.get())
                : mistaken(
                        visit,
                        removal.get(),
                        new Mistake("lost", visit.text("staff.wrong.remove.lost")));
    }

    private boolean isGone(String named) {
        try {
            return Removal.isKnown(repository.history().removals().stream(), named);
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }

    private StaffAnswer mistaken(Visit visit, Removal removal, String key) {
        return mistaken(visit, removal, new Mistake("content", visit.text(key)));
    }

    private StaffAnswer mistaken(Visit visit, Removal removal, Mistake mistake) {
        return StaffAnswer.mistaken(
                "remove-work", title(visit, removal), view(visit, removal, List.of(mistake)));
    }

    private StaffAnswer remove(Visit visit, Removal removal) {
        String title = entry(visit, removal).title();
        String message =
                removal.only()
                        .map(language -> said(visit, language))
                        .map(language -> visit.text("desk.message.remove.text", title, language))
                        .orElseGet(() -> visit.text("desk.message.remove.work", title));
        String done = "staff.done.work.removed" + (lost(removal).isEmpty() ? "" : ".lost");
        try {
            return switch (editing.make(
                    Reports.signed(visit.account(), message), removal.steps())) {
                case Outcome.Changed changed ->
                        new StaffAnswer.Done(
                                CHANGE + changed.revision().id(), StaffAnswer.Said.of(done, title));
                case Outcome.Conflict conflict ->
                        mistaken(visit, removal, "staff.wrong.remove.changed");
                case Outcome.Refused refused ->
                        mistaken(visit, removal, TextPublication.key(refused.reason()));
            };
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }
}
