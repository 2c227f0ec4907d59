package org.samspel.remote;

import java.util.Optional;
import org.samspel.content.ContentPath;
import org.samspel.content.Explanation;
import org.samspel.content.Problem;
import org.samspel.content.Revision;
import org.samspel.content.SourceFile;

/**
 * A file that was changed here and there, each time in another way. It stays as it is here; the
 * other version is in history.
 *
 * @param blob the file as it is here; empty when it was deleted here
 * @param ours newest commit here, before both lines were merged
 * @param theirs newest commit there
 */
record Conflict(ContentPath path, Optional<String> blob, String ours, String theirs) {

    private static final int SHORT = 10;

    /** Whether nobody has looked after it yet: whoever does saves the file. */
    boolean isOpen(Revision revision) {
        return revision.file(path).map(SourceFile::blob).equals(blob);
    }

    Problem problem() {
        return Problem.error(
                path,
                0,
                0,
                Explanation.of(
                        "remote.conflict", ours.substring(0, SHORT), theirs.substring(0, SHORT)));
    }

    String line() {
        return String.join("\t", path.value(), blob.orElse(""), ours, theirs);
    }

    /** Empty when the line says something else. */
    static Optional<Conflict> of(String line) {
        String[] parts = line.split("\t", -1);
        boolean isWhole =
                parts.length == 4
                        && (parts[1].isEmpty() || isId(parts[1]))
                        && isId(parts[2])
                        && isId(parts[3]);
        return isWhole
                ? ContentPath.of(parts[0])
                        .map(
                                path ->
                                        new Conflict(
                                                path,
                                                Optional.of(parts[1]).filter(b -> !b.isEmpty()),
                                                parts[2],
                                                parts[3]))
                : Optional.empty();
    }

    private static boolean isId(String text) {
        return text.matches("[0-9a-f]{40}");
    }
}
