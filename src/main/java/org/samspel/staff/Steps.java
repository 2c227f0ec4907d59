package org.samspel.staff;

import org.samspel.access.Session;
import org.samspel.access.SignIn;

/** Which page comes next while somebody signs in. */
final class Steps {
    private Steps() {}

    static StaffAnswer after(SignIn.Entered entered, String next) {
        String own = OwnPath.or(next, HomePage.PATH);
        return new StaffAnswer.Entered(
                entered.token(), new StaffAnswer.Onward(page(entered.stage(), own)));
    }

    private static String page(Session.Stage stage, String next) {
        String kept =
                next.equals(HomePage.PATH) ? "" : OwnPath.asParameter(next).replaceFirst("&", "?");
        return switch (stage) {
            case CODE -> CodePage.PATH + kept;
            case ENROL -> EnrolPage.PATH;
            case SIGNED_IN -> next;
        };
    }
}
