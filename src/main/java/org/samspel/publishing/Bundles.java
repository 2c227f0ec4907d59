package org.samspel.publishing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.samspel.content.ContentPath;
import org.samspel.content.Explanation;
import org.samspel.content.Problem;
import org.samspel.content.Revision;
import org.samspel.content.SourceFile;
import org.samspel.entries.WorkId;
import org.samspel.languages.Language;

/** The files of a revision, sorted into works. */
final class Bundles {
    private final SortedMap<WorkId, Bundle> bundles = new TreeMap<>();
    private final Map<ContentPath, WorkId> folders = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> strangers = new HashSet<>();

    private Bundles() {}

    /** A work's Markdown by language, and the other files that lie with it. */
    record Bundle(
            WorkId id,
            ContentPath folder,
            Map<Language, SourceFile> translations,
            List<ContentPath> files) {}

    /**
     * @param standard the language of files that do not say theirs
     */
    static Bundles of(Revision revision, Language standard) {
        Bundles result = new Bundles();
        for (SourceFile file : revision.files().values()) {
            Placement.of(file.path()).ifPresent(place -> result.add(file, place, standard));
        }
        for (ContentPath path : revision.files().keySet()) {
            result.attach(path);
        }
        return result;
    }

    Collection<Bundle> all() {
        return bundles.values();
    }

    List<Problem> problems() {
        return problems;
    }

    private void add(SourceFile file, Placement place, Language standard) {
        if (place.foreign()) {
            problems.add(foreign(file.path(), place.code()));
            return;
        }
        ContentPath folder = file.path().parent().orElse(file.path());
        Bundle bundle =
                bundles.computeIfAbsent(
                        place.work(),
                        id ->
                                new Bundle(
                                        id,
                                        folder,
                                        new EnumMap<>(Language.class),
                                        new ArrayList<>()));
        Language language = place.language().orElse(standard);
        SourceFile other = bundle.translations().putIfAbsent(language, file);
        if (other != null) {
            problems.add(twice(file, other, language));
        } else if (place.bundle()) {
            folders.put(folder, place.work());
        }
        if (!place.known()) {
            noteStranger(file.path());
        }
    }

    private static Problem foreign(ContentPath path, String code) {
        return Problem.warning(path, 0, 0, Explanation.of("file.language", code))
                .as(Problem.Kind.FILE);
    }

    private static Problem twice(SourceFile file, SourceFile other, Language language) {
        return Problem.error(
                        file.path(),
                        0,
                        0,
                        Explanation.of("file.second", language.locale(), other.path()))
                .as(Problem.Kind.FILE);
    }

    private void noteStranger(ContentPath path) {
        String top = topFolder(path);
        if (strangers.add(top)) {
            problems.add(
                    new Problem(
                                    top,
                                    0,
                                    0,
                                    Problem.Severity.WARNING,
                                    Explanation.of("folder.unknown"))
                            .as(Problem.Kind.FILE));
        }
    }

    /** The first folder that is not there for a language alone. */
    private static String topFolder(ContentPath path) {
        String first = path.segments().get(0);
        return Language.of(first).isPresent() ? first + "/" + path.segments().get(1) : first;
    }

    /** Gives a file that is no entry to the nearest bundle above it. */
    private void attach(ContentPath path) {
        if (Placement.of(path).isPresent() || isMetadata(path)) {
            return;
        }
        Optional<ContentPath> folder = path.parent();
        while (folder.isPresent()) {
            WorkId work = folders.get(folder.get());
            if (work != null) {
                Bundle bundle = bundles.get(work);
                if (bundle != null) {
                    bundle.files().add(path);
                }
                return;
            }
            folder = folder.get().parent();
        }
    }

    private static boolean isMetadata(ContentPath path) {
        return Set.of("yml", "yaml", "bib").contains(path.extension());
    }
}
