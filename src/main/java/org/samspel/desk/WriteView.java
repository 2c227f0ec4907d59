package org.samspel.desk;

import java.util.List;
import org.samspel.content.TextDifference;
import org.samspel.staff.StaffView.Mistake;

/**
 * The page on which a text is written: the contract with {@code layouts/staff/write.peb}.
 *
 * @param kind message key part
 * @param name of the text's language
 * @param state {@code published draft new}: message key part
 * @param work folder of the work: {@code reports/final-report}
 * @param saved when it was last saved, as people write it; empty when there is no working copy
 * @param frame address of the page as readers would see it
 * @param page address of the page readers see; empty when there is none
 * @param source the text this one is a translation of
 * @param sharing links for people who are not staff
 * @param others who else works on the same, and since when
 * @param isBehind whether somebody has changed the text since one began
 * @param megabytes how large a picture may be
 */
public record WriteView(
        String title,
        String kind,
        String language,
        String name,
        String work,
        String state,
        List<Field> fields,
        String body,
        Kept kept,
        String saved,
        String frame,
        String page,
        Source source,
        Sharing sharing,
        List<Other> others,
        boolean isBehind,
        boolean mayPublish,
        int megabytes,
        List<Mistake> mistakes) {

    /** What the form sends back to be told from what others do meanwhile. */
    public record Kept(String base, long revision) {}

    /**
     * @param key name of the field, and message key part of its label
     * @param type {@code line paragraph date words lines}
     */
    public record Field(String key, String type, String value) {}

    /**
     * A text to translate from; all of it empty when there is none.
     *
     * @param state {@code current stale unknown}: message key part
     * @param origin what is noted when the translation says the same as it does now
     */
    public record Source(
            String code,
            String name,
            String text,
            String state,
            String origin,
            List<Changed> changes) {
        static final Source NONE = new Source("", "", "", "", "", List.of());
    }

    /**
     * What has become of a part of the source since it was translated.
     *
     * @param part {@code title description image_alt body}: message key part
     */
    public record Changed(String part, List<Turned> pieces) {}

    /**
     * @param kind {@code same removed added}
     */
    public record Turned(String kind, String text) {}

    /**
     * Links that show the text before it is public.
     *
     * @param made address of the one that was made just now; empty when none was
     */
    public record Sharing(String made, List<Link> links) {}

    /**
     * @param id to take it back by
     * @param until when it works, as people write it
     */
    public record Link(String id, String person, String until) {}

    public record Other(String person, String since) {}

    /**
     * Two texts where one was expected.
     *
     * @param why {@code content} when somebody else has changed it, {@code copy} when oneself has,
     *     in another window
     * @param mine the whole file, as {@code theirs}
     */
    public record Conflict(
            String title,
            String why,
            String address,
            String mine,
            String theirs,
            List<Piece> mineMarked,
            List<Piece> theirsMarked,
            Kept kept) {}

    /** A piece of a text; marked when the other text does not have it. */
    public record Piece(String text, boolean marked) {

        static List<Piece> of(TextDifference difference, TextDifference.Kind own) {
            return difference.pieces().stream()
                    .filter(
                            piece ->
                                    piece.kind() == own || piece.kind() == TextDifference.Kind.SAME)
                    .map(piece -> new Piece(piece.text(), piece.kind() == own))
                    .toList();
        }
    }
}
