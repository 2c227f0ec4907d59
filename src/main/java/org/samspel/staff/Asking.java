package org.samspel.staff;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** What somebody wants of a page. */
@FunctionalInterface
interface Asking {

    /** The answer to who has been let in. */
    StaffAnswer ask(StaffPage page, Visit visit);

    /** The answer to who has not signed in: first that, then back to the page. */
    default StaffAnswer outside(StaffPage page, Visit visit) {
        return new StaffAnswer.Onward(
                OwnPath.of(visit.asked().path() + query(visit.asked().query()))
                        .filter(path -> !path.equals(HomePage.PATH))
                        .map(path -> "?next=" + encoded(path))
                        .map(SignInPage.PATH::concat)
                        .orElse(SignInPage.PATH));
    }

    /** So that who has to sign in first finds again what they had chosen. */
    private static String query(Map<String, String> fields) {
        return fields.isEmpty()
                ? ""
                : fields.entrySet().stream()
                        .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&", "?", ""));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
