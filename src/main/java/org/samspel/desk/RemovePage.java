package org.samspel.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.samspel.content.ContentRepository;
import org.samspel.content.Outcome;
import org.samspel.editing.Editing;
import org.samspel.publishing.Departure;
import org.samspel.publishing.Publisher;
import org.samspel.staff.Entrance;
import org.samspel.staff.Form;
import org.samspel.staff.StaffAnswer;
import org.samspel.staff.StaffPage;
import org.samspel.staff.StaffView.Mistake;
import org.samspel.staff.Visit;

/** Asks whether a work or one of its texts is to go, and does it. */
record RemovePage(
        Manuscripts manuscripts, Publisher publisher, Editing editing, ContentRepository repository)
        implements StaffPage {
    static final String PATH = "/staff/remove";

    /** The page about a change, on which it can be taken back. */
    private static final String CHANGE = "/staff/change/";

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
        return Departure.of(publisher, visit.rest())
                .<StaffAnswer>map(departure -> question().shown(visit, departure))
                .orElseGet(() -> new StaffAnswer.Refused(404));
    }

    private RemoveQuestion question() {
        return new RemoveQuestion(manuscripts.copies(), publisher, repository.log());
    }

    /** One after another: who presses the button twice finds that it is done. */
    @Override
    public synchronized StaffAnswer act(Visit visit, Form form) {
        Optional<Departure> departure = Departure.of(publisher, visit.rest());
        if (departure.isEmpty()) {
            return isGone(visit.rest())
                    ? new StaffAnswer.Done(
                            HomePage.PATH, StaffAnswer.Said.of("staff.done.work.removed.before"))
                    : new StaffAnswer.Refused(404);
        }
        if (!question().writers(visit, departure.get()).isEmpty()) {
            return question().mistaken(visit, departure.get(), "staff.wrong.remove.written");
        }
        if (!form.line("seen").equals(departure.get().seen())) {
            return question().mistaken(visit, departure.get(), "staff.wrong.remove.changed");
        }
        return question().lost(departure.get()).isEmpty() || form.has("lost")
                ? remove(visit, departure.get())
                : question()
                        .mistaken(
                                visit,
                                departure.get(),
                                new Mistake("lost", visit.text("staff.wrong.remove.lost")));
    }

    private boolean isGone(String named) {
        try {
            return Departure.isKnown(repository.history().removals().stream(), named);
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }

    private StaffAnswer remove(Visit visit, Departure departure) {
        String title = question().entry(visit, departure).title();
        String message =
                departure
                        .only()
                        .map(language -> RemoveQuestion.said(visit, language))
                        .map(language -> visit.text("desk.message.remove.text", title, language))
                        .orElseGet(() -> visit.text("desk.message.remove.work", title));
        boolean isLost = !question().lost(departure).isEmpty();
        String done = "staff.done.work.removed" + (isLost ? ".lost" : "");
        try {
            return switch (editing.make(
                    Reports.signed(visit.account(), message), departure.steps())) {
                case Outcome.Changed changed ->
                        new StaffAnswer.Done(
                                CHANGE + changed.revision().id(), StaffAnswer.Said.of(done, title));
                case Outcome.Conflict conflict ->
                        question().mistaken(visit, departure, "staff.wrong.remove.changed");
                case Outcome.Refused refused ->
                        question()
                                .mistaken(visit, departure, TextPublication.key(refused.reason()));
            };
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }
}
