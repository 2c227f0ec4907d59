package org.samspel.sharing;

import java.util.List;
import org.samspel.sharing.SharingView.Line;

/**
 * What senders see of what they have sent: the contract with {@code layouts/staff/sent.peb} and
 * {@code layouts/staff/sending.peb}. An empty text or list means "there is none".
 */
public interface SentView {
    /** What somebody has sent so far. */
    record SentList(List<SentLine> lines) implements SentView {}

    /**
     * @param title of the first of its items
     */
    record SentLine(String address, String title, int items, String date) implements SentView {}

    /**
     * What became of a sending.
     *
     * @param undo whether letters can be called back still
     * @param open whether any link works
     */
    record Followed(List<Line> lines, List<Row> rows, boolean undo, boolean open, String date)
            implements SentView {}

    /**
     * What became of one letter.
     *
     * @param who address, or a number when it is forgotten
     * @param state message key part
     * @param detail why, or what the mail server said
     * @param resend and {@code grant}: whether that can be done
     */
    record Row(
            int place,
            String who,
            String state,
            String detail,
            String opened,
            String downloaded,
            String until,
            boolean resend,
            boolean grant)
            implements SentView {}
}
