package org.samspel.publishing;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.samspel.content.ContentPath;
import org.samspel.content.ContentRepository;
import org.samspel.content.SourceFile;
import org.samspel.entries.Entry;
import org.samspel.entries.EntryReader;
import org.samspel.entries.Visibility;
import org.samspel.entries.WorkId;
import org.samspel.languages.Language;

/**
 * What the texts of works said before they were changed or removed. Each is read once, and kept as
 * long as publications ask for it; for one thread at a time.
 */
final class FormerTexts {
    private final ContentRepository repository;
    private final EntryReader reader;
    private Map<Version, Optional<Former>> known = new HashMap<>();
    private Map<Version, Optional<Former>> asked = new HashMap<>();

    FormerTexts(ContentRepository repository, EntryReader reader) {
        this.repository = repository;
        this.reader = reader;
    }

    private record Version(ContentPath path, String blob) {}

    /** What is remembered of a text. */
    record Former(WorkId work, String slug, String title, Visibility visibility) {

        private static Former of(Entry entry) {
            return new Former(entry.work(), entry.slug(), entry.title(), entry.visibility());
        }
    }

    /**
     * What a file said; empty when it was no text of a work, or one that could not be shown.
     *
     * @param blob its contents
     */
    Optional<Former> of(ContentPath path, String blob) throws IOException {
        Version version = new Version(path, blob);
        Optional<Former> before = known.get(version);
        Optional<Former> former = before == null ? read(version) : before;
        asked.put(version, former);
        return former;
    }

    private Optional<Former> read(Version version) throws IOException {
        Optional<Placement> place = Placement.of(version.path()).filter(found -> !found.foreign());
        if (place.isEmpty()) {
            return Optional.empty();
        }
        SourceFile file =
                new SourceFile(
                        version.path(), Path.of(""), "", version.blob(), 0, Instant.EPOCH, 0);
        Language language = place.get().language().orElse(Language.EN); // no address depends on it
        return reader.read(
                        new EntryReader.Source(place.get().work(), language, file, List.of()),
                        repository.read(version.blob()))
                .entry()
                .map(Former::of);
    }

    /** Forgets what nobody has asked for since this was last called. */
    void forgetTheRest() {
        known = asked;
        asked = new HashMap<>();
    }
}
