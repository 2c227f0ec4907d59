package org.samspel.sharing;

import java.util.List;
import org.samspel.languages.Language;
import org.samspel.mail.EmailAddress;

/**
 * Files to be sent.
 *
 * @param key of the form: sent twice, it is one order
 * @param language of the letters
 * @param days how long the links work, one of {@link Share#DAYS}
 * @param copy whether the sender gets a letter, too
 */
public record Order(
        String key,
        Share.Sender sender,
        List<String> items,
        List<EmailAddress> recipients,
        Language language,
        int days,
        boolean copy) {

    public Order {
        items = List.copyOf(items);
        recipients = List.copyOf(recipients);
    }
}
