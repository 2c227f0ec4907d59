package org.samspel.sharing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.samspel.access.Account;
import org.samspel.languages.Language;
import org.samspel.mail.EmailAddress;

/**
 * Files that somebody has sent.
 *
 * @param items their addresses, see {@link Items}
 * @param days how long links work
 */
public record Share(UUID id, Sender sender, List<String> items, int days, Instant created) {

    /** How long links can work, in days; the first is the usual. */
    public static final List<Integer> DAYS = List.of(30, 7, 90);

    /** While it lasts, a sending can be called back. */
    static final Duration PAUSE = Duration.ofSeconds(60);

    public Share {
        items = List.copyOf(items);
    }

    boolean isInPause(Instant now) {
        return now.isBefore(created.plus(PAUSE));
    }

    /**
     * Who has sent them, as known then.
     *
     * @param account number of it; it may be gone by now. 0 for a guest, who has none
     * @param email empty when it is a guest's and has been forgotten
     * @param name fit for a letter, see {@link SenderName}; empty for a guest
     */
    public record Sender(long account, String email, String name, Language language) {
        private static final long NONE = 0;

        static Sender of(Account account) {
            return new Sender(
                    account.id(), account.email(), SenderName.of(account), account.language());
        }

        /** Guests go by the address they have shown to be theirs. */
        static Sender guest(EmailAddress email, Language language) {
            return new Sender(NONE, email.text(), "", language);
        }

        boolean isGuest() {
            return account == NONE;
        }

        /** Of guests only the address is known. */
        boolean isSame(Sender other) {
            return account == other.account
                    && (!isGuest() || (!email.isEmpty() && email.equalsIgnoreCase(other.email)));
        }

        @Override
        public String toString() {
            return "Sender " + account;
        }
    }
}
