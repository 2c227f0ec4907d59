package org.samspel.rendering;

import java.util.ArrayList;
import java.util.List;
import org.samspel.content.ContentPath;
import org.samspel.content.Explanation;
import org.samspel.content.Problem;
import org.samspel.markdown.References;
import org.samspel.metadata.SourceText;

/**
 * The works that can be cited, from {@code references.bib} in BibTeX. An entry that cannot be read
 * is a problem with its line; the others are there.
 */
public final class Bibliography {
    /** A thousand works; more is a library, not a list of references. */
    private static final int MAX_SIZE = 1024 * 1024;

    public static final Bibliography EMPTY = new Bibliography(References.NONE, List.of());

    private final References references;
    private final List<Problem> problems;

    private Bibliography(References references, List<Problem> problems) {
        this.references = references;
        this.problems = List.copyOf(problems);
    }

    /** Reads BibTeX; what cannot be read becomes a problem and is left out. */
    public static Bibliography read(ContentPath file, byte[] bytes) {
        if (bytes.length > MAX_SIZE) {

            return new Bibliography(
                    References.NONE,
                    List.of(Problem.error(file, 0, 0, Explanation.of("bibliography.large"))));
        }
        SourceText source = SourceText.of(file, bytes);
        List<Problem> problems = new ArrayList<>();
        source.problem().ifPresent(problems::add);
        References.Reading reading = References.read(source.text());
        for (References.Mistake mistake : reading.mistakes()) {
            problems.add(Problem.error(file, mistake.line(), 0, explanation(mistake)));
        }
        return new Bibliography(reading.references(), problems);
    }

    private static Explanation explanation(References.Mistake mistake) {
        return switch (mistake) {
            case References.Mistake.Twice twice ->
                    Explanation.of("bibliography.twice", twice.key());
            case References.Mistake.Unreadable broken ->
                    Explanation.of("bibliography.entry", broken.head());
        };
    }

    /** This one with the other's entries in front: a bundle's own over the shared. */
    public Bibliography with(Bibliography own) {
        List<Problem> both = new ArrayList<>(problems);
        both.addAll(own.problems);
        return new Bibliography(references.with(own.references), both);
    }

    public List<Problem> problems() {
        return problems;
    }

    References references() {
        return references;
    }
}
