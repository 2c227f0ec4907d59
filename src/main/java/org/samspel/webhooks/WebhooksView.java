package org.samspel.webhooks;

import java.util.List;
import org.samspel.staff.StaffView.Mistake;

/** What the pages about webhooks show. An empty text or list means "there is none". */
public interface WebhooksView {

    /** All there are, and a form for another. */
    record All(List<Hook> hooks, String address, List<Choice> events, List<Mistake> mistakes)
            implements WebhooksView {}

    record Choice(String value, boolean chosen) {}

    /**
     * @param events message key parts
     * @param paused since when it is told nothing, as people write it
     * @param lines the last messages, the latest first
     */
    record Hook(String id, String address, List<String> events, String paused, List<Line> lines) {}

    /**
     * A message.
     *
     * @param time of the last attempt, or when it was written, as people write it
     * @param event and {@code state}: message key parts
     * @param subject work and language
     * @param answer as a sentence; empty before the first attempt
     */
    record Line(
            String time, String event, String subject, String state, int attempts, String answer) {}

    /** A secret, shown after a webhook was made. */
    record Made(String secret, String back) implements WebhooksView {}
}
