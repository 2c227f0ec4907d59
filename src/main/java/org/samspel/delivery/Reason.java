package org.samspel.delivery;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Why a letter did not arrive, for people: what enhanced status codes mean (RFC 3463). */
public enum Reason {
    NO_SUCH_PERSON,
    NO_SUCH_DOMAIN,
    MAILBOX_FULL,
    MAILBOX_CLOSED,
    TOO_LARGE,
    NOT_WELCOME,
    /** Tried for days. */
    NO_ANSWER,
    OTHER;

    private static final Pattern STATUS = Pattern.compile("\\b[245]\\.(\\d{1,3})\\.(\\d{1,3})\\b");

    /** The key of the sentence that says so in the reader's language. */
    public String key() {
        return "mail.reason." + name().toLowerCase(Locale.ROOT).replace('_', '.');
    }

    /**
     * @param answer of a mail server, or the Status of a delivery report
     */
    public static Reason of(String answer) {
        Matcher matcher = STATUS.matcher(answer);
        return matcher.find()
                ? of(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)))
                : answer.startsWith("550") ? NO_SUCH_PERSON : OTHER;
    }

    private static Reason of(int subject, int detail) {
        return switch (subject) {
            case 1 -> detail == 2 || detail == 10 ? NO_SUCH_DOMAIN : NO_SUCH_PERSON;
            case 2 ->
                    switch (detail) {
                        case 1 -> MAILBOX_CLOSED;
                        case 2 -> MAILBOX_FULL;
                        case 3 -> TOO_LARGE;
                        default -> OTHER;
                    };
            case 3 -> detail == 4 ? TOO_LARGE : OTHER;
            case 4 -> detail == 4 ? NO_SUCH_DOMAIN : NO_ANSWER;
            case 7 -> NOT_WELCOME;
            default -> OTHER;
        };
    }
}
