package org.samspel.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.samspel.access.Role;
import org.samspel.content.ContentPath;
import org.samspel.desk.Manuscripts.Name;
import org.samspel.desk.Manuscripts.Text;
import org.samspel.editing.WorkingCopy;
import org.samspel.entries.WorkId;
import org.samspel.languages.Language;
import org.samspel.staff.Entrance;
import org.samspel.staff.Form;
import org.samspel.staff.StaffAnswer;
import org.samspel.staff.StaffPage;
import org.samspel.staff.StaffView.Mistake;
import org.samspel.staff.Visit;

/** A text to be written and corrected. */
record WritePage(Writing writing, TextPublication publication, Links links, LeftPictures pictures)
        implements StaffPage {
    static final String PATH = "/staff/works";
    private static final int LARGEST_FORM = 4 << 20;

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public Entrance entrance() {
        return Entrance.AUTHOR;
    }

    @Override
    public int largestForm() {
        return LARGEST_FORM;
    }

    /** {@code reports/final-report/nb}; empty when it can be no text. */
    static Optional<Name> name(Visit visit) {
        int slash = visit.rest().lastIndexOf('/');
        if (slash < 0) {
            return Optional.empty();
        }
        Optional<Language> language = Language.of(visit.rest().substring(slash + 1));
        Optional<WorkId> work =
                ContentPath.of(visit.rest().substring(0, slash))
                        .flatMap(path -> WorkId.of(path.value()));
        return language.isPresent() && work.isPresent()
                ? Optional.of(new Name(work.get(), language.get(), visit.account().email()))
                : Optional.empty();
    }

    static String address(WorkId work, Language language) {
        return PATH + "/" + work + "/" + language.code();
    }

    @Override
    public StaffAnswer show(Visit visit) {
        Optional<Name> name = name(visit);
        if (name.isEmpty()) {
            return new StaffAnswer.Refused(404);
        }
        try {
            Text text = manuscripts().find(name.get());
            // Nothing is begun by looking at an address.
            return manuscripts().isKnown(text)
                    ? writing.shown(visit, text)
                    : new StaffAnswer.Refused(404);
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }

    private Manuscripts manuscripts() {
        return writing.manuscripts();
    }

    @Override
    public StaffAnswer act(Visit visit, Form form) {
        Optional<Name> name = name(visit);
        if (name.isEmpty()) {
            return new StaffAnswer.Refused(404);
        }
        try {
            Text before = manuscripts().find(name.get());
            // Also what is not there any more: a button that is pressed twice.
            if (form.line("do").equals("discard")) {
                return discard(visit, before);
            }
            return manuscripts().isKnown(before)
                    ? save(visit, form, new TypedText(form, before).text())
                    : new StaffAnswer.Refused(404);
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }

    private StaffAnswer discard(Visit visit, Text text) throws IOException {
        manuscripts().copies().discard(text.name());
        if (text.revision() > 0) {
            pictures.clear(visit, text);
        }
        boolean isThere = manuscripts().places().work(text.name().work()).isPresent();
        return new StaffAnswer.Done(
                isThere ? visit.asked().path() : HomePage.PATH,
                StaffAnswer.Said.of("staff.done.copy.discarded"));
    }

    private StaffAnswer save(Visit visit, Form form, Text text) throws IOException {
        return switch (manuscripts().copies().save(text)) {
            case WorkingCopy.Saving.Saved saved -> go(visit, form, manuscripts().find(text.name()));
            case WorkingCopy.Saving.Outdated outdated ->
                    // A button that is pressed twice, or while the text is being kept by itself.
                    outdated.present().contents().equals(text.contents())
                            ? go(visit, form, manuscripts().find(text.name()))
                            : writing.twice(visit, text, outdated.present());
            case WorkingCopy.Saving.Gone gone -> gone(visit, form.line("do"), text);
            case WorkingCopy.Saving.TooLong tooLong ->
                    mistaken(visit, text, "body", "staff.wrong.text.long");
            case WorkingCopy.Saving.TooMany tooMany ->
                    mistaken(visit, text, "title", "staff.wrong.text.many");
        };
    }

    private StaffAnswer mistaken(Visit visit, Text text, String field, String key)
            throws IOException {
        return writing.mistaken(visit, text, new Mistake(field, visit.text(key)));
    }

    private StaffAnswer gone(Visit visit, String what, Text text) throws IOException {
        Optional<StaffAnswer> repeated =
                what.matches("publish|keep|unpublish")
                        ? publication.repeated(visit, text, !what.equals("publish"))
                        : Optional.empty();
        return repeated.isPresent() ? repeated.get() : writing.gone(visit, text);
    }

    private StaffAnswer go(Visit visit, Form form, Text text) throws IOException {
        if (form.has("unlink")) {
            links.takeBack(text.name(), form.line("unlink"));
            return done(visit, "staff.done.unlinked");
        }
        String what = form.line("do");
        boolean isPublisher = visit.account().role().includes(Role.PUBLISHER);
        return switch (what) {
            case "publish", "unpublish" ->
                    isPublisher
                            ? publication.publish(visit, text, what.equals("unpublish"))
                            : new StaffAnswer.Refused(403);
            case "keep" ->
                    text.present().isEmpty() || isPublisher
                            ? publication.publish(visit, text, true)
                            : new StaffAnswer.Refused(403);
            // Shown at once, and not left for the next page: nobody else is to read it anywhere.
            case "link" -> writing.linked(visit, text, links.give(text.name()));
            case "picture" ->
                    new StaffAnswer.Onward(
                            PicturePage.PATH + visit.asked().path().substring(PATH.length()));
            case "resolve" -> done(visit, "staff.done.resolved");
            default -> new StaffAnswer.Onward(visit.asked().path());
        };
    }

    private static StaffAnswer done(Visit visit, String key, String... arguments) {
        return new StaffAnswer.Done(visit.asked().path(), StaffAnswer.Said.of(key, arguments));
    }
}
