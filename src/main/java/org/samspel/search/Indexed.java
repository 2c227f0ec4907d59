package org.samspel.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.samspel.languages.Language;

/**
 * Something that can be found: one translation of a work, or one document.
 *
 * @param key unique, stable: the content path
 * @param work groups what belongs together: the work's id, or the document's path
 * @param fingerprint changes when anything below changes; only then is it indexed again
 * @param language of its text; documents whose language nobody knows are in none
 * @param type {@code article report project organisation page document}
 * @param facets its values of those facets that the above does not give: projects, organisations,
 *     types of files
 * @param pages its text; loaded only when it is to be indexed
 */
public record Indexed(
        String key,
        String work,
        String fingerprint,
        Optional<Language> language,
        String type,
        Optional<LocalDate> date,
        String title,
        String description,
        List<String> tags,
        Map<Facet, List<String>> facets,
        Supplier<List<String>> pages) {}
