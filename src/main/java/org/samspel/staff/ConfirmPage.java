package org.samspel.staff;

import java.util.List;
import org.samspel.access.SecondFactor;
import org.samspel.access.Session;
import org.samspel.access.SignIn;
import org.samspel.access.SignIn.Outcome;
import org.samspel.staff.StaffView.Mistake;

/** Asks for password and code again, before what decides how somebody signs in is changed. */
record ConfirmPage(SignIn signIn, SecondFactor secondFactor) implements StaffPage {
    static final String PATH = "/staff/confirm";

    static String before(String next) {
        return PATH + OwnPath.asParameter(next).replaceFirst("&", "?");
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public Entrance entrance() {
        return Entrance.AUTHOR;
    }

    @Override
    public boolean givesBack() {
        return false;
    }

    @Override
    public StaffAnswer show(Visit visit) {
        return StaffAnswer.shown("confirm", title(visit), view(visit, List.of()));
    }

    @Override
    public StaffAnswer act(Visit visit, Form form) {
        return switch (check(visit, form)) {
            case SignIn.Entered entered -> Steps.after(entered, visit.query("next"));
            case SignIn.Wrong none ->
                    StaffAnswer.mistaken(
                            "confirm",
                            title(visit),
                            view(
                                    visit,
                                    List.of(
                                            new Mistake(
                                                    "password",
                                                    visit.text("staff.wrong.confirm")))));
            case SignIn.Wait wait -> new StaffAnswer.Wait(wait.time().toSeconds() + 1);
        };
    }

    private Outcome check(Visit visit, Form form) {
        Session session = visit.session().orElseThrow();
        Outcome password = signIn.again(session, form.exact("password"));
        return password instanceof SignIn.Entered
                ? secondFactor.check(session, form.line("code"), visit.device())
                : password;
    }

    private static StaffView.Confirm view(Visit visit, List<Mistake> mistakes) {
        return new StaffView.Confirm(OwnPath.or(visit.query("next"), ""), mistakes);
    }

    private static String title(Visit visit) {
        return visit.text("staff.title.confirm");
    }
}
