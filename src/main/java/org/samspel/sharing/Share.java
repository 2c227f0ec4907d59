package org.samspel.sharing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.samspel.access.Account;
import org.samspel.languages.Language;

/**
 * Files that somebody of the staff has sent.
 *
 * @param items their addresses, see {@link Items}
 * @param days how long links work
 */
public record Share(UUID id, Sender sender, List<String> items, int days, Instant created) {

    /** How long links can work, in days; the first is the usual. */
    public static final List<Integer> DAYS = List.of(30, 7, 90);

    public Share {
        items = List.copyOf(items);
    }

    /**
     * Who has sent them, as known then.
     *
     * @param account number of it; it may be gone by now
     * @param name fit for a letter, see {@link SenderName}
     */
    public record Sender(long account, String email, String name, Language language) {
        static Sender of(Account account) {
            return new Sender(
                    account.id(), account.email(), SenderName.of(account), account.language());
        }

        @Override
        public String toString() {
            return "Sender " + account;
        }
    }
}
