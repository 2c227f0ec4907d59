package org.samspel.publishing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.samspel.content.ContentPath;
import org.samspel.content.Explanation;
import org.samspel.content.Problem;
import org.samspel.entries.Entry;
import org.samspel.rendering.LinkResolver;
import org.samspel.rendering.Markdown;
import org.samspel.rendering.Rendered;

/**
 * Step 3: the rendered bodies of all entries of a site. Of so many texts that memory would run
 * short, the last are not kept: they are rendered again when somebody asks for one.
 */
public final class Bodies {
    /**
     * Of the memory there is a sixteenth, 24 MB at most, for pages, five to ten thousand; half as
     * much for texts.
     */
    private static final long MOST_BYTES =
            Math.min(Runtime.getRuntime().maxMemory() / 16, 24 << 20);

    static final Bodies NONE = new Bodies(Map.of(), Optional.empty());

    private final Map<ContentPath, Kept> bodies;
    private final Optional<Kitchen> kitchen;

    private Bodies(Map<ContentPath, Kept> bodies, Optional<Kitchen> kitchen) {
        this.bodies = bodies;
        this.kitchen = kitchen;
    }

    /** A body, and what it was made of. */
    private record Kept(String blob, String bibliography, Body body) {
        private Kept within(Room room) {
            return new Kept(blob, bibliography, body.within(room));
        }
    }

    /** Where the bytes of a text are, by its blob. */
    @FunctionalInterface
    interface Texts {
        byte[] read(String blob) throws IOException;
    }

    /** What rendering needs. */
    record Kitchen(
            Texts texts, Markdown markdown, Bibliographies bibliographies, LinkResolver links) {

        private Kept keep(Entry entry, Room room) {
            return new Kept(
                    entry.source().blob(),
                    bibliographies.of(entry.source().path()).fingerprint(),
                    new Body(render(entry), room));
        }

        private Rendered render(Entry entry) {
            Bibliographies.Cited cited = bibliographies.of(entry.source().path());
            try {
                byte[] bytes = texts.read(entry.source().blob());
                return markdown.render(entry, bytes, links, cited.works());
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    /** Renders what has changed since the previous bodies; the rest is kept. */
    static Bodies of(List<Entry> entries, Kitchen kitchen, Bodies previous) {
        return of(entries, kitchen, previous, Room.of(MOST_BYTES, MOST_BYTES / 2));
    }

    static Bodies of(List<Entry> entries, Kitchen kitchen, Bodies previous, Room room) {
        return new Bodies(
                entries.parallelStream()
                        .collect(
                                Collectors.toConcurrentMap(
                                        entry -> entry.source().path(),
                                        entry ->
                                                previous.reusable(entry, kitchen)
                                                        .map(kept -> kept.within(room))
                                                        .orElseGet(
                                                                () -> kitchen.keep(entry, room)))),
                Optional.of(kitchen));
    }

    private Optional<Kept> reusable(Entry entry, Kitchen kitchen) {
        return Optional.ofNullable(bodies.get(entry.source().path()))
                .filter(kept -> kept.blob().equals(entry.source().blob()))
                .filter(
                        kept ->
                                kept.bibliography()
                                        .equals(
                                                kitchen.bibliographies()
                                                        .of(entry.source().path())
                                                        .fingerprint()))
                .filter(kept -> kept.body().leadsWhereItDid(entry, kitchen.links()));
    }

    /** What the page of a text shows. */
    public Body.Shown shown(Entry entry) {
        return of(entry).shown().orElseGet(() -> new Body.Shown(again(entry)));
    }

    /**
     * What a reader reads, without markup. The search index asks for it once, when it is new; it is
     * not kept for longer.
     */
    public String text(Entry entry) {
        return of(entry).takeText().orElseGet(() -> again(entry).text());
    }

    /** The search index has all it wants. */
    void areIndexed() {
        bodies.values().forEach(kept -> kept.body().forgetText());
    }

    private Rendered again(Entry entry) {
        return kitchen.orElseThrow().render(entry);
    }

    private Body of(Entry entry) {
        Kept kept = bodies.get(entry.source().path());
        if (kept == null) {
            throw new IllegalArgumentException("not of this site: " + entry.source().path());
        }
        return kept.body();
    }

    /** Problems found while rendering, and links to anchors that are not there. */
    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        bodies.forEach(
                (path, kept) -> {
                    problems.addAll(kept.body().problems());
                    kept.body().pendingAnchors().stream()
                            .filter(pending -> !holds(pending))
                            .map(pending -> deadAnchor(path, pending))
                            .forEach(problems::add);
                });
        return problems;
    }

    private boolean holds(Rendered.PendingAnchor pending) {
        Kept target = bodies.get(pending.anchor().entry());
        return target != null && target.body().hasAnchor(pending.anchor().id());
    }

    private static Problem deadAnchor(ContentPath path, Rendered.PendingAnchor pending) {
        return Problem.warning(
                        path,
                        pending.line(),
                        pending.column(),
                        Explanation.of(
                                "link.anchor", pending.anchor().id(), pending.anchor().entry()))
                .as(Problem.Kind.LINK);
    }
}
