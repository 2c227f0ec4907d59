package org.samspel.entries;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.samspel.content.ContentPath;
import org.samspel.languages.Language;

/**
 * One folder of content: translations side by side, and the files that lie with them.
 *
 * @param folder its folder in the content
 * @param files its other files (images, attachments), not the Markdown
 */
public record Work(
        WorkId id, ContentPath folder, Map<Language, Entry> translations, List<ContentPath> files) {

    public Work {
        translations = Collections.unmodifiableMap(new EnumMap<>(translations));
        files = List.copyOf(files);
    }

    public Optional<Entry> in(Language language) {
        return Optional.ofNullable(translations.get(language));
    }

    /** The first translation there is in this order of languages. */
    public Optional<Entry> firstOf(List<Language> order) {
        return order.stream().flatMap(language -> in(language).stream()).findFirst();
    }
}
