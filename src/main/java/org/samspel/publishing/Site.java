package org.samspel.publishing;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.samspel.content.ContentPath;
import org.samspel.content.Problem;
import org.samspel.content.Revision;
import org.samspel.documents.Library;
import org.samspel.entries.Entry;
import org.samspel.entries.Kind;
import org.samspel.entries.SiteDefinition;
import org.samspel.entries.Work;
import org.samspel.entries.WorkId;
import org.samspel.languages.Language;

/**
 * Everything a reader can reach, built from one revision: one immutable value. A request sees one
 * site from its first to its last line.
 *
 * @param version changes with every publication; for live reload and for keeping pages
 * @param revision what it was built from
 * @param works that readers may see today, with the visible translations only
 * @param digests SHA-256 of every file that readers can get
 * @param problems of every step, in order of path and line
 */
public record Site(
        String version,
        Instant published,
        Revision revision,
        SiteDefinition definition,
        Works works,
        Library library,
        Addresses addresses,
        Versions versions,
        Successions successions,
        Bodies bodies,
        Set<String> digests,
        List<Problem> problems) {

    private static final List<Section> MENU =
            List.of(
                    Section.ARTICLES,
                    Section.REPORTS,
                    Section.PROJECTS,
                    Section.ORGANISATIONS,
                    Section.DOCUMENTS);

    public Site {
        digests = Set.copyOf(digests);
        problems = problems.stream().sorted().toList();
    }

    /** What the menu holds: what the owner says, else the sections that have something. */
    public List<String> menu() {
        return definition.menu().isEmpty()
                ? MENU.stream().filter(this::hasSomething).map(Section::key).toList()
                : definition.menu();
    }

    private boolean hasSomething(Section section) {
        return section.kind().map(works.kinds::contains).orElseGet(() -> !library.isEmpty());
    }

    /**
     * The same site under another version, for when something beside the revision has changed.
     *
     * @param more problems, which may be known already
     */
    Site as(String otherVersion, List<Problem> more) {
        return new Site(
                otherVersion,
                published,
                revision,
                definition,
                works,
                library,
                addresses,
                versions,
                successions,
                bodies,
                digests,
                Stream.concat(problems.stream(), more.stream()).distinct().toList());
    }

    /** The works of a site, and which translation a reader of a language gets. */
    public static final class Works {
        private final SortedMap<WorkId, Work> byId;
        private final Map<ContentPath, Entry> bySource = new HashMap<>();
        private final Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        private final Map<Language, Set<String>> tags = new EnumMap<>(Language.class);
        private final SiteDefinition definition;

        Works(SortedMap<WorkId, Work> byId, SiteDefinition definition) {
            this.byId = Collections.unmodifiableSortedMap(new TreeMap<>(byId));
            this.definition = definition;
            byId.keySet().forEach(id -> kinds.add(id.kind()));
            entries().forEach(this::add);
        }

        private void add(Entry entry) {
            bySource.put(entry.source().path(), entry);
            tags.computeIfAbsent(entry.language(), it -> new HashSet<>()).addAll(entry.tags());
        }

        public Collection<Work> all() {
            return byId.values();
        }

        public Optional<Work> find(WorkId id) {
            return Optional.ofNullable(byId.get(id));
        }

        /** The translation in the language, or the one that stands in for it. */
        public Optional<Entry> served(Work work, Language language) {
            return work.firstOf(definition.chain(language));
        }

        /** Every translation of every work. */
        public List<Entry> entries() {
            return byId.values().stream()
                    .flatMap(work -> work.translations().values().stream())
                    .toList();
        }

        /** The tags that texts in a language have. */
        public Set<String> tags(Language language) {
            return Collections.unmodifiableSet(tags.getOrDefault(language, Set.of()));
        }

        /** The entry a Markdown file holds. */
        public Optional<Entry> at(ContentPath source) {
            return Optional.ofNullable(bySource.get(source));
        }
    }
}
