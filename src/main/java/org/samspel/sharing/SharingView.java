package org.samspel.sharing;

import java.util.List;

/**
 * What the public pages of this package show: the contract with {@code layouts/share/}. An empty
 * text or list means "there is none".
 */
public interface SharingView {

    /**
     * A file, or something with files, to be kept or taken away.
     *
     * @param address what stands for it in the basket
     * @param page where it can be looked at; empty when it has been taken away
     * @param type as people call it: {@code PDF}; empty for a folder or work
     * @param size as people write it
     * @param files how many are in it
     * @param language code; empty when unknown
     */
    record Line(
            String address,
            String title,
            String page,
            String type,
            String size,
            int files,
            String language)
            implements SharingView {}

    /**
     * A link for others.
     *
     * @param address absolute
     * @param mail the same in a letter of the reader's own program
     * @param qr path of its squares, for {@code <path d>}; empty when it is too long for one
     * @param qrSize of the picture in squares
     */
    record Link(String address, String mail, String qr, int qrSize) implements SharingView {}

    /**
     * The basket.
     *
     * @param self address of this page without its query
     * @param query what was searched for
     * @param found to be added
     * @param send where staff send the same by letter
     * @param guest where guests do; empty when they cannot
     */
    record Choosing(
            String self,
            List<Line> lines,
            String total,
            int files,
            String query,
            List<Line> found,
            Link link,
            String send,
            String guest)
            implements SharingView {}

    /**
     * What a link without a letter leads to.
     *
     * @param archive address of all files in one; empty for a single file
     */
    record Given(List<Line> lines, List<String> gone, String total, int files, String archive)
            implements SharingView {}

    /**
     * What somebody was sent.
     *
     * @param guest whether the sender is no staff
     * @param email empty when it is a guest's and has been forgotten
     * @param until day the link works to
     * @param archive address of all files in one; empty for a single file
     * @param stop where they say that they want no more letters
     */
    record Received(
            boolean guest,
            String sender,
            String email,
            String until,
            List<Line> lines,
            List<String> gone,
            String total,
            int files,
            String archive,
            String stop)
            implements SharingView {}

    /**
     * A link that works no more.
     *
     * @param revoked by its sender, rather than by time
     * @param guest whether the sender is no staff, and cannot be asked
     * @param asked whether they have asked for it already
     * @param again where to ask
     */
    record Ended(
            boolean guest,
            String sender,
            String until,
            boolean revoked,
            List<String> titles,
            boolean asked,
            String again)
            implements SharingView {}

    /**
     * What a letter says, beside what is the same in each.
     *
     * @param lead who sends what
     * @param more how many files are not in the list; may be empty
     * @param why they get it
     * @param abuse whom to tell when something is wrong; may be empty
     */
    record Written(
            String lead,
            List<Line> lines,
            String more,
            String link,
            String until,
            String why,
            String stop,
            String abuse)
            implements SharingView {}

    /**
     * The page for one person's data.
     *
     * @param email as typed
     */
    record Privacy(String email, List<Mistake> mistakes) implements SharingView {
        public Privacy {
            mistakes = List.copyOf(mistakes);
        }
    }

    /** No more letters: to be confirmed, or done. */
    record Stopping(boolean done, String self) implements SharingView {}

    /**
     * A choice in a form.
     *
     * @param value of the field
     */
    record Choice(String value, String label, boolean chosen) implements SharingView {}

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
            implements SharingView {}

    /**
     * A letter, exactly as it will be.
     *
     * @param frame address of its other form
     */
    record Preview(String subject, String text, String frame) implements SharingView {}

    /**
     * Somebody who has to show first that an address is theirs.
     *
     * @param email as typed, or as a letter was sent to
     * @param kept what they had chosen or written before
     */
    record GuestAsking(String email, List<Kept> kept, List<Mistake> mistakes)
            implements SharingView {}

    /**
     * A field that goes on with them.
     *
     * @param name of the field
     */
    record Kept(String name, String value) implements SharingView {}

    /**
     * What a guest has sent.
     *
     * @param state message key part
     * @param people it was for; 0 when nobody is known any more
     * @param stopped letters that were called back
     * @param undo whether it can be called back
     */
    record GuestSent(String state, int people, int stopped, boolean undo) implements SharingView {}

    /**
     * Something in a form that has to be mended.
     *
     * @param field id of the field
     */
    record Mistake(String field, String text) implements SharingView {}

    /** What somebody has sent so far. */
    record SentList(List<SentLine> lines) implements SharingView {}

    /**
     * @param title of the first of its items
     */
    record SentLine(String address, String title, int items, String date) implements SharingView {}

    /**
     * What became of a sending.
     *
     * @param undo whether letters can be called back still
     * @param open whether any link works
     */
    record Followed(List<Line> lines, List<Row> rows, boolean undo, boolean open, String date)
            implements SharingView {}

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
            implements SharingView {}
}
