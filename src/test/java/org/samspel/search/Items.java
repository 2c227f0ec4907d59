package org.samspel.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.samspel.languages.Language;

/** Short ways to items and queries. */
final class Items {
    private Items() {}

    static Indexed article(Language language, String key, String text) {
        return new Indexed(
                key,
                key,
                Integer.toHexString(text.hashCode()),
                Optional.of(language),
                "article",
                Optional.empty(),
                "",
                "",
                List.of(),
                Map.of(),
                () -> List.of(text));
    }

    static Indexed document(String key, List<String> pages) {
        return new Indexed(
                key,
                key,
                Integer.toHexString(pages.hashCode()),
                Optional.empty(),
                "document",
                Optional.empty(),
                key.substring(key.lastIndexOf('/') + 1),
                "",
                List.of(),
                Map.of(),
                () -> pages);
    }

    static Query query(String text, Language reader) {
        return query(text, reader, 1, 10);
    }

    static Query query(String text, Language reader, int page, int size) {
        return new Query(text, reader, Map.of(), Query.Order.RELEVANCE, page, size);
    }
}
