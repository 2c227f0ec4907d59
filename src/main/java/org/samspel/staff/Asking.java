package org.samspel.staff;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** What somebody wants of a page. */
@FunctionalInterface
interface Asking {

    /** The answer to who has been let in. */
    StaffAnswer ask(StaffPage page, Visit visit);

    /** The answer to who has not signed in: first that, then back to the page. */
    default StaffAnswer outside(StaffPage page, Visit visit) {
        return new StaffAnswer.Onward(
                OwnPath.of(visit.asked().path())
                        .filter(path -> !path.equals(HomePage.PATH))
                        .map(path -> "?next=" + URLEncoder.encode(path, StandardCharsets.UTF_8))
                        .map(SignInPage.PATH::concat)
                        .orElse(SignInPage.PATH));
    }
}
