package org.samspel.filing;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.samspel.content.ContentPath;
import org.samspel.documents.FileType;
import org.samspel.documents.Library;
import org.samspel.languages.Language;

/** Names that people give to files and folders. */
final class Names {
    private static final Pattern UNFIT = Pattern.compile("[<>:\"|?*\\\\/]|^[._~]|[. ]$");

    /** So long that a number, and the name of what describes it, still find room. */
    private static final int LONGEST = 200;

    private Names() {}

    /** A name and its path, or the key of what is wrong with it. */
    sealed interface Named {
        record Fit(ContentPath path) implements Named {}

        record Unfit(String key) implements Named {}
    }

    /**
     * A name in two, so that a number can come between.
     *
     * @param end the extension with its dot; empty for folders
     */
    record Parts(String start, String end) {
        static Parts ofFile(String name) {
            return new Parts(withoutExtension(name), extension(name));
        }
    }

    /** A folder in a folder. */
    static Named folder(ContentPath parent, String typed) {
        return isUnfit(typed)
                ? new Named.Unfit("staff.wrong.filing.name")
                : path(parent, typed)
                        .<Named>map(Named.Fit::new)
                        .orElseGet(() -> new Named.Unfit("staff.wrong.filing.name"));
    }

    /**
     * A file in a folder. Its extension stays what it was, whatever is typed.
     *
     * @param former the name it has
     * @param typed the new one, with or without the extension
     */
    static Named file(ContentPath parent, String former, String typed) {
        String extension = extension(former);
        String name =
                !extension.isEmpty() && lower(typed).endsWith(lower(extension))
                        ? typed.substring(0, typed.length() - extension.length())
                        : typed;
        if (looksLikeType(name)) {
            return new Named.Unfit("staff.wrong.filing.type");
        }
        return isUnfit(name)
                ? new Named.Unfit("staff.wrong.filing.name")
                : path(parent, name + extension)
                        .filter(Library::canHold)
                        .<Named>map(Named.Fit::new)
                        .orElseGet(() -> new Named.Unfit("staff.wrong.filing.name"));
    }

    private static boolean isUnfit(String name) {
        return name.isEmpty() || name.length() > LONGEST || UNFIT.matcher(name).find();
    }

    private static Optional<ContentPath> path(ContentPath parent, String name) {
        return ContentPath.of(parent + "/" + name)
                .filter(path -> path.segments().size() == parent.segments().size() + 1);
    }

    /** {@code plan.exe} and {@code plan.docx}, not {@code plan 1.2} or {@code plan.nb}. */
    private static boolean looksLikeType(String name) {
        String end = extension(name);
        return FileType.of(name) != FileType.OTHER
                || (end.matches("\\.\\p{Alpha}[\\p{Alnum}]{1,4}")
                        && Language.of(end.substring(1)).isEmpty());
    }

    /** The last part with its dot; empty when there is none. */
    static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? "" : name.substring(dot);
    }

    static String withoutExtension(String name) {
        return name.substring(0, name.length() - extension(name).length());
    }

    static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
