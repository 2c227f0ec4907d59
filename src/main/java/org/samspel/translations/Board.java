package org.samspel.translations;

import java.io.IOException;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.samspel.entries.Entry;
import org.samspel.entries.SiteDefinition;
import org.samspel.entries.Work;
import org.samspel.languages.Language;

/**
 * How all works stand in all languages.
 *
 * @param languages those the site offers, then others that works have texts in
 * @param rows in the order of the works
 */
public record Board(List<Language> languages, List<Row> rows) {

    /** A work, and how it stands in each language of the board. */
    public record Row(Work work, Map<Language, TranslationState> states) {
        public Row {
            states = Collections.unmodifiableMap(new EnumMap<>(states));
        }
    }

    public Board {
        languages = List.copyOf(languages);
        rows = List.copyOf(rows);
    }

    /**
     * @param works with their drafts
     */
    public static Board of(Collection<Work> works, Translations translations, Readership readership)
            throws IOException {
        List<Language> languages = languages(works, readership.definition());
        List<Row> rows = new ArrayList<>();
        for (Work work : works) {
            Map<Language, TranslationState> states = new EnumMap<>(Language.class);
            for (Language language : languages) {
                Optional<Entry> entry = work.in(language);
                states.put(
                        language,
                        entry.isPresent()
                                ? translations.state(work, entry.get())
                                : new TranslationState.Missing(readership.served(work, language)));
            }
            rows.add(new Row(work, states));
        }
        return new Board(languages, rows);
    }

    private static List<Language> languages(Collection<Work> works, SiteDefinition definition) {
        Stream<Language> written =
                works.stream().flatMap(work -> work.translations().keySet().stream()).sorted();
        return Stream.concat(definition.languages().stream(), written).distinct().toList();
    }

    /**
     * What readers are offered, and when.
     *
     * @param now in the zone of the site
     */
    public record Readership(SiteDefinition definition, ZonedDateTime now) {

        private Optional<Language> served(Work work, Language language) {
            return definition.chain(language).stream()
                    .filter(
                            other ->
                                    work.in(other)
                                            .filter(entry -> entry.visibility().at(now))
                                            .isPresent())
                    .findFirst();
        }
    }
}
