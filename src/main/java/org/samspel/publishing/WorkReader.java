package org.samspel.publishing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.samspel.content.ContentPath;
import org.samspel.content.ContentRepository;
import org.samspel.content.Explanation;
import org.samspel.content.Problem;
import org.samspel.content.Revision;
import org.samspel.content.SourceFile;
import org.samspel.entries.Entry;
import org.samspel.entries.EntryReader;
import org.samspel.entries.Work;
import org.samspel.entries.WorkId;
import org.samspel.languages.Language;

/**
 * Step 2: all works of a revision. Remembers what it has read, so that the next revision costs only
 * what changed, and so that a file that can no longer be read keeps its last good version.
 */
final class WorkReader {
    private final ContentRepository repository;
    private final EntryReader reader;
    private Map<ContentPath, Known> known = new HashMap<>();

    WorkReader(ContentRepository repository, EntryReader reader) {
        this.repository = repository;
        this.reader = reader;
    }

    /**
     * The works, drafts among them, and the problems with them.
     *
     * @param files all that lie with a work, also with one that cannot be shown
     */
    record Works(SortedMap<WorkId, Work> works, Set<ContentPath> files, List<Problem> problems) {}

    /** What a file was read as, under which conditions, and its last good version. */
    private record Known(
            String blob,
            List<ContentPath> files,
            EntryReader.Reading reading,
            Optional<Entry> good) {

        Optional<Entry> entry() {
            return good.or(reading::entry);
        }
    }

    /** One file of a work. */
    private record Part(SourceFile file, Language language) {}

    /**
     * @param standard the language of files that do not say theirs
     */
    Works read(Revision revision, Language standard) throws IOException {
        Bundles bundles = Bundles.of(revision, standard);
        Map<ContentPath, Known> next = new HashMap<>();
        SortedMap<WorkId, Work> works = new TreeMap<>();
        Set<ContentPath> files = new HashSet<>();
        List<Problem> problems = new ArrayList<>(bundles.problems());
        for (Bundles.Bundle bundle : bundles.all()) {
            files.addAll(bundle.files());
            Map<Language, Entry> translations = new TreeMap<>();
            for (Map.Entry<Language, SourceFile> part : bundle.translations().entrySet()) {
                Known reading = read(bundle, new Part(part.getValue(), part.getKey()));
                next.put(part.getValue().path(), reading);
                problems.addAll(reading.reading().problems());
                reading.entry().ifPresent(e -> translations.put(part.getKey(), e));
            }
            if (!translations.isEmpty()) {
                works.put(
                        bundle.id(),
                        new Work(bundle.id(), bundle.folder(), translations, bundle.files()));
            }
        }
        known = next;
        return new Works(works, files, problems);
    }

    private Known read(Bundles.Bundle bundle, Part part) throws IOException {
        Known before = known.get(part.file().path());
        if (before != null
                && before.blob().equals(part.file().blob())
                && before.files().equals(bundle.files())) {
            return before;
        }
        EntryReader.Reading reading = read(sourceOf(bundle, part));
        if (reading.whole()) {
            return new Known(part.file().blob(), bundle.files(), reading, reading.entry());
        }
        Optional<Entry> good = before == null ? goodBefore(sourceOf(bundle, part)) : before.good();
        return new Known(
                part.file().blob(),
                bundle.files(),
                good.isPresent() ? standingIn(reading, part.file()) : reading,
                good);
    }

    private static EntryReader.Source sourceOf(Bundles.Bundle bundle, Part part) {
        return new EntryReader.Source(bundle.id(), part.language(), part.file(), bundle.files());
    }

    private EntryReader.Reading read(EntryReader.Source source) throws IOException {
        Optional<EntryReader.Reading> refused = reader.refused(source.file());
        return refused.isPresent()
                ? refused.get()
                : reader.read(source, repository.read(source.file().blob()));
    }

    /** After a restart the history knows what was there before the mistake. */
    private Optional<Entry> goodBefore(EntryReader.Source source) throws IOException {
        for (String blob : repository.before(source.file())) {
            byte[] bytes = repository.read(blob);
            EntryReader.Reading earlier = reader.read(source.at(blob, bytes.length), bytes);
            if (earlier.whole()) {
                return earlier.entry();
            }
        }
        return Optional.empty();
    }

    private static EntryReader.Reading standingIn(EntryReader.Reading broken, SourceFile file) {
        List<Problem> problems = new ArrayList<>(broken.problems());
        problems.add(Problem.error(file.path(), 0, 0, Explanation.of("text.earlier")));
        return new EntryReader.Reading(broken.entry(), problems, false);
    }
}
