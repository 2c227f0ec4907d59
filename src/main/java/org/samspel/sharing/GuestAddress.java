package org.samspel.sharing;

import java.util.regex.Pattern;
import org.samspel.mail.EmailAddress;

/**
 * What an address of a guest must be. It stands in the letters they send, and who owns a domain can
 * make addresses there that read like a sentence: only plain ones of modest length are taken.
 */
final class GuestAddress {
    private static final Pattern LOCAL = Pattern.compile("[A-Za-z0-9._+-]{1,40}");
    private static final int LONGEST_DOMAIN = 60;

    private GuestAddress() {}

    static boolean isPlain(EmailAddress address) {
        return LOCAL.matcher(address.local()).matches()
                && address.domain().length() <= LONGEST_DOMAIN;
    }

    /** Where it all arrives: what follows a plus makes no other mailbox. */
    static EmailAddress mailbox(EmailAddress address) {
        String local = address.local().replaceFirst("(?<=.)\\+.*", "");
        return new EmailAddress(local, address.domain());
    }
}
