package org.samspel.delivery;

import jakarta.mail.MessagingException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a mail server said when it did not take a letter.
 *
 * @param code of RFC 5321 §4.2; empty when the line broke
 * @param text without addresses
 */
record SmtpAnswer(String code, String text) {
    private static final Pattern CODE = Pattern.compile("(?m)^\\s*([45]\\d\\d)[ -]");

    /** The server closes, or does not want our account: no fault of the letter. */
    private static final Set<String> NOT_THE_LETTER =
            Set.of("421", "454", "530", "534", "535", "538");

    /** The library keeps the answer in the text of one of several exceptions. */
    static SmtpAnswer of(MessagingException failed) {
        for (Exception one = failed; one != null; one = next(one)) {
            String said = String.valueOf(one.getMessage());
            Matcher matcher = CODE.matcher(said);
            if (matcher.find()) {
                String answer = said.substring(matcher.start(1));
                return new SmtpAnswer(
                        String.valueOf(matcher.group(1)), Outcome.withoutAddresses(answer));
            }
        }
        return new SmtpAnswer("", Outcome.withoutAddresses(String.valueOf(failed.getMessage())));
    }

    @Nullable
    private static Exception next(Exception one) {
        return one instanceof MessagingException mail ? mail.getNextException() : null;
    }

    Outcome outcome() {
        if (NOT_THE_LETTER.contains(code)) {
            return new Outcome.Unreachable(text);
        }
        return code.startsWith("5") ? new Outcome.Refused(text) : new Outcome.Deferred(text);
    }
}
