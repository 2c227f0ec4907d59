package org.samspel.filing;

import java.util.Optional;
import org.samspel.content.ContentPath;
import org.samspel.documents.Folder;
import org.samspel.staff.StaffAnswer;
import org.samspel.staff.Visit;

/** Where to go when what a page was about is no longer there. */
final class Nearest {
    private Nearest() {}

    /** After a change the nearest folder that is there; else there is no such page. */
    static StaffAnswer to(Visit visit, Stock stock) {
        if (!Deeds.isSentOn(visit)) {
            return new StaffAnswer.Refused(404);
        }
        Optional<ContentPath> place = ContentPath.of(visit.rest()).flatMap(ContentPath::parent);
        while (place.isPresent()) {
            Optional<Folder> folder = stock.folder(place.get().value());
            if (folder.isPresent()) {
                return onward(visit, Ways.folders(folder.get().path()));
            }
            place = place.get().parent();
        }
        return onward(visit, Ways.FOLDERS);
    }

    private static StaffAnswer onward(Visit visit, String address) {
        String done = visit.query("done");
        return new StaffAnswer.Onward(
                done.matches("\\p{XDigit}{40}") ? address + "?done=" + done : address);
    }
}
