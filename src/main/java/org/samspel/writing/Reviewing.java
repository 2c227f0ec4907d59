package org.samspel.writing;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.samspel.content.ContentPath;
import org.samspel.content.Explanation;
import org.samspel.content.Problem;
import org.samspel.content.SourceFile;
import org.samspel.entries.EntryReader;
import org.samspel.entries.FrontMatterWriter;
import org.samspel.entries.Work;
import org.samspel.metadata.Metadata;

/** Looks at a text before it comes into the content: at what was sent, and at what is written. */
record Reviewing(Shelf shelf, EntryReader reader) {

    /** What was found. */
    sealed interface Review {
        /**
         * @param source with the mark of a draft, or without it, as it was wished
         */
        record Good(String source, List<Problem> problems) implements Review {}

        record Bad(List<Problem> problems) implements Review {}
    }

    /**
     * What is to become of a text.
     *
     * @param draft whether readers are not to see it, whatever stands in it
     */
    record Wish(Text.Name name, ContentPath path, String source, boolean draft) {}

    Review of(Wish wish) {
        List<Problem> problems = problems(wish);
        Optional<String> marked = FrontMatterWriter.draft(wish.source(), wish.draft());
        boolean isWrong = problems.stream().anyMatch(it -> it.severity() == Problem.Severity.ERROR);
        if (isWrong || marked.isEmpty() || title(wish).isEmpty()) {
            return bad(wish, problems);
        }
        // The mark makes it longer, and only what readers are shown by counts.
        EntryReader.Reading written = read(wish, marked.get());
        return isAsWished(wish, written)
                ? new Review.Good(marked.get(), problems)
                : bad(wish, written.problems());
    }

    /** No mistake in a text keeps anybody from hiding it: only the mark counts. */
    Review hidden(Wish wish) {
        List<Problem> problems = problems(wish);
        return FrontMatterWriter.draft(wish.source(), true)
                .filter(text -> isAsWished(wish, read(wish, text)))
                .<Review>map(text -> new Review.Good(text, problems))
                .orElseGet(() -> bad(wish, problems));
    }

    private static boolean isAsWished(Wish wish, EntryReader.Reading written) {
        return written.whole()
                && written.entry()
                        .filter(entry -> entry.visibility().draft() == wish.draft())
                        .isPresent();
    }

    private static Review bad(Wish wish, List<Problem> problems) {
        return new Review.Bad(problems.isEmpty() ? List.of(unreadable(wish.path())) : problems);
    }

    /** As its author wrote it; empty when there is none. */
    static String title(Wish wish) {
        return Metadata.read(wish.path(), FrontMatterWriter.matter(wish.source()), 1)
                .text("title")
                .map(String::strip)
                .orElse("");
    }

    List<Problem> problems(Wish wish) {
        EntryReader.Reading reading = read(wish, wish.source());
        List<Problem> problems = new ArrayList<>(reading.problems());
        if (!reading.whole() && problems.isEmpty()) {
            problems.add(unreadable(wish.path()));
        }
        return problems;
    }

    private EntryReader.Reading read(Wish wish, String source) {
        byte[] bytes = source.getBytes(StandardCharsets.UTF_8);
        SourceFile file =
                new SourceFile(wish.path(), Path.of(""), "", "", bytes.length, Instant.EPOCH, 0);
        List<ContentPath> beside =
                shelf.work(wish.name().work()).map(Work::files).orElse(List.of());
        return reader.read(
                new EntryReader.Source(wish.name().work(), wish.name().language(), file, beside),
                bytes);
    }

    private static Problem unreadable(ContentPath path) {
        return Problem.error(path, 1, 0, Explanation.of("front.none"));
    }
}
