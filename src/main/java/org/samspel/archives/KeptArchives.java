package org.samspel.archives;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.samspel.publishing.Place;

/**
 * The archives planned for one version of a site. When they come to more than {@value #MOST_FILES}
 * files together, those that nobody has asked for longest are planned anew when they are.
 */
final class KeptArchives {
    static final int MOST_FILES = 200_000;

    /** What keeping one costs at least, counted in files. */
    private static final int LEAST = 10;

    private final String version;
    private final Map<Place.Page, Optional<Archive>> archives =
            new LinkedHashMap<>(16, 0.75f, true);
    private int files;

    KeptArchives(String version) {
        this.version = version;
    }

    String version() {
        return version;
    }

    /** One at a time: planning the largest takes less than a second. */
    synchronized Optional<Archive> get(Place.Page page, Supplier<Optional<Archive>> maker) {
        Optional<Archive> known = archives.get(page);
        if (known != null) {
            return known;
        }
        Optional<Archive> made = maker.get();
        archives.put(page, made);
        files += weight(made);
        Iterator<Optional<Archive>> oldest = archives.values().iterator();
        while (files > MOST_FILES) {
            files -= weight(oldest.next());
            oldest.remove();
        }
        return made;
    }

    private static int weight(Optional<Archive> archive) {
        return LEAST + archive.map(Archive::files).orElse(0);
    }
}
