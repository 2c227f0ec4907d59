package org.samspel.pages;

import java.util.List;
import java.util.Set;
import org.samspel.languages.Language;
import org.samspel.publishing.Addresses;
import org.samspel.publishing.Section;

/** Pages for what went wrong. */
public final class Failures {
    private static final List<Section> WAYS_ON =
            List.of(Section.ARTICLES, Section.REPORTS, Section.DOCUMENTS, Section.SEARCH);

    private final Frames frames;

    Failures(Frames frames) {
        this.frames = frames;
    }

    /**
     * What went wrong.
     *
     * @param status HTTP status
     * @param was title of what was there; empty when nobody knows
     * @param reference to quote when asking for help; empty when there is none
     */
    public record What(Language language, int status, String was, String reference) {}

    View view(What what) {
        Language language = what.language();
        Frame frame =
                frames.around(
                        new Frames.About(
                                language,
                                frames.text(language, "error." + what.status() + ".title"),
                                "",
                                frames.inEach(Addresses::home),
                                Set.of(),
                                Addresses.home(language),
                                false,
                                List.of(),
                                "",
                                Frames.NO_FALLBACK));
        List<Frame.Link> waysOn =
                WAYS_ON.stream().map(section -> frames.link(section, language)).toList();
        return new View.Failure(frame, what.status(), what.was(), what.reference(), waysOn);
    }
}
