package org.samspel.sharing;

import org.samspel.sharing.GuestView.GuestSent;
import org.samspel.staff.StaffAnswer;
import org.samspel.staff.Visit;

/**
 * What guests are told about what they have sent.
 *
 * @param pressed whether they come from the button that calls letters back
 */
record GuestReceipt(Following.Overview overview, Visit visit, boolean pressed) {
    /** In the query when the button was pressed. */
    static final String UNDO = "undo";

    static GuestReceipt of(Following.Overview overview, Visit visit) {
        return new GuestReceipt(overview, visit, !visit.query(UNDO).isEmpty());
    }

    StaffAnswer page() {
        GuestSent view =
                new GuestSent(state(), overview.recipients().size(), overview.calledBack(), undo());
        return StaffAnswer.shown(
                "guest-sent", visit.text("share.guest.sent." + title(view) + ".title"), view);
    }

    private static String title(GuestSent view) {
        return view.state().equals("sent") ? "on" : "over";
    }

    private boolean undo() {
        return overview.calledBack() == 0
                && !overview.recipients().isEmpty()
                && overview.share().isInPause(visit.now());
    }

    private String state() {
        if (overview.recipients().isEmpty()) {
            return "none";
        }
        if (overview.calledBack() > 0) {
            return overview.isCalledBack() ? "all" : "some";
        }
        return pressed && !undo() ? "late" : "sent";
    }
}
