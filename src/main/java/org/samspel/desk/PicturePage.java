package org.samspel.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.samspel.content.Outcome;
import org.samspel.desk.Manuscripts.Name;
import org.samspel.desk.Manuscripts.Text;
import org.samspel.editing.Editing;
import org.samspel.editing.WorkingCopy;
import org.samspel.publishing.Publisher;
import org.samspel.staff.Entrance;
import org.samspel.staff.Form;
import org.samspel.staff.StaffAnswer;
import org.samspel.staff.StaffPage;
import org.samspel.staff.Visit;
import org.samspel.uploads.StagedFile;
import org.samspel.uploads.Uploads;

/**
 * Puts a picture into a text. The page on which the text is written sends its forms here; without a
 * script it is a page of its own, and the picture stands at the end of the text.
 */
record PicturePage(
        Manuscripts manuscripts,
        Publisher publisher,
        Uploads uploads,
        Editing editing,
        PutPictures before)
        implements StaffPage {
    static final String PATH = "/staff/picture";

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public Entrance entrance() {
        return Entrance.AUTHOR;
    }

    @Override
    public StaffAnswer show(Visit visit) {
        return text(visit)
                .map(text -> form(visit, new Form(Map.of())).shown(""))
                .orElseGet(() -> new StaffAnswer.Refused(404));
    }

    private Optional<Text> text(Visit visit) {
        Optional<Name> name = WritePage.name(visit);
        try {
            return name.isEmpty()
                    ? Optional.empty()
                    : Optional.of(manuscripts.find(name.get())).filter(manuscripts::isKnown);
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }

    private PictureForm form(Visit visit, Form form) {
        return new PictureForm(visit, form, uploads.list(owner(visit)));
    }

    private static String owner(Visit visit) {
        return Reports.owner(visit.account());
    }

    /** One after another: who presses the button twice finds that it is done. */
    @Override
    public synchronized StaffAnswer act(Visit visit, Form sent) {
        Optional<Text> text = text(visit);
        PictureForm form = form(visit, sent);
        if (text.isEmpty()) {
            return new StaffAnswer.Refused(404);
        }
        if (!beside().mayChange(visit.account(), text.get().name().work())) {
            return form.mistaken("staff.wrong.picture.published");
        }
        Optional<Picture> same = before.of(sent(form));
        if (same.isPresent()) {
            return again(form, text.get(), same.get());
        }
        Optional<StagedFile> file =
                form.chosen().flatMap(upload -> uploads.accept(owner(visit), upload.id()));
        if (file.isEmpty() || !form.mistakes().isEmpty()) {
            return form.mistaken(form.mistakes());
        }
        Picture picture =
                Picture.of(
                        file.get(),
                        beside().folder(text.get().name().work()),
                        publisher.site().revision(),
                        form.alt());
        return put(form, text.get(), picture);
    }

    private Beside beside() {
        return new Beside(manuscripts.places());
    }

    private static PutPictures.Sent sent(PictureForm form) {
        Visit visit = form.visit();
        return new PutPictures.Sent(owner(visit), visit.asked().path(), form.form().line("upload"));
    }

    private StaffAnswer put(PictureForm form, Text text, Picture picture) {
        Visit visit = form.visit();
        String message = visit.text("desk.message.picture", picture.path().name());
        try {
            if (picture.isIn(publisher.site().revision())) {
                return done(form, text, picture);
            }
            return switch (editing.make(
                    Reports.signed(visit.account(), message), List.of(picture.step()))) {
                case Outcome.Changed changed -> done(form, text, picture);
                case Outcome.Conflict conflict -> form.mistaken("staff.wrong.picture.again");
                case Outcome.Refused refused ->
                        form.mistaken(TextPublication.key(refused.reason()));
            };
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }

    private StaffAnswer done(PictureForm form, Text text, Picture picture) throws IOException {
        before.note(sent(form), picture);
        uploads.discard(owner(form.visit()), form.form().line("upload"));
        return answer(form, picture, form.isToAppend() && isAppended(text, picture));
    }

    private boolean isAppended(Text text, Picture picture) {
        String contents = text.contents().stripTrailing() + "\n\n" + picture.markdown() + "\n";
        return manuscripts.copies().save(text.saying(contents)) instanceof WorkingCopy.Saving.Saved;
    }

    /** The same as when the form came first. */
    private static StaffAnswer again(PictureForm form, Text text, Picture picture) {
        boolean isThere = text.contents().contains(picture.markdown());
        return answer(form, picture, form.isToAppend() && isThere);
    }

    private static StaffAnswer answer(PictureForm form, Picture picture, boolean appended) {
        return appended
                ? new StaffAnswer.Done(
                        form.back(),
                        StaffAnswer.Said.of("staff.done.picture", picture.path().name()))
                : form.shown(picture.markdown());
    }
}
