package org.samspel.filing;

import java.util.List;
import org.samspel.staff.StaffView.Mistake;

/**
 * What the pages about folders and files show: the contract with {@code layouts/staff/}. An empty
 * text or list means "there is none".
 */
public interface FilingView {

    /** A place on the way to this one. */
    record Crumb(String label, String language, String address) {}

    /**
     * A folder or file in a list.
     *
     * @param id of its box, for its label
     * @param path in the content
     * @param title or, when it has none, the name
     * @param language code of the title; empty for a name
     * @param name of the file or folder; empty when that is what the title is
     * @param facts type, size, language, as one line
     */
    record Row(
            String id,
            String path,
            String address,
            String title,
            String language,
            String name,
            String facts) {}

    /** Something to choose. */
    record Choice(String value, String label, boolean chosen) {}

    /**
     * Where files are sent, as {@code partials/upload.peb} has it.
     *
     * @param action where a form without a script sends them
     * @param address where a script does
     */
    record Box(String action, String address, List<Sent> files) {}

    /**
     * A file that was sent.
     *
     * @param state {@code arriving checking ready refused}
     * @param discard where to send the wish to take it away
     */
    record Sent(String name, String state, String message, String discard) {}

    /**
     * What is in a folder.
     *
     * @param undo id of the change that was just made
     * @param address of this page
     * @param settings address of the page about the folder itself
     * @param publicAddress where readers see it; empty when they don't
     * @param waiting files that were sent and wait for a place
     * @param seen state of the folder
     * @param typed name of a new folder
     */
    record Folders(
            String undo,
            List<Crumb> crumbs,
            String address,
            String settings,
            String publicAddress,
            String history,
            List<Row> folders,
            List<Row> files,
            Box upload,
            List<Choice> waiting,
            String seen,
            List<Choice> targets,
            List<Choice> languages,
            String typed,
            List<Mistake> mistakes)
            implements FilingView {}

    /**
     * Names that are taken where something is to be put.
     *
     * @param address where the answer goes
     * @param back without doing anything
     * @param fields of the form that led here
     */
    record Clashes(String address, String back, List<Hidden> fields, List<Clash> clashes)
            implements FilingView {}

    record Hidden(String name, String value) {}

    /**
     * @param field name of the answer
     * @param id of the answers, for their labels
     * @param free name it would get instead
     * @param replaces whether it may take the place of what is there
     */
    record Clash(String field, String id, String name, String free, boolean replaces) {}

    /**
     * A folder itself.
     *
     * @param seen state of the folder
     * @param seenAbout blob of what describes it; empty when nothing does
     * @param movable whether it can get another name or place, or go
     * @param files how many there are in it, at any depth
     */
    record FolderSettings(
            String undo,
            List<Crumb> crumbs,
            String address,
            String history,
            List<Texts.Field> titles,
            List<Texts.Field> descriptions,
            List<Choice> orders,
            String name,
            List<Choice> targets,
            long files,
            String seen,
            String seenAbout,
            boolean movable,
            List<Mistake> mistakes)
            implements FilingView {}

    /**
     * A file.
     *
     * @param name without the extension
     * @param extension with its dot
     * @param seen blob of the file
     * @param newer files that were sent and could take its place
     * @param movable whether it can get another name or place, or go: not when it is beside a work
     */
    record FileSettings(
            String undo,
            List<Crumb> crumbs,
            String address,
            String publicAddress,
            String history,
            String facts,
            List<Texts.Field> titles,
            List<Texts.Field> descriptions,
            List<Choice> languages,
            String name,
            String extension,
            List<Choice> targets,
            Box upload,
            List<Choice> newer,
            List<Earlier> earlier,
            String seen,
            String seenAbout,
            boolean movable,
            List<Mistake> mistakes)
            implements FilingView {}

    /**
     * An earlier version of a file.
     *
     * @param size as people write it
     * @param kept whether it can be brought back
     */
    record Earlier(String blob, Moments.Moment until, String size, boolean kept) {}
}
