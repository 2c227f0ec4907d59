package org.samspel.pages;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.samspel.entries.WorkId;
import org.samspel.languages.Language;
import org.samspel.publishing.Addresses;
import org.samspel.publishing.Section;

/** Pages for what went wrong. */
public final class Failures {
    private static final List<Section> WAYS_ON =
            List.of(Section.ARTICLES, Section.REPORTS, Section.DOCUMENTS, Section.SEARCH);

    private final Frames frames;
    private final WorkLinks works;

    Failures(Frames frames, WorkLinks works) {
        this.frames = frames;
        this.works = works;
    }

    /**
     * What went wrong.
     *
     * @param status HTTP status
     * @param was title of what was there; empty when nobody knows
     * @param reference to quote when asking for help; empty when there is none
     * @param beside the work it lay beside, which is still there
     * @param current the file of today, when only an earlier version of it is not given any more
     */
    public record What(
            Language language,
            int status,
            String was,
            String reference,
            Optional<WorkId> beside,
            Optional<Frame.Link> current) {
        public What(Language language, int status, String was, String reference) {
            this(language, status, was, reference, Optional.empty(), Optional.empty());
        }
    }

    View view(What what) {
        Language language = what.language();
        Frame frame =
                frames.around(
                        new Frames.About(
                                language,
                                frames.text(language, title(what)),
                                "",
                                frames.inEach(Addresses::home),
                                Set.of(),
                                Addresses.home(language),
                                false,
                                List.of(),
                                "",
                                Frames.NO_FALLBACK));
        Stream<Frame.Link> waysOn = WAYS_ON.stream().map(section -> frames.link(section, language));
        Stream<Frame.Link> nearest =
                what.beside().flatMap(work -> works.of(work, language)).stream();
        return new View.Failure(
                frame,
                what.status(),
                what.was(),
                what.reference(),
                what.current().isPresent(),
                Stream.of(what.current().stream(), nearest, waysOn)
                        .flatMap(links -> links)
                        .toList());
    }

    private static String title(What what) {
        if (what.current().isPresent()) {
            return "error.version.title";
        }
        return switch (what.status()) {
            case 400, 404, 410, 503 -> "error." + what.status() + ".title";
            default -> what.status() < 500 ? "error.refused.title" : "error.500.title";
        };
    }
}
