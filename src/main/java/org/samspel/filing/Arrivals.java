package org.samspel.filing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.samspel.access.Account;
import org.samspel.filing.FilingView.Box;
import org.samspel.filing.FilingView.Sent;
import org.samspel.staff.Visit;
import org.samspel.uploads.StagedFile;
import org.samspel.uploads.Upload;
import org.samspel.uploads.Uploads;

/** Files that somebody has sent and that wait for a place. */
record Arrivals(Uploads uploads) {
    private static final String UPLOADS = "/staff/uploads/";

    private static String owner(Account account) {
        return String.valueOf(account.id());
    }

    /** The sound ones, oldest first. */
    List<Upload> ready(Visit visit) {
        return uploads.list(owner(visit.account())).stream()
                .filter(upload -> upload.state() instanceof Upload.State.Ready)
                .toList();
    }

    Optional<StagedFile> accept(Visit visit, Upload upload) {
        return uploads.accept(owner(visit.account()), upload.id());
    }

    /** They have been given their place. */
    void discard(Visit visit, List<Upload> placed) {
        try {
            for (Upload upload : placed) {
                uploads.discard(owner(visit.account()), upload.id());
            }
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }

    /**
     * @param address of the page that shows it
     */
    Box box(Visit visit, String address) {
        String back = "?to=" + address;
        return new Box(
                UPLOADS + back,
                UPLOADS,
                uploads.list(owner(visit.account())).stream()
                        .map(
                                upload ->
                                        new Sent(
                                                upload.name(),
                                                state(upload),
                                                message(visit, upload),
                                                UPLOADS + upload.id() + "/discard" + back))
                        .toList());
    }

    private static String state(Upload upload) {
        return switch (upload.state()) {
            case Upload.State.Arriving arriving -> "arriving";
            case Upload.State.Checking checking -> "checking";
            case Upload.State.Refused refused -> "refused";
            case Upload.State.Ready ready -> "ready";
        };
    }

    private static String message(Visit visit, Upload upload) {
        return upload.state() instanceof Upload.State.Refused refused
                ? visit.text(refused.objection().key())
                : visit.text("upload.state." + state(upload));
    }
}
