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

/** Step 3: the rendered bodies of all entries of a site. */
public final class Bodies {
    static final Bodies NONE = new Bodies(Map.of());

    private final Map<ContentPath, Kept> bodies;

    private Bodies(Map<ContentPath, Kept> bodies) {
        this.bodies = bodies;
    }

    /** A body, and what it was made of. */
    private record Kept(String blob, String bibliography, Body body) {}

    /** Where the bytes of a text are, by its blob. */
    @FunctionalInterface
    interface Texts {
        byte[] read(String blob) throws IOException;
    }

    /** What rendering needs. */
    record Kitchen(
            Texts texts, Markdown markdown, Bibliographies bibliographies, LinkResolver links) {

        private Kept render(Entry entry) {
            Bibliographies.Cited cited = bibliographies.of(entry.source().path());
            try {
                byte[] bytes = texts.read(entry.source().blob());
                Rendered rendered = markdown.render(entry, bytes, links, cited.works());
                return new Kept(entry.source().blob(), cited.fingerprint(), new Body(rendered));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    /** Renders what has changed since the previous bodies; the rest is kept. */
    static Bodies of(List<Entry> entries, Kitchen kitchen, Bodies previous) {
        return new Bodies(
                entries.parallelStream()
                        .collect(
                                Collectors.toConcurrentMap(
                                        entry -> entry.source().path(),
                                        entry ->
                                                previous.reusable(entry, kitchen)
                                                        .orElseGet(() -> kitchen.render(entry)))));
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

    public Body of(Entry entry) {
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
