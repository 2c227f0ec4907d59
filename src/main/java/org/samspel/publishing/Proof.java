package org.samspel.publishing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.samspel.content.ContentPath;
import org.samspel.content.Revision;
import org.samspel.content.SourceFile;
import org.samspel.digests.Sha256;
import org.samspel.documents.Document;
import org.samspel.documents.Library;
import org.samspel.documents.LibraryReader;
import org.samspel.entries.Entry;
import org.samspel.entries.EntryReader;
import org.samspel.entries.Work;
import org.samspel.entries.WorkId;
import org.samspel.languages.Language;

/**
 * The site as it would be with a manuscript in it: a value of its own that nothing else knows of,
 * so that nobody reaches it by any address, list or search.
 */
final class Proof {
    private final Publisher.Tools tools;
    private final Site site;
    private final Manuscript manuscript;
    private final Instant now;

    /** By the name they have in this proof instead of a blob. */
    private final Map<String, byte[]> texts = new HashMap<>();

    Proof(Publisher.Tools tools, Site site, Manuscript manuscript) {
        this.tools = tools;
        this.site = site;
        this.manuscript = manuscript;
        this.now = tools.clock().instant();
    }

    Site make() throws IOException {
        Work work = work();
        SortedMap<WorkId, Work> all = new TreeMap<>();
        site.works().all().forEach(other -> all.put(other.id(), other));
        all.put(work.id(), work);
        Site.Works works = new Site.Works(all, site.definition());
        Library library = new Attachments(library(work)).of(works, all.values());
        Addresses addresses = Addresses.of(works.all(), library, site.definition());
        site.definition()
                .funding()
                .logo()
                .flatMap(site.revision()::file)
                .ifPresent(addresses::addSiteFile);
        Bodies.Kitchen kitchen =
                new Bodies.Kitchen(
                        this::read,
                        tools.markdown(),
                        Bibliographies.read(site.revision(), tools.repository()),
                        new SiteLinks(works, library, addresses));
        return new Site(
                "proof",
                now,
                site.revision(),
                site.definition(),
                works,
                library,
                addresses,
                site.versions(),
                Successions.of(works, addresses.identifiers(), id -> true),
                Bodies.of(works.entries(), kitchen, site.bodies()),
                site.digests(),
                List.of());
    }

    private Work work() {
        List<ContentPath> paths = manuscript.files().stream().map(SourceFile::path).toList();
        Map<Language, Entry> translations = new EnumMap<>(Language.class);
        manuscript
                .texts()
                .forEach(
                        (language, text) ->
                                entry(language, text, paths)
                                        .entry()
                                        .ifPresent(entry -> translations.put(language, entry)));
        return new Work(manuscript.work(), manuscript.folder(), translations, paths);
    }

    private EntryReader.Reading entry(Language language, String text, List<ContentPath> files) {
        SourceFile file =
                source(
                        new ContentPath(manuscript.folder() + "/index." + language.code() + ".md"),
                        text);
        return tools.entries()
                .read(
                        new EntryReader.Source(manuscript.work(), language, file, files),
                        text.getBytes(UTF_8));
    }

    /** A file that is on no disk. */
    private SourceFile source(ContentPath path, String text) {
        byte[] bytes = text.getBytes(UTF_8);
        String name = "proof-" + Sha256.of(bytes);
        texts.put(name, bytes);
        return new SourceFile(path, Path.of(""), name, name, bytes.length, now, 0);
    }

    /** The documents of the site with those of the manuscript in place of the work's own. */
    private Library library(Work work) throws IOException {
        Map<ContentPath, Document> documents = new HashMap<>(site.library().documents());
        documents.keySet().removeIf(path -> path.startsWith(work.folder()));
        documents.putAll(beside());
        return new Library(site.library().folders(), documents, new ArrayList<>());
    }

    private Map<ContentPath, Document> beside() throws IOException {
        TreeMap<ContentPath, SourceFile> files = new TreeMap<>();
        manuscript.files().forEach(file -> files.put(file.path(), file));
        manuscript.notes().forEach((path, text) -> files.put(path, source(path, text)));
        Revision alone = new Revision("", now, files, List.of());
        return new LibraryReader().read(alone, files.keySet(), this::read).documents();
    }

    private byte[] read(String blob) throws IOException {
        byte[] own = texts.get(blob);
        return own == null ? tools.repository().read(blob) : own;
    }
}
