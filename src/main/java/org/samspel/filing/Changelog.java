package org.samspel.filing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.samspel.content.Author;
import org.samspel.content.ContentPath;
import org.samspel.content.ContentRepository;
import org.samspel.content.LogEntry;
import org.samspel.content.LogEntry.Edit;
import org.samspel.content.LogEntry.Version;
import org.samspel.content.TextDifference;
import org.samspel.staff.Visit;

/** History as people read it. */
record Changelog(ContentRepository repository, Moments moments) {
    private static final Set<String> TEXTS = Set.of("md", "markdown", "yml", "yaml", "bib", "txt");

    /** A longer text is not compared, in bytes. */
    private static final int LONGEST = 256 * 1024;

    /** What happened to a file, as a part of a message key. */
    enum Kind {
        ADDED,
        CHANGED,
        MOVED,
        REMOVED;

        static Kind of(Edit edit) {
            if (edit.before().isEmpty()) {
                return ADDED;
            }
            if (edit.after().isEmpty()) {
                return REMOVED;
            }
            boolean isThere = edit.before().get().path().equals(edit.after().get().path());
            return isThere ? CHANGED : MOVED;
        }

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * @param place empty for all of the content
     * @param from id to begin with; empty for the newest
     */
    List<LogEntry> list(Optional<ContentPath> place, String from, int most) {
        try {
            return repository
                    .log()
                    .list(place, Optional.of(from).filter(id -> !id.isEmpty()), most);
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }

    /** A change of this history; empty for any other id. */
    Optional<LogEntry> find(String id) {
        return list(Optional.empty(), id, 1).stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst();
    }

    HistoryView.Line line(Visit visit, LogEntry entry, Optional<ContentPath> place) {
        boolean isDisk = entry.author().equals(Author.PORTAL);
        List<Edit> edits = entry.edits().stream().filter(edit -> concerns(edit, place)).toList();
        return new HistoryView.Line(
                Ways.CHANGE + "/" + entry.id(),
                isDisk ? visit.text("filing.history.disk") : entry.author().name(),
                moments.of(visit, entry.time()),
                isDisk ? "" : Deeds.firstLine(entry.message()),
                summary(visit, edits));
    }

    private static boolean concerns(Edit edit, Optional<ContentPath> place) {
        return place.isEmpty()
                || edit.before().filter(version -> isIn(version, place.get())).isPresent()
                || edit.after().filter(version -> isIn(version, place.get())).isPresent();
    }

    private static boolean isIn(Version version, ContentPath place) {
        return version.path().equals(place) || version.path().startsWith(place);
    }

    private static String summary(Visit visit, List<Edit> edits) {
        List<String> parts = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            List<Edit> such = edits.stream().filter(edit -> Kind.of(edit) == kind).toList();
            if (such.size() == 1) {
                parts.add(
                        visit.text(
                                "filing.history.one." + kind.key(), path(such.getFirst()).value()));
            } else if (!such.isEmpty()) {
                parts.add(visit.text("filing.history.many." + kind.key(), such.size()));
            }
        }
        return String.join(" ", parts);
    }

    /** Where a file is after an edit, or was before it went. */
    static ContentPath path(Edit edit) {
        return edit.after().or(edit::before).map(Version::path).orElseThrow();
    }

    /** How a text has changed; empty for what is no text, or too long. */
    Optional<TextDifference> difference(Edit edit) {
        Optional<String> before = edit.before().isEmpty() ? Optional.of("") : text(edit.before());
        Optional<String> after = edit.after().isEmpty() ? Optional.of("") : text(edit.after());
        return before.isPresent() && after.isPresent()
                ? Optional.of(TextDifference.of(before.get(), after.get()))
                : Optional.empty();
    }

    /** A version as text, with line feeds; empty when it is none, or is long. */
    Optional<String> text(Optional<Version> version) {
        if (version.isEmpty() || !TEXTS.contains(version.get().path().extension())) {
            return Optional.empty();
        }
        try {
            byte[] bytes = repository.read(version.get().blob());
            return bytes.length > LONGEST
                    ? Optional.empty()
                    : Optional.of(new String(bytes, UTF_8).replaceAll("\\R", "\n"));
        } catch (IOException lost) {
            return Optional.empty();
        }
    }

    /** Whether a version can be brought back. */
    boolean keeps(Version version) {
        try {
            return repository.log().keeps(version.blob());
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }
}
