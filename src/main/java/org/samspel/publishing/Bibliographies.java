package org.samspel.publishing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.samspel.content.ContentPath;
import org.samspel.content.ContentRepository;
import org.samspel.content.Problem;
import org.samspel.content.Revision;
import org.samspel.content.SourceFile;
import org.samspel.rendering.Bibliography;

/** What can be cited where: the shared {@code references.bib}, and a bundle's own before it. */
final class Bibliographies {
    private final Map<ContentPath, Cited> byFolder;
    private final Cited shared;
    private final List<Problem> problems;

    private Bibliographies(Map<ContentPath, Cited> byFolder, Cited shared, List<Problem> problems) {
        this.byFolder = byFolder;
        this.shared = shared;
        this.problems = problems;
    }

    /**
     * @param fingerprint changes when the works that can be cited do
     */
    record Cited(Bibliography works, String fingerprint) {}

    static Bibliographies read(Revision revision, ContentRepository repository) throws IOException {
        Cited shared = new Cited(Bibliography.EMPTY, "");
        Map<ContentPath, Cited> own = new HashMap<>();
        List<Problem> problems = new ArrayList<>();
        for (SourceFile file : revision.files().values()) {
            if (!file.path().extension().equals("bib")) {
                continue;
            }
            Bibliography works = Bibliography.read(file.path(), repository.read(file.blob()));
            problems.addAll(works.problems());
            Cited cited = new Cited(works, file.blob());
            Optional<ContentPath> folder = file.path().parent();
            if (folder.isPresent()) {
                own.put(folder.get(), cited);
            } else {
                shared = cited;
            }
        }
        Cited below = shared;
        own.replaceAll(
                (folder, cited) ->
                        new Cited(
                                below.works().with(cited.works()),
                                below.fingerprint() + cited.fingerprint()));
        return new Bibliographies(own, shared, problems);
    }

    /** What an entry may cite. */
    Cited of(ContentPath entry) {
        return entry.parent()
                .flatMap(folder -> Optional.ofNullable(byFolder.get(folder)))
                .orElse(shared);
    }

    List<Problem> problems() {
        return problems;
    }
}
