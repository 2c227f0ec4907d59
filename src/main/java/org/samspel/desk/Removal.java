package org.samspel.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.samspel.content.Change.Step;
import org.samspel.content.ContentPath;
import org.samspel.content.SourceFile;
import org.samspel.entries.Entry;
import org.samspel.entries.Work;
import org.samspel.languages.Language;
import org.samspel.publishing.Publisher;
import org.samspel.publishing.Site;

/**
 * What goes when a work goes, or one of its texts.
 *
 * @param only the text; empty for the whole work with what lies in its folder
 * @param files all of what goes
 */
record Removal(Work work, Optional<Language> only, List<SourceFile> files) {

    Removal {
        files = List.copyOf(files);
    }

    /**
     * Of an address such as {@code reports/final-report} or {@code reports/final-report/nb}; empty
     * when there is no such thing. The last text of a work takes the work with it.
     */
    static Optional<Removal> of(Publisher publisher, String named) {
        return publisher.everything().stream()
                .flatMap(work -> of(publisher, work, named).stream())
                .findFirst();
    }

    private static Optional<Removal> of(Publisher publisher, Work work, String named) {
        String whole = work.id().toString();
        Optional<Entry> text =
                work.translations().values().stream()
                        .filter(entry -> named.equals(whole + "/" + entry.language().code()))
                        .findFirst();
        if (text.isPresent() && work.translations().size() > 1) {
            return Optional.of(
                    new Removal(
                            work,
                            Optional.of(text.get().language()),
                            now(publisher, text.get()).toList()));
        }
        return text.isPresent() || named.equals(whole)
                ? Optional.of(new Removal(work, Optional.empty(), files(publisher, work)))
                : Optional.empty();
    }

    /** Its texts, and what lies in a folder that is its own, save other works in there. */
    private static List<SourceFile> files(Publisher publisher, Work work) {
        ContentPath folder = work.folder();
        boolean isOwn = folder.value().endsWith(work.id().name());
        List<ContentPath> others =
                publisher.everything().stream()
                        .map(Work::folder)
                        .filter(other -> !other.equals(folder) && other.startsWith(folder))
                        .toList();
        Stream<SourceFile> beside =
                publisher.site().revision().files().values().stream()
                        .filter(file -> isOwn && file.path().startsWith(folder))
                        .filter(file -> others.stream().noneMatch(file.path()::startsWith));
        Stream<SourceFile> texts =
                work.translations().values().stream().flatMap(entry -> now(publisher, entry));
        return Stream.concat(texts, beside).distinct().toList();
    }

    /** The file as it is, also when readers see an earlier state of it because it is broken. */
    private static Stream<SourceFile> now(Publisher publisher, Entry entry) {
        return publisher.site().revision().file(entry.source().path()).stream();
    }

    /** Languages nobody may be writing in meanwhile. */
    List<Language> languages() {
        return only.map(List::of).orElseGet(() -> List.of(Language.values()));
    }

    /** Whose title names it. */
    Entry entry(List<Language> order) {
        return only.flatMap(work::in)
                .or(() -> work.firstOf(order))
                .orElseGet(() -> work.translations().values().iterator().next());
    }

    /** What lies with the work and goes with it, as people know it. */
    List<ContentPath> attached() {
        return only.isPresent() ? List.of() : work.files();
    }

    List<Step> steps() {
        return files.stream().<Step>map(file -> new Step.Delete(file.path(), file.blob())).toList();
    }

    /** Changes when anything of it does. */
    String seen() {
        return UUID.nameUUIDFromBytes(steps().toString().getBytes(UTF_8)).toString();
    }

    /** What it is to readers. */
    sealed interface Readers {
        /** They have never seen it, or not any more. */
        record Untouched() implements Readers {}

        /** They are told that it is no longer there. */
        record Told() implements Readers {}

        /** They get a text in another language. */
        record Given(Language language) implements Readers {}
    }

    Readers readers(Site site) {
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
