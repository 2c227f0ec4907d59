package org.samspel.desk;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.samspel.content.Change;
import org.samspel.content.ContentPath;
import org.samspel.content.Revision;
import org.samspel.content.SourceFile;
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
    /** How large it may be: as phones and most cameras make them. */
    static final int MOST_MEGABYTES = 20;

    private static final int LONGEST_NAME = 80;

    /** What can mean something within a line; escaped it means itself (CommonMark 2.4). */
    private static final Pattern PUNCTUATION = Pattern.compile("[\\\\`*_\\[\\]{}<>&~^$|!#]");

    /** Pages show these; a browser can do little with others. */
    static boolean isOne(Upload upload) {
        return upload.state() instanceof Upload.State.Ready
                && upload.type().mediaType().startsWith("image/")
                && upload.type() != FileType.TIFF;
    }

    static boolean isTooLarge(Upload upload) {
        return upload.size() > (long) MOST_MEGABYTES << 20;
    }

    /**
     * Under a name that nothing else in the folder has, in lower or upper case; that of the same
     * picture when it lies there already.
     */
    static Picture of(StagedFile file, ContentPath folder, Revision revision, String alt) {
        Map<String, SourceFile> taken =
                revision.files().values().stream()
                        .filter(other -> other.path().startsWith(folder))
                        .collect(
                                Collectors.toMap(
                                        other -> lower(other.path().value()),
                                        other -> other,
                                        (one, other) -> one));
        String start = folder + "/" + start(file.name());
        String end = lower(file.name().substring(file.name().lastIndexOf('.')));
        String name = start + end;
        for (int number = 2; isAnother(taken.get(lower(name)), file); number++) {
            name = start + "-" + number + end;
        }
        SourceFile same = taken.get(lower(name));
        return new Picture(file, same == null ? new ContentPath(name) : same.path(), alt);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static boolean isAnother(@Nullable SourceFile other, StagedFile file) {
        return other != null && !other.sha256().equals(file.sha256());
    }

    /** Whether it lies where it is to be. */
    boolean isIn(Revision revision) {
        return revision.file(path).isPresent();
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
