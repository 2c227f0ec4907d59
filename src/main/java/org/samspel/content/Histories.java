package org.samspel.content;

import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;

/**
 * What every file was before, followed through its renames, revision by revision. Not thread-safe.
 */
final class Histories {

    /** A pointer of git-lfs is shorter. */
    private static final int LONGEST_POINTER = 200;

    private static final Pattern POINTER =
            Pattern.compile(
                    """
                    version https://git-lfs\\.github\\.com/spec/v1
                    oid sha256:\\p{XDigit}{64}
                    size (\\d{1,18})
                    """);

    private final Map<ContentPath, FileHistory> files = new HashMap<>();

    /**
     * Takes in what a revision changed.
     *
     * @param time of the revision
     */
    void apply(List<DiffEntry> changes, Instant time, ObjectReader reader) throws IOException {
        Map<ContentPath, FileHistory> next = new HashMap<>();
        for (DiffEntry change : changes) {
            if (change.getChangeType() == DiffEntry.ChangeType.DELETE) {
                continue;
            }
            ContentPath path = Moves.newPath(change);
            if (isFollowed(path)) {
                next.put(path, history(change, time, reader));
            }
        }
        changes.stream()
                .filter(change -> change.getChangeType() == DiffEntry.ChangeType.RENAME)
                .forEach(change -> files.remove(Moves.oldPath(change)));
        files.putAll(next);
    }

    /** Files that only describe others have no readers. */
    private static boolean isFollowed(ContentPath path) {
        return !path.extension().equals("yml");
    }

    /**
     * A file that comes to the place of a removed one is another: what somebody took away is not
     * brought back by what follows.
     */
    private FileHistory history(DiffEntry change, Instant time, ObjectReader reader)
            throws IOException {
        return switch (change.getChangeType()) {
            case ADD, COPY, DELETE -> new FileHistory(time, List.of());
            case MODIFY, RENAME -> {
                FileHistory before = files.getOrDefault(Moves.oldPath(change), FileHistory.NONE);
                boolean isSame = change.getOldId().equals(change.getNewId());
                yield isSame ? before : before.replaced(version(change, time, reader));
            }
        };
    }

    private static EarlierVersion version(DiffEntry change, Instant until, ObjectReader reader)
            throws IOException {
        ObjectId blob = change.getOldId().toObjectId();
        ContentPath path = Moves.oldPath(change);
        try {
            long size = reader.getObjectSize(blob, Constants.OBJ_BLOB);
            Optional<Long> pointedAt =
                    size < LONGEST_POINTER ? sizeInPointer(blob, reader) : Optional.empty();
            return new EarlierVersion(
                    path, blob.name(), pointedAt.orElse(size), until, pointedAt.isEmpty());
        } catch (MissingObjectException lost) {
            return new EarlierVersion(path, blob.name(), 0, until, false);
        }
    }

    /** Whether history has the file itself, not a pointer. */
    static boolean isKept(ObjectId blob, ObjectReader reader) throws IOException {
        return reader.getObjectSize(blob, Constants.OBJ_BLOB) >= LONGEST_POINTER
                || sizeInPointer(blob, reader).isEmpty();
    }

    private static Optional<Long> sizeInPointer(ObjectId blob, ObjectReader reader)
            throws IOException {
        byte[] bytes = reader.open(blob, Constants.OBJ_BLOB).getCachedBytes(LONGEST_POINTER);
        Matcher pointer =
                POINTER.matcher(new String(bytes, java.nio.charset.StandardCharsets.US_ASCII));
        return pointer.matches() ? Optional.of(Long.parseLong(pointer.group(1))) : Optional.empty();
    }

    /** As far as there is anything to tell; of removed files what they were until then. */
    Map<ContentPath, FileHistory> all() {
        return Map.copyOf(files);
    }
}
