package org.samspel.desk;

import java.util.List;
import org.samspel.staff.StaffView.Mistake;

/**
 * The page on which a report is put together: the contract with {@code layouts/staff/publish.peb}.
 * An empty text means "there is none".
 *
 * @param id of the form
 * @param seen names of fields that were filled in from files
 * @param mayPublish whether the person may show it to readers
 */
public record PublishView(
        String id,
        Box upload,
        List<Row> files,
        List<Part> parts,
        Facts facts,
        String seen,
        boolean mayPublish,
        List<Mistake> mistakes) {

    /**
     * Where files are sent.
     *
     * @param action where a form without a script sends them
     * @param address where a script does
     */
    public record Box(String action, String address, List<Sent> files) {}

    /**
     * A file that was sent.
     *
     * @param state {@code arriving checking ready refused}
     * @param discard where to send the wish to take it away
     */
    public record Sent(String name, String state, String message, String discard) {}

    /** A file of the report, and the languages to choose from. */
    public record Row(String field, String name, List<Choice> languages) {}

    public record Choice(String value, String label, boolean chosen) {}

    /**
     * The report in a language.
     *
     * @param open whether its fields are shown at once
     * @param suggested names of the fields that still hold what a file says
     * @param others languages to copy from
     */
    public record Part(
            String code,
            String name,
            boolean open,
            Texts texts,
            Suggestions suggested,
            List<Choice> others) {}

    /**
     * @param address what comes before the slug
     */
    public record Texts(
            String title,
            String description,
            String text,
            String tags,
            String slug,
            String address) {}

    public record Suggestions(boolean title, boolean description, boolean tags) {}

    /** What is the same in every language. */
    public record Facts(
            String authors,
            boolean authorsSuggested,
            String date,
            boolean dateSuggested,
            List<Choice> licenses,
            String number,
            String publisher,
            List<Choice> publishers,
            String funders) {}
}
