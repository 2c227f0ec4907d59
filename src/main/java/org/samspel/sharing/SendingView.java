package org.samspel.sharing;

import java.util.List;
import org.samspel.sharing.SharingView.Line;

/**
 * What the pages for sending and for one person's data show: the contract with {@code
 * layouts/staff/send.peb} and {@code layouts/staff/privacy.peb}. An empty text or list means "there
 * is none".
 */
public interface SendingView {
    /**
     * The form of a sender.
     *
     * @param path of the form
     * @param guest address of a sender who is no staff; empty for staff
     * @param items what the basket holds, as the form sends it on
     * @param addresses as typed
     * @param warnings about addresses that look like a slip
     * @param letter what recipients will read; empty before the preview
     * @param key of this form
     */
    record Sending(
            String path,
            String guest,
            String items,
            List<Line> lines,
            String addresses,
            List<String> recipients,
            List<Choice> languages,
            List<Choice> days,
            boolean copy,
            List<String> warnings,
            Preview letter,
            String key,
            List<Mistake> mistakes)
            implements SendingView {}

    /**
     * A choice in a form.
     *
     * @param value of the field
     */
    record Choice(String value, String label, boolean chosen) implements SendingView {}

    /**
     * A letter, exactly as it will be.
     *
     * @param frame address of its other form
     */
    record Preview(String subject, String text, String frame) implements SendingView {}

    /**
     * Something in a form that has to be mended.
     *
     * @param field id of the field
     */
    record Mistake(String field, String text) implements SendingView {}

    /**
     * The page for one person's data.
     *
     * @param email as typed
     */
    record Privacy(String email, List<Mistake> mistakes) implements SendingView {
        public Privacy {
            mistakes = List.copyOf(mistakes);
        }
    }
}
