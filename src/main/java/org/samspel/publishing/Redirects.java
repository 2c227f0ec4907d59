package org.samspel.publishing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.samspel.content.ContentPath;
import org.samspel.content.ContentRepository;
import org.samspel.content.History;
import org.samspel.content.Problem;
import org.samspel.content.Removal;
import org.samspel.content.Rename;
import org.samspel.content.Revision;
import org.samspel.content.SourceFile;
import org.samspel.entries.Entry;
import org.samspel.entries.EntryReader;
import org.samspel.entries.Slug;
import org.samspel.entries.WorkId;
import org.samspel.languages.Language;
import org.samspel.metadata.Metadata;

/**
 * Addresses that are no longer what they were: written by hand in {@code redirects.yml}, as aliases
 * in front matter, and found in the history of the content.
 */
final class Redirects {
    private static final String FILE = "redirects.yml";
    private static final Pattern TARGET =
            Pattern.compile("(?:/(?![/\\\\])|https?://)[^\\s\\\\\"'<>]*");

    private final ContentRepository repository;
    private final EntryReader reader;
    private final Addresses addresses;
    private final Site.Works works;
    private final List<Problem> problems = new ArrayList<>();

    Redirects(
            ContentRepository repository,
            EntryReader reader,
            Addresses addresses,
            Site.Works works) {
        this.repository = repository;
        this.reader = reader;
        this.addresses = addresses;
        this.works = works;
    }

    /** Adds all of them to the addresses; what is in use is never redirected. */
    List<Problem> add(Revision revision, Language standard) throws IOException {
        byHand(revision);
        works.entries().forEach(this::aliases);
        History history = repository.history();
        history.renames().forEach(this::renamed);
        for (Removal removal : history.removals()) {
            removed(removal, standard);
        }
        return problems;
    }

    private void byHand(Revision revision) throws IOException {
        Optional<SourceFile> file = ContentPath.of(FILE).flatMap(revision::file);
        if (file.isEmpty()) {
            return;
        }
        String yaml =
                new String(
                        repository.read(file.get().blob()),
                        java.nio.charset.StandardCharsets.UTF_8);
        Metadata redirects = Metadata.read(file.get().path(), yaml, 1);
        for (String from : redirects.keys()) {
            redirects
                    .text(from)
                    .filter(to -> leadsSomewhere(redirects, from, to))
                    .ifPresent(to -> addresses.addIfFree(from, new Place.Moved(to)));
        }
        problems.addAll(redirects.problems());
    }

    private static boolean leadsSomewhere(Metadata redirects, String from, String to) {
        boolean leads = TARGET.matcher(to).matches();
        if (!leads) {
            redirects.note(
                    from,
                    "\"%s\" is not an address to be sent to.".formatted(to),
                    "Write a path of this site, /en/articles/a-title/, or start it with https://.");
        }
        return leads;
    }

    private void aliases(Entry entry) {
        addresses
                .of(entry.work(), entry.language())
                .ifPresent(
                        to ->
                                entry.aliases()
                                        .forEach(
                                                from ->
                                                        addresses.addIfFree(
                                                                from, new Place.Moved(to))));
    }

    /**
     * A bundle that was renamed: its old name was its old address, unless a slug said otherwise.
     */
    private void renamed(Rename rename) {
        Optional<WorkId> now = addresses.workAt(rename.to());
        Optional<Placement> before = Placement.of(rename.from());
        if (now.isEmpty() || before.isEmpty()) {
            renamedFile(rename);
            return;
        }
        for (Language language : Language.values()) {
            addresses
                    .of(now.get(), language)
                    .ifPresent(to -> renamed(before.get().work(), language, to));
        }
    }

    private void renamed(WorkId before, Language language, String to) {
        Place moved = new Place.Moved(to);
        addresses.addIfFree(page(before, language), moved);
        String slug = to.substring(to.lastIndexOf('/', to.length() - 2) + 1);
        addresses.addIfFree(Addresses.parent(before.kind(), language) + slug, moved);
    }

    /** Where the page of a work was that had no slug of its own. */
    private static String page(WorkId id, Language language) {
        String folder = id.name().substring(id.name().lastIndexOf('/') + 1);
        return Addresses.parent(id.kind(), language) + Slug.of(folder) + "/";
    }

    private void renamedFile(Rename rename) {
        for (Language language : Language.values()) {
            addresses
                    .ofFile(rename.to(), language)
                    .ifPresent(
                            to ->
                                    addresses.addIfFree(
                                            file(rename.from(), language), new Place.Moved(to)));
        }
    }

    /** Where a file was: beside a work, or in a folder. */
    private static String file(ContentPath path, Language language) {
        return path.parent()
                .flatMap(folder -> folder.resolve("index.md"))
                .flatMap(Placement::of)
                .filter(Placement::known)
                .map(place -> page(place.work(), language) + path.name())
                .orElseGet(() -> Addresses.folderFile(path));
    }

    private void removed(Removal removal, Language standard) throws IOException {
        Optional<Placement> place = Placement.of(removal.path());
        if (place.isEmpty()) {
            addresses.addIfFree(
                    Addresses.folderFile(removal.path()),
                    new Place.Gone(Optional.empty(), removal.path().name()));
            return;
        }
        WorkId work = place.get().work();
        Language language = place.get().language().orElse(standard);
        SourceFile file =
                new SourceFile(
                        removal.path(),
                        java.nio.file.Path.of(""),
                        "",
                        removal.blob(),
                        0,
                        removal.time(),
                        0);
        reader.read(
                        new EntryReader.Source(work, language, file, List.of()),
                        repository.read(removal.blob()))
                .entry()
                .ifPresent(
                        entry ->
                                addresses.addIfFree(
                                        Addresses.parent(work.kind(), language) + entry.slug(),
                                        new Place.Gone(Optional.of(language), entry.title())));
    }
}
