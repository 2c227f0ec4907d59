package org.samspel.sharing;

import java.util.List;

/**
 * What the public pages of this package and its letters show: the contract with {@code
 * layouts/share/} and {@code layouts/mail/share.peb}. An empty text or list means "there is none".
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

    /** No more letters: to be confirmed, or done. */
    record Stopping(boolean done, String self) implements SharingView {}

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
}
