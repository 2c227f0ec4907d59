package org.samspel.staff;

import java.util.List;
import org.samspel.access.SecondFactor;
import org.samspel.access.Session;
import org.samspel.access.SignIn;
import org.samspel.staff.StaffView.Mistake;

/** The code that comes after the password. */
record CodePage(SecondFactor secondFactor) implements StaffPage {
    static final String PATH = "/staff/code";

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public Entrance entrance() {
        return Entrance.HALFWAY;
    }

    @Override
    public StaffAnswer show(Visit visit) {
        return switch (visit.session().orElseThrow().stage()) {
            case CODE -> StaffAnswer.shown("code", title(visit), view(visit, List.of()));
            case ENROL -> new StaffAnswer.Onward(EnrolPage.PATH);
            case SIGNED_IN -> new StaffAnswer.Onward(HomePage.PATH);
        };
    }

    @Override
    public StaffAnswer act(Visit visit, Form form) {
        Session session = visit.session().orElseThrow();
        if (session.stage() != Session.Stage.CODE) {
            return show(visit);
        }
        return switch (secondFactor.check(session, form.line("code"), visit.device())) {
            case SignIn.Entered entered -> Steps.after(entered, visit.query("next"));
            case SignIn.Wrong none ->
                    StaffAnswer.mistaken(
                            "code",
                            title(visit),
                            view(
                                    visit,
                                    List.of(new Mistake("code", visit.text("staff.wrong.code")))));
            case SignIn.Wait wait -> new StaffAnswer.Wait(wait.time().toSeconds() + 1);
        };
    }

    private static StaffView.Code view(Visit visit, List<Mistake> mistakes) {
        return new StaffView.Code(OwnPath.or(visit.query("next"), ""), mistakes);
    }

    private static String title(Visit visit) {
        return visit.text("staff.title.code");
    }
}
