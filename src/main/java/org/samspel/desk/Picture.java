package org.samspel.desk;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.samspel.content.Change;
import org.samspel.content.ContentPath;
import org.samspel.content.Revision;
import org.samspel.documents.FileType;
import org.samspel.entries.Slug;
import org.samspel.uploads.StagedFile;
import org.samspel.uploads.Upload;

/**
 * A picture that is to stand in a text.
 *
 * @param path it will have beside the text
 * @param alt what it shows, for those who cannot see it; empty when it is only decoration
 */
record Picture(StagedFile file, ContentPath path, String alt) {
    private static final int LONGEST_NAME = 80;

    /** What can mean something within a line; escaped it means itself (CommonMark 2.4). */
    private static final Pattern PUNCTUATION = Pattern.compile("[\\\\`*_\\[\\]{}<>&~^$|!#]");

    /** Pages show these; a browser can do little with others. */
    static boolean isOne(Upload upload) {
        return upload.state() instanceof Upload.State.Ready
                && upload.type().mediaType().startsWith("image/")
                && upload.type() != FileType.TIFF;
    }

    /** Under a name that nothing in the folder has, in lower or upper case. */
    static Picture of(StagedFile file, ContentPath folder, Revision revision, String alt) {
        Set<String> taken =
                revision.files().keySet().stream()
                        .filter(path -> path.startsWith(folder))
                        .map(path -> path.value().toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet());
        String start = folder + "/" + start(file.name());
        String end = file.name().substring(file.name().lastIndexOf('.')).toLowerCase(Locale.ROOT);
        String free = start + end;
        for (int number = 2; taken.contains(free.toLowerCase(Locale.ROOT)); number++) {
            free = start + "-" + number + end;
        }
        return new Picture(file, new ContentPath(free), alt);
    }

    private static String start(String name) {
        String slug = Slug.of(name.substring(0, name.lastIndexOf('.')));
        return slug.isEmpty()
                ? "picture"
                : slug.substring(0, Math.min(LONGEST_NAME, slug.length()));
    }

    Change.Step step() {
        return new Change.Step.Write(
                path, new Change.Contents.Staged(file.file()), Optional.empty());
    }

    /** As it stands in the text; HTML says of itself that a picture is decoration. */
    String markdown() {
        return alt.isEmpty()
                ? "<img src=\"" + path.name() + "\" alt=\"\">"
                : "![" + PUNCTUATION.matcher(alt).replaceAll("\\\\$0") + "](" + path.name() + ")";
    }
}
