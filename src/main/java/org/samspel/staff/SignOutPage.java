package org.samspel.staff;

import org.samspel.access.SignIn;

/** The end of a session; only ever a form. */
record SignOutPage(SignIn signIn) implements StaffPage {
    static final String PATH = "/staff/sign-out";

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public Entrance entrance() {
        return Entrance.HALFWAY;
    }

    @Override
    public boolean givesBack() {
        return false;
    }

    @Override
    public StaffAnswer show(Visit visit) {
        return new StaffAnswer.Onward(HomePage.PATH);
    }

    @Override
    public StaffAnswer act(Visit visit, Form form) {
        signIn.out(visit.session().orElseThrow());
        return new StaffAnswer.Left(SignInPage.PATH + "?said=out&lang=" + visit.language().code());
    }
}
