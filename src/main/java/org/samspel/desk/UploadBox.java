package org.samspel.desk;

import java.util.ArrayList;
import java.util.List;
import org.samspel.staff.Visit;
import org.samspel.uploads.Upload;

/** The place on a page where files are sent, with those that were. */
final class UploadBox {
    private UploadBox() {}

    /**
     * @param page address of the page it is on
     */
    static PublishView.Box of(Visit visit, List<Upload> uploads, String page) {
        String back = "?to=" + page;
        List<PublishView.Sent> sent = new ArrayList<>();
        for (Upload upload : uploads) {
            String discard = Desk.UPLOADS + upload.id() + "/discard" + back;
            sent.add(
                    new PublishView.Sent(
                            upload.name(), state(upload), message(visit, upload), discard));
        }
        return new PublishView.Box(Desk.UPLOADS + back, Desk.UPLOADS, sent);
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
