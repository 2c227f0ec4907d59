package org.samspel.filing;

import java.util.List;

/**
 * What the pages about history show: the contract with {@code layouts/staff/}. An empty text or
 * list means "there is none".
 */
public interface HistoryView {

    /**
     * What happened in a place, newest first.
     *
     * @param place path of the place; empty for all of the content
     * @param back address of the page about the place
     * @param older address of the changes before these
     */
    record Entries(String undo, String place, String back, List<Line> lines, String older)
            implements HistoryView {}

    /**
     * A change in a list.
     *
     * @param message what its author said about it
     * @param summary what happened to files, in words
     */
    record Line(String address, String who, Moments.Moment time, String message, String summary) {}

    /**
     * One change.
     *
     * @param address of this page
     * @param files as many as are shown
     * @param more how many are not
     * @param undo whether it can be asked to be taken back
     */
    record Change(
            String undone,
            String id,
            String address,
            Line line,
            List<File> files,
            int more,
            boolean undo)
            implements HistoryView {}

    /**
     * What happened to a file.
     *
     * @param kind message key part: {@code added removed moved changed}
     * @param path where it is, or was
     * @param former where it was before it was moved
     * @param page address of the page about it
     * @param fields what in it was changed, as one line
     * @param pieces the difference
     * @param restore form that brings a version back
     */
    record File(
            String kind,
            String path,
            String former,
            String page,
            String fields,
            List<Piece> pieces,
            List<Restore> restore) {}

    /**
     * @param kind {@code same added removed left}; of what is left out there is no text
     */
    record Piece(String kind, String text) {}

    /**
     * @param side {@code before after}
     * @param path of the version
     * @param seen blob that is there now; empty when the file is gone
     */
    record Restore(String address, String side, String path, String seen) {}

    /** What is no longer there. */
    record Removed(String undo, String address, List<Gone> gone, int more, boolean restore)
            implements HistoryView {}

    /**
     * @param kept whether it can be brought back
     */
    record Gone(String path, Moments.Moment time, boolean kept) {}
}
