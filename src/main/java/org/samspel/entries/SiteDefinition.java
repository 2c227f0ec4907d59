package org.samspel.entries;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.samspel.content.ContentPath;
import org.samspel.languages.Language;
import org.samspel.languages.Negotiation;

/**
 * What {@code site.yml} says.
 *
 * @param languages offered, in the order of the switcher; never empty
 * @param fallback for each language, which others stand in for it, in order
 * @param menu sections ({@code articles}, {@code documents}) and works ({@code pages/about});
 *     empty: the sections that have something
 * @param featured works shown first on the home page
 * @param theme name of the theme
 */
public record SiteDefinition(
        Map<Language, String> name,
        Map<Language, String> tagline,
        Map<Language, String> description,
        List<Language> languages,
        Map<Language, List<Language>> fallback,
        List<String> menu,
        List<WorkId> featured,
        Contact contact,
        Funding funding,
        String theme) {

    /** How to reach whoever runs the site; empty texts where not given. */
    public record Contact(String name, String email, String phone, String address) {}

    /** The block on every page that says who pays. */
    public record Funding(
            Map<Language, String> programme,
            Map<Language, String> text,
            Optional<ContentPath> logo,
            Map<Language, String> logoAlt,
            String url) {}

    /** One of its texts in the language, else in the one that stands in for it. */
    public Optional<String> in(Map<Language, String> texts, Language language) {
        return chain(language).stream()
                .flatMap(candidate -> Optional.ofNullable(texts.get(candidate)).stream())
                .findFirst();
    }

    /**
     * The requested language, then those the site lets stand in for it, then its neighbours, then
     * the others that are offered, then those that are not: a work is shown in any language rather
     * than not at all.
     */
    public List<Language> chain(Language requested) {
        Set<Language> chain = new LinkedHashSet<>();
        chain.add(requested);
        chain.addAll(fallback.getOrDefault(requested, List.of()));
        Negotiation.readable(requested).stream().filter(languages::contains).forEach(chain::add);
        chain.addAll(languages);
        chain.addAll(List.of(Language.values()));
        return List.copyOf(chain);
    }
}
