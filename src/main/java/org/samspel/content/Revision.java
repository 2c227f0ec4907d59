package org.samspel.content;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All files of the content folder at one moment.
 *
 * @param id git commit id
 * @param time when it was taken
 * @param files by path
 * @param problems with the files themselves: names no one can use, files no one can read
 */
public record Revision(
        String id,
        Instant time,
        NavigableMap<ContentPath, SourceFile> files,
        List<Problem> problems) {

    public Revision {
        files = Collections.unmodifiableNavigableMap(new TreeMap<>(files));
        problems = List.copyOf(problems);
    }

    public Optional<SourceFile> file(ContentPath path) {
        return Optional.ofNullable(files.get(path));
    }
}
