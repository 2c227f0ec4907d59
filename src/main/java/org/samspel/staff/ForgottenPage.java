package org.samspel.staff;

import java.time.Duration;
import java.util.List;
import org.samspel.access.Forgotten;
import org.samspel.staff.StaffView.Mistake;

/** Asks for a letter with a link to a new password; says the same whoever asks. */
record ForgottenPage(Forgotten forgotten) implements StaffPage {
    static final String PATH = "/staff/forgotten";

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public Entrance entrance() {
        return Entrance.ANYONE;
    }

    @Override
    public StaffAnswer show(Visit visit) {
        return StaffAnswer.shown(
                "forgotten", title(visit), new StaffView.Forgotten("", false, List.of()));
    }

    @Override
    public StaffAnswer act(Visit visit, Form form) {
        String email = form.line("email");
        List<Mistake> mistakes = Fields.email(visit, email);
        if (!mistakes.isEmpty()) {
            return StaffAnswer.mistaken(
                    "forgotten", title(visit), new StaffView.Forgotten(email, false, mistakes));
        }
        Duration wait = forgotten.ask(email, visit.device());
        return wait.isZero()
                ? StaffAnswer.shown(
                        "forgotten", title(visit), new StaffView.Forgotten(email, true, List.of()))
                : new StaffAnswer.Wait(wait.toSeconds() + 1);
    }

    private static String title(Visit visit) {
        return visit.text("staff.title.forgotten");
    }
}
