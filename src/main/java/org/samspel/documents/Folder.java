package org.samspel.documents;

import java.util.List;
import java.util.Map;
import org.samspel.content.ContentPath;
import org.samspel.languages.Language;

/**
 * A folder visitors browse.
 *
 * @param path in the content, from {@code documents} or another folder at its top
 * @param titles from {@code _folder.yml}; empty: the name is the title
 * @param folders below it
 * @param documents in it, hidden and metadata files left out
 */
public record Folder(
        ContentPath path,
        Map<Language, String> titles,
        Map<Language, String> descriptions,
        Order order,
        List<ContentPath> folders,
        List<ContentPath> documents) {

    /** How a folder is sorted unless the reader asks for something else. */
    public enum Order {
        NAME,
        DATE
    }
}
