package org.samspel.staff;

import java.net.URI;
import java.util.List;
import java.util.Set;
import org.samspel.access.SignIn;
import org.samspel.access.SignIn.Credentials;
import org.samspel.staff.StaffView.Mistake;

/** Address and password. */
record SignInPage(SignIn signIn, URI url) implements StaffPage {
    static final String PATH = "/staff/sign-in";

    private static final int LONGEST = 1_000;

    /** What may have happened before; anything else in the address is not repeated. */
    private static final Set<String> SAID = Set.of("out", "address", "removed");

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
        if (visit.session().filter(Entrance::isSignedIn).isPresent()) {
            return new StaffAnswer.Onward(OwnPath.or(visit.query("next"), HomePage.PATH));
        }
        return StaffAnswer.shown("sign-in", title(visit), view(visit, "", List.of()));
    }

    @Override
    public StaffAnswer act(Visit visit, Form form) {
        String email = form.line("email");
        String password = form.exact("password");
        if (email.isEmpty() || password.isEmpty() || password.length() > LONGEST) {
            return wrong(visit, email);
        }
        return switch (signIn.withPassword(new Credentials(email, password), visit.device())) {
            case SignIn.Entered entered -> Steps.after(entered, visit.query("next"));
            case SignIn.Wrong none -> wrong(visit, email);
            case SignIn.Wait wait -> new StaffAnswer.Wait(wait.time().toSeconds() + 1);
        };
    }

    private StaffAnswer wrong(Visit visit, String email) {
        Mistake mistake = new Mistake("email", visit.text("staff.wrong.sign-in"));
        return StaffAnswer.mistaken("sign-in", title(visit), view(visit, email, List.of(mistake)));
    }

    private StaffView.SignIn view(Visit visit, String email, List<Mistake> mistakes) {
        String said = visit.query("said");
        return new StaffView.SignIn(
                email,
                OwnPath.or(visit.query("next"), ""),
                SAID.contains(said) ? visit.text("staff.done." + said) : "",
                insecure(),
                mistakes);
    }

    private boolean insecure() {
        return "http".equals(url.getScheme()) && !Cookies.isThisMachine(url);
    }

    private static String title(Visit visit) {
        return visit.text("staff.title.sign-in");
    }
}
