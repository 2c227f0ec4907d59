package org.samspel.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.samspel.staff.Form;
import org.samspel.staff.StaffAnswer;
import org.samspel.staff.StaffView.Mistake;
import org.samspel.staff.Visit;
import org.samspel.uploads.Upload;

/**
 * What somebody says of a picture, and the page that asks for it.
 *
 * @param uploads all that they have sent
 */
record PictureForm(Visit visit, Form form, List<Upload> uploads) {
    private static final int LONGEST_ALT = 500;

    /** The picture that is chosen; empty when there is none. */
    Optional<Upload> chosen() {
        return pictures().stream()
                .filter(upload -> upload.id().equals(form.line("upload")))
                .findFirst();
    }

    /** Empty when the picture is only decoration. */
    String alt() {
        return form.has("decorative") ? "" : form.line("alt");
    }

    /** Whether it is to stand at the end of the text; else its sender puts it where it belongs. */
    boolean isToAppend() {
        return form.line("do").equals("append");
    }

    List<Mistake> mistakes() {
        List<Mistake> mistakes = new ArrayList<>();
        if (chosen().isEmpty()) {
            mistakes.add(new Mistake("upload", visit.text("staff.wrong.picture.file")));
        }
        if (chosen().filter(Picture::isTooLarge).isPresent()) {
            mistakes.add(
                    new Mistake(
                            "upload",
                            visit.text("staff.wrong.picture.large", Picture.MOST_MEGABYTES)));
        }
        if (form.line("alt").isEmpty() && !form.has("decorative")) {
            mistakes.add(new Mistake("alt", visit.text("staff.wrong.picture.alt")));
        }
        if (form.line("alt").length() > LONGEST_ALT) {
            mistakes.add(new Mistake("alt", visit.text("staff.wrong.picture.long", LONGEST_ALT)));
        }
        return mistakes;
    }

    private List<Upload> pictures() {
        return uploads.stream().filter(Picture::isOne).toList();
    }

    StaffAnswer shown(String markdown) {
        return StaffAnswer.shown("picture", title(), view(markdown, List.of()));
    }

    StaffAnswer mistaken(List<Mistake> mistakes) {
        return StaffAnswer.mistaken("picture", title(), view("", mistakes));
    }

    /** The picture is fine, but can't be put there: why. */
    StaffAnswer mistaken(String key) {
        return mistaken(List.of(new Mistake("content", visit.text(key))));
    }

    private String title() {
        return visit.text("staff.title.picture");
    }

    private PictureView view(String markdown, List<Mistake> mistakes) {
        String address = visit.asked().path();
        return new PictureView(
                address,
                back(),
                UploadBox.of(visit, uploads, address),
                pictures().stream().map(this::choice).toList(),
                Picture.MOST_MEGABYTES,
                form.line("alt"),
                form.has("decorative"),
                markdown,
                mistakes);
    }

    /** The page on which the text is written. */
    String back() {
        return WritePage.PATH + visit.asked().path().substring(PicturePage.PATH.length());
    }

    private PublishView.Choice choice(Upload upload) {
        boolean isChosen = upload.id().equals(form.line("upload"));
        return new PublishView.Choice(upload.id(), upload.name(), isChosen);
    }
}
