package org.samspel.filing;

import java.util.regex.Pattern;
import org.samspel.content.ContentPath;
import org.samspel.documents.Library;
import org.samspel.publishing.Address;

/** Addresses of these pages. */
final class Ways {
    static final String FOLDERS = "/staff/folders";
    static final String FOLDER = "/staff/folder";
    static final String FILE = "/staff/file";
    static final String HISTORY = "/staff/history";
    static final String CHANGE = "/staff/change";
    static final String RESTORE = "/staff/restore";
    static final String REMOVED = "/staff/removed";
    static final String UNDO = "/staff/undo";
    static final String PROBLEMS = "/staff/problems";

    /** Where one may be led after taking something back. */
    private static final Pattern OWN =
            Pattern.compile(
                    "/staff/(?:folders?|file|history|change|removed|problems)(?:/[\\w/%.~-]*)?");

    private static final Pattern LEAVES =
            Pattern.compile("//|\\.\\.|%2e|%2f|%5c", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST = 4_000;

    private Ways() {}

    /** The page that shows what is in a folder. */
    static String folders(ContentPath folder) {
        return folder.equals(Library.ROOT) ? FOLDERS : of(FOLDERS, folder);
    }

    /** A page about something in the content. */
    static String of(String page, ContentPath path) {
        return page + "/" + Address.encode(path.value());
    }

    /** The address if it is that of one of these pages, else the first of them. */
    static String own(String given) {
        boolean known =
                given.length() <= LONGEST
                        && OWN.matcher(given).matches()
                        && !LEAVES.matcher(given).find();
        return known ? given : FOLDERS;
    }
}
