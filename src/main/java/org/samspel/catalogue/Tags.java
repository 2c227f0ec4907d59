package org.samspel.catalogue;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.samspel.languages.Language;
import org.samspel.publishing.Site;

/** The words that works are filed under. */
public record Tags(Site site) {

    private record Tag(Language language, String word) {}

    /**
     * The most frequent first, then by the word.
     *
     * @param languages codes; empty: all
     */
    public List<TagItem> all(Set<String> languages) {
        Map<Tag, Long> counts =
                site.works().entries().stream()
                        .filter(
                                entry ->
                                        languages.isEmpty()
                                                || languages.contains(entry.language().code()))
                        .flatMap(
                                entry ->
                                        entry.tags().stream()
                                                .distinct()
                                                .map(word -> new Tag(entry.language(), word)))
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return counts.entrySet().stream()
                .map(it -> item(it.getKey(), it.getValue().intValue()))
                .sorted(
                        Comparator.comparingInt(TagItem::works)
                                .reversed()
                                .thenComparing(TagItem::id))
                .toList();
    }

    private static TagItem item(Tag tag, int works) {
        return new TagItem(
                tag.word() + "@" + tag.language().code(),
                Text.of(tag.word(), tag.language()),
                works);
    }
}
