package org.samspel.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.samspel.content.ContentPath;
import org.samspel.documents.Document;
import org.samspel.documents.Folder;
import org.samspel.documents.Library;
import org.samspel.entries.Entry;
import org.samspel.languages.Language;
import org.samspel.publishing.Site;
import org.samspel.search.Results;

/** What was found, one hit a work. */
final class SearchHits {
    /** What a file is called among the kinds of works. */
    static final String DOCUMENT = "document";

    /** Of the files of a work more would crowd out the other works. */
    private static final int MOST_OTHERS = 3;

    private final Site site;
    private final Files files;
    private final Language language;

    SearchHits(Site site, Files files, Language language) {
        this.site = site;
        this.files = files;
        this.language = language;
    }

    List<View.Found> of(Results results) {
        List<View.Found> found = new ArrayList<>();
        for (Results.Hit hit : results.hits()) {
            Optional<ContentPath> path = ContentPath.of(hit.key());
            path.flatMap(site.works()::at)
                    .flatMap(entry -> found(hit, entry))
                    .or(() -> path.flatMap(site.library()::document).flatMap(d -> found(hit, d)))
                    .ifPresent(found::add);
        }
        return found;
    }

    /** A work is opened in the language of the words that were found. */
    private Optional<View.Found> found(Results.Hit hit, Entry entry) {
        return site.addresses()
                .of(entry.work(), entry.language())
                .map(
                        address ->
                                new View.Found(
                                        entry.title(),
                                        address,
                                        "",
                                        entry.work().kind().name().toLowerCase(Locale.ROOT),
                                        "",
                                        entry.language().code(),
                                        entry.language() != language,
                                        new Cards(site, language).date(entry.published()),
                                        Cards.iso(entry.published()),
                                        0,
                                        marks(hit),
                                        "",
                                        translations(entry),
                                        others(hit)));
    }

    /** A PDF is shown at the page, and can be opened there. */
    private Optional<View.Found> found(Results.Hit hit, Document document) {
        View.File file = files.of(document);
        if (file.address().isEmpty()) {
            return Optional.empty();
        }
        Optional<PageInFile> page = PageInFile.of(hit, document);
        return Optional.of(
                new View.Found(
                        file.title(),
                        page.map(it -> it.preview(document, language)).orElse(file.address()),
                        page.map(it -> it.in(file.address())).orElse(""),
                        DOCUMENT,
                        file.type(),
                        file.language(),
                        document.language().filter(l -> l != language).isPresent(),
                        file.date(),
                        file.isoDate(),
                        hit.page(),
                        marks(hit),
                        where(document),
                        List.of(),
                        others(hit)));
    }

    /** The work or the folders a file lies in. */
    private String where(Document document) {
        return site.addresses()
                .owner(document.file().path())
                .flatMap(site.works()::find)
                .flatMap(work -> site.works().served(work, language))
                .map(Entry::title)
                .orElseGet(() -> folders(document.file().path()));
    }

    /** As readers know them, below the first, which has them all; empty when it lies there. */
    private String folders(ContentPath path) {
        Optional<ContentPath> folder = path.parent().filter(it -> !it.equals(Library.ROOT));
        return folder.map(
                        it -> {
                            String above = folders(it);
                            return above.isEmpty() ? title(it) : above + " / " + title(it);
                        })
                .orElse("");
    }

    private String title(ContentPath folder) {
        return site.library()
                .folder(folder)
                .map(Folder::titles)
                .flatMap(files::in)
                .orElse(folder.name());
    }

    private static List<View.Mark> marks(Results.Hit hit) {
        return hit.snippet().stream().map(s -> new View.Mark(s.text(), s.marked())).toList();
    }

    /** The other languages the work can be read in. */
    private List<Frame.LanguageLink> translations(Entry entry) {
        return site.works().find(entry.work()).stream()
                .flatMap(work -> work.translations().values().stream())
                .filter(other -> other.language() != entry.language())
                .flatMap(other -> translation(other).stream())
                .toList();
    }

    private Optional<Frame.LanguageLink> translation(Entry other) {
        Language in = other.language();
        return site.addresses()
                .of(other.work(), in)
                .map(to -> new Frame.LanguageLink(in.code(), in.ownName(), to, false, false));
    }

    /** Files beside the work that have the words too. */
    private List<View.Successor> others(Results.Hit hit) {
        return hit.others().stream()
                .flatMap(key -> ContentPath.of(key).flatMap(site.library()::document).stream())
                .map(files::of)
                .filter(file -> !file.address().isEmpty())
                .limit(MOST_OTHERS)
                .map(file -> new View.Successor(file.title(), file.address(), file.language()))
                .toList();
    }
}
