package org.samspel.staff;

import java.util.List;

/**
 * What the pages about signing in and people show: the contract with {@code layouts/staff/}. An
 * empty text or list means "there is none".
 */
public interface StaffView {

    /**
     * Something in a form that has to be mended.
     *
     * @param field name and id of the field
     * @param text what is wrong and what to do
     */
    record Mistake(String field, String text) {}

    /**
     * @param said what has happened before; may be empty
     * @param insecure whether the browser will not keep the cookie, because there is no TLS
     */
    record SignIn(String email, String next, String said, boolean insecure, List<Mistake> mistakes)
            implements StaffView {}

    /** The second step of signing in. */
    record Code(String next, List<Mistake> mistakes) implements StaffView {}

    /**
     * An app to be set up.
     *
     * @param secret in groups of four
     * @param path of the squares of the QR code, for {@code <path d>}
     * @param size of the QR code in squares, margin included
     */
    record Enrol(String secret, String path, int size, List<Mistake> mistakes)
            implements StaffView {}

    /** Recovery codes, shown this once. */
    record Codes(List<String> codes) implements StaffView {}

    /**
     * What a one-time link asks for.
     *
     * @param kind message key part: {@code owner invitation reset address}
     */
    record Link(String kind, String email, String name, int shortest, List<Mistake> mistakes)
            implements StaffView {}

    record Forgotten(String email, boolean sent, List<Mistake> mistakes) implements StaffView {}

    /** Asks again who it is, before something important. */
    record Confirm(String next, List<Mistake> mistakes) implements StaffView {}

    /** One's own account. */
    record Account(
            String name,
            String email,
            int recoveryCodes,
            List<Place> places,
            List<Mistake> mistakes)
            implements StaffView {}

    /**
     * Where somebody is signed in.
     *
     * @param device as people call it
     * @param since as people write it
     * @param here whether that is this very browser
     */
    record Place(String id, String device, String since, String seen, boolean here) {}

    /** A new password; the old one is asked for, too. */
    record Password(int shortest, List<Mistake> mistakes) implements StaffView {}

    record Address(String email, List<Mistake> mistakes) implements StaffView {}

    /** Everybody, and a form to invite somebody. */
    record People(
            List<Person> people, Invitation invitation, List<String> roles, List<Mistake> mistakes)
            implements StaffView {}

    /** What was typed. */
    record Invitation(String email, String name, String role, String language) {}

    /**
     * @param role and {@code state}: message key parts
     */
    record Person(long id, String name, String email, String role, String state, boolean self) {}

    /**
     * @param actions message key parts of what can be done now
     */
    record OnePerson(Person person, List<String> actions) implements StaffView {}

    /**
     * Asks whether an account is really to be removed.
     *
     * @param address of the page about it
     * @param self whether it is one's own
     */
    record Removal(String name, String address, boolean self) implements StaffView {}

    /**
     * One's own personal tokens.
     *
     * @param make address of the form for another
     */
    record Tokens(List<Token> tokens, String make) implements StaffView {}

    /**
     * @param scopes message key parts
     * @param until and {@code used}: as people write it; the latter is empty when it never was
     */
    record Token(String id, String name, List<String> scopes, String until, String used) {}

    /**
     * A token to be made.
     *
     * @param scopes message key parts
     * @param days how long it may work
     */
    record NewToken(String name, List<Choice> scopes, List<Choice> days, List<Mistake> mistakes)
            implements StaffView {}

    record Choice(String value, boolean chosen) {}

    /** A token, shown this once. */
    record MadeToken(String secret, String back) implements StaffView {}

    /**
     * A form that came after its session had ended, to be sent once more.
     *
     * @param again address of the form
     * @param fields what was typed, but for the token of the session
     */
    record Unsent(String again, List<Field> fields) implements StaffView {}

    record Field(String name, String value) {}

    /**
     * @param older address of the page before; empty when there is none
     */
    record Audit(List<Line> lines, String older) implements StaffView {}

    record Line(String time, String isoTime, String actor, String text) {}
}
