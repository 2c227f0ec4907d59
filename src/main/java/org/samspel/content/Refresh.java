package org.samspel.content;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * From what the disk shows to what the next revision holds: unchanged files as they are known,
 * changed ones read, and those that can't be had just now in their last good version. For one use.
 */
final class Refresh {

    /** A file this young may still be written to without its size or time giving it away. */
    static final Duration SETTLING = Duration.ofMillis(100);

    private final NavigableMap<ContentPath, StatCache.Known> before;
    private final NavigableMap<ContentPath, StatCache.Known> after = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Instant now;
    private boolean isSettled = true;

    /**
     * @param before the files as last read
     * @param now when the disk was looked at, or a little later
     */
    Refresh(NavigableMap<ContentPath, StatCache.Known> before, Instant now) {
        this.before = before;
        this.now = now;
    }

    /** Whether the scan has nothing new that is still too young to be trusted. */
    boolean isSettled(FolderScan scan) {
        return scan.files().values().stream().allMatch(file -> isKnown(file) || !isYoung(file));
    }

    private boolean isKnown(FolderScan.Found found) {
        StatCache.Known known = before.get(found.path());
        return known != null && known.describes(found);
    }

    /** A time in the future says nothing of age. */
    private boolean isYoung(FolderScan.Found found) {
        return found.modified().isAfter(now.minus(SETTLING)) && !found.modified().isAfter(now);
    }

    /** Takes every file of the scan that is not known already. */
    void take(FolderScan scan, Snapshot snapshot) throws IOException {
        problems.addAll(scan.problems());
        scan.unread().forEach(this::keepUnder);
        for (FolderScan.Found found : scan.files().values()) {
            StatCache.Known known = before.get(found.path());
            if (known != null && known.describes(found)) {
                after.put(found.path(), known.at(found.location()));
            } else {
                take(found, snapshot);
            }
        }
        if (after.isEmpty() && problems.isEmpty()) {
            problem("", Explanation.of("folder.empty"));
        }
    }

    private void keepUnder(ContentPath place) {
        before.tailMap(place, true).values().stream()
                .takeWhile(known -> known.file().path().value().startsWith(place.value()))
                .map(known -> known.file().path())
                .filter(path -> path.equals(place) || path.startsWith(place))
                .forEach(this::keep);
    }

    private void keep(ContentPath path) {
        StatCache.Known known = before.get(path);
        if (known != null) {
            after.put(path, known);
        }
    }

    private void take(FolderScan.Found found, Snapshot snapshot) throws IOException {
        ContentPath path = found.path();
        switch (isYoung(found) ? new Snapshot.Taking.Moving() : snapshot.take(found)) {
            case Snapshot.Taking.Taken taken -> after.put(path, taken.file());
            case Snapshot.Taking.Moving moving -> {
                keep(path);
                isSettled = false;
                problem(path.value(), Explanation.of("file.moving"));
            }
            case Snapshot.Taking.Unreadable unreadable -> {
                keep(path);
                problem(path.value(), Explanation.of("file.unreadable"));
            }
        }
    }

    private void problem(String path, Explanation explanation) {
        problems.add(
                new Problem(path, 0, 0, Problem.Severity.ERROR, explanation).as(Problem.Kind.FILE));
    }

    /** The files of the next revision. */
    NavigableMap<ContentPath, StatCache.Known> files() {
        return after;
    }

    Collection<SourceFile> sources() {
        return after.values().stream().map(StatCache.Known::file).toList();
    }

    Revision revision(String id, Instant time) {
        NavigableMap<ContentPath, SourceFile> files = new TreeMap<>();
        after.forEach((path, known) -> files.put(path, known.file()));
        return new Revision(id, time, files, problems.stream().sorted().toList());
    }

    /** Whether no file was in motion, so that there is no need to look again soon. */
    boolean isSettled() {
        return isSettled;
    }
}
