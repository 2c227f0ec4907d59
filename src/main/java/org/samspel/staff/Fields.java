package org.samspel.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.samspel.access.Passwords;
import org.samspel.staff.StaffView.Mistake;

/** What several forms ask for, and what can be wrong with it. */
final class Fields {
    static final int LONGEST_NAME = 100;

    /** The addresses that mail servers everywhere take (RFC 5321 §4.1.2 without quoting). */
    private static final Pattern EMAIL =
            Pattern.compile(
                    "[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@([A-Za-z0-9-]{1,63}\\.)+[A-Za-z]{2,63}");

    private static final int LONGEST_EMAIL = 254;

    private Fields() {}

    static List<Mistake> email(Visit visit, String email) {
        return email.length() <= LONGEST_EMAIL && EMAIL.matcher(email).matches()
                ? List.of()
                : List.of(new Mistake("email", visit.text("staff.wrong.email")));
    }

    static List<Mistake> name(Visit visit, String name) {
        return name.isEmpty() || name.length() > LONGEST_NAME
                ? List.of(new Mistake("name", visit.text("staff.wrong.name")))
                : List.of();
    }

    /**
     * @param about words a password should not be made of
     */
    static List<Mistake> password(Visit visit, String password, List<String> about) {
        return Passwords.weaknesses(password, about).stream()
                .map(
                        weakness ->
                                new Mistake(
                                        "password",
                                        visit.text(
                                                "staff.wrong.password."
                                                        + weakness.name().toLowerCase(Locale.ROOT),
                                                Passwords.SHORTEST)))
                .toList();
    }

    @SafeVarargs
    static List<Mistake> all(List<Mistake>... some) {
        List<Mistake> all = new ArrayList<>();
        for (List<Mistake> each : some) {
            all.addAll(each);
        }
        return all;
    }
}
