package org.samspel.staff;

import java.util.List;
import org.samspel.access.Access;
import org.samspel.access.Account;
import org.samspel.access.Passwords;
import org.samspel.access.SignIn;
import org.samspel.staff.StaffAnswer.Said;
import org.samspel.staff.StaffView.Mistake;

/** A new password for who knows the old one. */
record PasswordPage(Access access, Staff.Surroundings surroundings) implements StaffPage {
    static final String PATH = "/staff/account/password";

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
        return StaffAnswer.shown("password", title(visit), view(List.of()));
    }

    @Override
    public StaffAnswer act(Visit visit, Form form) {
        Account account = visit.account();
        String chosen = form.exact("password");
        List<Mistake> mistakes =
                Fields.password(
                        visit,
                        chosen,
                        List.of(
                                account.email(),
                                account.name(),
                                surroundings.siteName().apply(visit.language())));
        if (!mistakes.isEmpty()) {
            return StaffAnswer.mistaken("password", title(visit), view(mistakes));
        }
        return switch (access.signIn()
                .again(visit.session().orElseThrow(), form.exact("current"))) {
            case SignIn.Entered entered -> change(visit, chosen);
            case SignIn.Wrong none ->
                    StaffAnswer.mistaken(
                            "password",
                            title(visit),
                            view(
                                    List.of(
                                            new Mistake(
                                                    "current",
                                                    visit.text("staff.wrong.current")))));
            case SignIn.Wait wait -> new StaffAnswer.Wait(wait.time().toSeconds() + 1);
        };
    }

    private StaffAnswer change(Visit visit, String chosen) {
        access.own().changePassword(visit.session().orElseThrow(), chosen);
        return new StaffAnswer.Done(AccountPage.PATH, Said.of("staff.done.password"));
    }

    private static StaffView.Password view(List<Mistake> mistakes) {
        return new StaffView.Password(Passwords.SHORTEST, mistakes);
    }

    private static String title(Visit visit) {
        return visit.text("staff.title.password");
    }
}
