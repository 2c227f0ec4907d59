package org.samspel.sharing;

import java.util.regex.Pattern;
import org.samspel.access.Account;

/**
 * What a sender is called in a letter. Everybody can change the name they go by, and a letter of
 * the portal must not carry a message or an address of their own: a name has letters of one script
 * and what joins them, else their e-mail address stands for it.
 */
final class SenderName {
    private static final Pattern NAME =
            Pattern.compile(
                    "\\p{L}[\\p{L}\\p{M}]*+(?:(?:\\. | ?[-'’] ?| )\\p{L}[\\p{L}\\p{M}]*+){0,5}");

    private static final int LONGEST = 60;

    /** Of what stands for it. */
    private static final int LONGEST_ADDRESS = 100;

    private SenderName() {}

    static String of(Account account) {
        String name = account.name();
        return name.length() <= LONGEST && NAME.matcher(name).matches() && isOfOneScript(name)
                ? name
                : shortened(account.email());
    }

    private static String shortened(String address) {
        return address.length() <= LONGEST_ADDRESS
                ? address
                : address.substring(0, LONGEST_ADDRESS - 1) + "…";
    }

    /** Letters of several scripts together are for looking like something else. */
    private static boolean isOfOneScript(String name) {
        return name.codePoints()
                        .filter(Character::isLetter)
                        .mapToObj(Character.UnicodeScript::of)
                        .distinct()
                        .count()
                == 1;
    }
}
