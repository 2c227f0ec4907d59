package org.samspel.pages;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.samspel.languages.Language;
import org.samspel.publishing.Addresses;
import org.samspel.publishing.Section;
import org.samspel.publishing.Site;

/** Pages for what went wrong. */
public final class Failures {
    private static final List<Section> WAYS_ON =
            List.of(Section.ARTICLES, Section.REPORTS, Section.DOCUMENTS, Section.SEARCH);

    private final Site site;
    private final Frames frames;

    Failures(Site site, Frames frames) {
        this.site = site;
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
        Map<Language, String> homes = new TreeMap<>();
        site.definition().languages().forEach(each -> homes.put(each, Addresses.home(each)));
        Frame frame =
                frames.around(
                        new Frames.About(
                                language,
                                frames.text(language, "error." + what.status() + ".title"),
                                "",
                                homes,
                                Set.of(),
                                Addresses.home(language),
                                false,
                                List.of(),
                                "",
                                Frames.NO_FALLBACK));
        List<Frame.Link> waysOn =
                WAYS_ON.stream()
                        .map(
                                section ->
                                        new Frame.Link(
                                                frames.text(language, "section." + section.key()),
                                                Addresses.of(section, language)))
                        .toList();
        return new View.Failure(frame, what.status(), what.was(), what.reference(), waysOn);
    }
}
