package org.samspel.publishing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.samspel.content.Change.Step;
import org.samspel.content.ContentPath;
import org.samspel.content.Log;
import org.samspel.content.Removal;
import org.samspel.content.SourceFile;
import org.samspel.entries.Entry;
import org.samspel.entries.Work;
import org.samspel.entries.WorkId;
import org.samspel.languages.Language;

/**
 * What goes when a work goes, or one of its texts.
 *
 * @param only the text; empty for the whole work with what lies in its folder
 * @param files all of what goes
 */
public record Departure(Work work, Optional<Language> only, List<SourceFile> files) {

    public Departure {
        files = List.copyOf(files);
    }

    /**
     * Of an address such as {@code reports/final-report} or {@code reports/final-report/nb}; empty
     * when there is no such thing. The last text of a work takes the work with it.
     */
    public static Optional<Departure> of(Publisher publisher, String named) {
        return publisher.everything().stream()
                .flatMap(work -> of(publisher, work, named).stream())
                .findFirst();
    }

    private static Optional<Departure> of(Publisher publisher, Work work, String named) {
        String whole = work.id().toString();
        Optional<Entry> text =
                work.translations().values().stream()
                        .filter(entry -> named.equals(whole + "/" + entry.language().code()))
                        .findFirst();
        return text.map(entry -> ofText(publisher, work, entry))
                .or(
                        () ->
                                named.equals(whole)
                                        ? Optional.of(ofWork(publisher, work))
                                        : Optional.empty());
    }

    /** Of a text; empty when there is no such thing. The last one takes the work with it. */
    public static Optional<Departure> of(Publisher publisher, WorkId id, Language language) {
        return publisher.everything().stream()
                .filter(work -> work.id().equals(id))
                .flatMap(
                        work ->
                                work
                                        .in(language)
                                        .map(entry -> ofText(publisher, work, entry))
                                        .stream())
                .findFirst();
    }

    private static Departure ofText(Publisher publisher, Work work, Entry text) {
        return work.translations().size() > 1
                ? new Departure(work, Optional.of(text.language()), now(publisher, text).toList())
                : ofWork(publisher, work);
    }

    private static Departure ofWork(Publisher publisher, Work work) {
        return new Departure(
                work,
                Optional.empty(),
                Belongings.of(publisher.site().revision()).files(work.id()));
    }

    /** The file as it is, also when readers see an earlier state of it because it is broken. */
    private static Stream<SourceFile> now(Publisher publisher, Entry entry) {
        return publisher.site().revision().file(entry.source().path()).stream();
    }

    /** Languages nobody may be writing in meanwhile. */
    public List<Language> languages() {
        return only.map(List::of).orElseGet(() -> List.of(Language.values()));
    }

    /** Whose title names it. */
    public Entry entry(List<Language> order) {
        return only.flatMap(work::in)
                .or(() -> work.firstOf(order))
                .orElseGet(() -> work.translations().values().iterator().next());
    }

    /** What goes besides the texts; what only describes one of these files is not told apart. */
    public List<SourceFile> attached() {
        if (only.isPresent()) {
            return List.of();
        }
        Set<ContentPath> paths = files.stream().map(SourceFile::path).collect(Collectors.toSet());
        Set<ContentPath> texts =
                work.translations().values().stream()
                        .map(entry -> entry.source().path())
                        .collect(Collectors.toSet());
        return files.stream()
                .filter(file -> !texts.contains(file.path()))
                .filter(file -> !describesOneOf(paths, file.path()))
                .toList();
    }

    private static boolean describesOneOf(Set<ContentPath> paths, ContentPath path) {
        return path.extension().equals("yml")
                && ContentPath.of(path.value().substring(0, path.value().length() - 4))
                        .filter(paths::contains)
                        .isPresent();
    }

    /**
     * What history has no bytes of, so that nobody can bring it back.
     *
     * @throws IOException when history can't be read
     */
    public List<SourceFile> lost(Log log) throws IOException {
        List<SourceFile> lost = new ArrayList<>();
        for (SourceFile file : files) {
            if (!log.keeps(file.blob())) {
                lost.add(file);
            }
        }
        return lost;
    }

    /** As people know it: where it lies within the work's folder. */
    public String name(SourceFile file) {
        return file.path().startsWith(work.folder())
                ? file.path().value().substring(work.folder().value().length() + 1)
                : file.path().value();
    }

    /** Whether an address is of a work or text that was there once. */
    public static boolean isKnown(Stream<Removal> removals, String named) {
        return removals.flatMap(removal -> Belongings.text(removal.path()).stream())
                .map(WorkId::toString)
                .anyMatch(
                        work ->
                                named.equals(work)
                                        || Arrays.stream(Language.values())
                                                .map(language -> work + "/" + language.code())
                                                .anyMatch(named::equals));
    }

    /** Each file is only taken away as it is now. */
    public List<Step> steps() {
        return files.stream().<Step>map(file -> new Step.Delete(file.path(), file.blob())).toList();
    }

    /** Changes when anything of it does. */
    public String seen() {
        return UUID.nameUUIDFromBytes(steps().toString().getBytes(UTF_8)).toString();
    }

    /** What it is to readers. */
    public sealed interface Readers {
        /** They have never seen it, or not any more. */
        record Untouched() implements Readers {}

        /** They are told that it is no longer there. */
        record Told() implements Readers {}

        /** They get a text in another language. */
        record Given(Language language) implements Readers {}
    }

    /** What this is to the readers of a site. */
    public Readers readers(Site site) {
        Optional<Work> seen = site.works().find(work.id());
        if (seen.isEmpty() || (only.isPresent() && seen.get().in(only.get()).isEmpty())) {
            return new Readers.Untouched();
        }
        return only.flatMap(
                        language ->
                                site.definition().chain(language).stream()
                                        .filter(other -> other != language)
                                        .filter(other -> seen.get().in(other).isPresent())
                                        .findFirst())
                .<Readers>map(Readers.Given::new)
                .orElseGet(Readers.Told::new);
    }
}
