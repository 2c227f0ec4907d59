package org.samspel.entries;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.samspel.content.ContentPath;
import org.samspel.content.Explanation;
import org.samspel.content.Problem;
import org.samspel.content.SourceFile;
import org.samspel.languages.Language;
import org.samspel.metadata.Metadata;
import org.samspel.metadata.SourceText;

/**
 * Front matter to {@link Entry}. Whatever an author wrote gives an entry if it possibly can: with
 * the title of its first heading or the name of its folder, and a problem for each mistake. Only a
 * file that is too large, or in a language the portal does not have, is left out. Thread-safe.
 */
public final class EntryReader {
    private static final Pattern FIRST_HEADING =
            Pattern.compile("^#{1,2}[ \\t]+([^\\n]+?)[ \\t#]*$", Pattern.MULTILINE);

    /** A mistake elsewhere in the front matter must not publish what is not ready. */
    private static final Pattern DRAFT =
            Pattern.compile("^draft[ \\t]*:[ \\t]*[\"']?(?:true|yes|on)\\b", Pattern.MULTILINE);

    private final int maxSize;

    /**
     * An entry, if the file can be one, and everything that is wrong with it.
     *
     * @param whole whether the front matter could be read; else the entry is only what is left
     */
    public record Reading(Optional<Entry> entry, List<Problem> problems, boolean whole) {
        public Reading {
            problems = List.copyOf(problems);
        }
    }

    /** What {@code site.yml} says, and everything that is wrong with it. */
    public record SiteReading(SiteDefinition site, List<Problem> problems) {
        public SiteReading {
            problems = List.copyOf(problems);
        }
    }

    /**
     * @param maxSize of a Markdown file, in bytes
     */
    public EntryReader(int maxSize) {
        this.maxSize = maxSize;
    }

    /**
     * What is to be read.
     *
     * @param language that the place and name of the file say
     * @param files the other files of the bundle
     */
    public record Source(WorkId work, Language language, SourceFile file, List<ContentPath> files) {

        /** The same file with other contents. */
        public Source at(String blob, long size) {
            SourceFile other =
                    new SourceFile(
                            file.path(),
                            file.location(),
                            file.sha256(),
                            blob,
                            size,
                            file.modified(),
                            file.crc32());
            return new Source(work, language, other, files);
        }
    }

    /** What to say of a file that is too large even to be looked at. */
    public Optional<Reading> refused(SourceFile file) {
        return file.size() > maxSize
                ? Optional.of(leftOut(tooLarge(file.path())))
                : Optional.empty();
    }

    public Reading read(Source from, byte[] bytes) {
        SourceFile file = from.file();
        WorkId work = from.work();
        if (bytes.length > maxSize) {
            return leftOut(tooLarge(file.path()));
        }
        SourceText source = SourceText.of(file.path(), bytes);
        FrontMatter parts = FrontMatter.of(file.path(), source.text());
        Metadata metadata = Metadata.read(file.path(), parts.yaml(), parts.yamlLine());
        EntryFields fields = new EntryFields(metadata, new Bundle(file.path(), from.files()));
        fields.allowOnlyKnownKeys(work.kind());
        String title = fields.title().orElseGet(() -> titleOf(work, parts, metadata));
        boolean draft =
                metadata.readable() ? metadata.flag("draft") : DRAFT.matcher(parts.yaml()).find();
        Entry entry = entry(from, title, draft, fields);
        List<Problem> problems = new ArrayList<>();
        source.problem().ifPresent(problems::add);
        parts.problem().ifPresent(problems::add);
        problems.addAll(metadata.problems());
        return new Reading(Optional.of(entry), problems, metadata.readable());
    }

    private static Entry entry(Source from, String title, boolean draft, EntryFields fields) {
        WorkId work = from.work();
        return new Entry(
                work,
                from.language(),
                from.file(),
                title,
                fields.description(),
                fields.slug(work),
                fields.aliases(),
                fields.published(),
                fields.modified(),
                new Visibility(draft, fields.visibleFrom(), fields.visibleUntil()),
                fields.tags(),
                fields.authors(),
                fields.image(),
                fields.imageAlt(),
                fields.license(),
                fields.translatedFrom(),
                fields.replaced(work.kind()),
                fields.projects(work.kind()),
                DetailsReader.read(work.kind(), fields.metadata(), fields.bundle()));
    }

    /** A title all the same; a problem of its own only when front matter could be read. */
    private static String titleOf(WorkId work, FrontMatter parts, Metadata metadata) {
        if (parts.problem().isEmpty() && metadata.readable()) {
            metadata.note("title", Explanation.of("front.title"));
        }
        Matcher heading = FIRST_HEADING.matcher(parts.body());
        String folder = work.name().substring(work.name().lastIndexOf('/') + 1);
        return heading.find() ? heading.group(1) : folder.replace('-', ' ').replace('_', ' ');
    }

    private static Reading leftOut(Problem problem) {
        return new Reading(Optional.empty(), List.of(problem), false);
    }

    private Problem tooLarge(ContentPath path) {
        return Problem.error(path, 0, 0, Explanation.of("file.large", maxSize / 1024))
                .as(Problem.Kind.FILE);
    }

    /**
     * site.yml; defaults with a problem where it is missing or wrong.
     *
     * @param found the languages of the content, asked for when the file names none
     */
    public static SiteReading readSite(
            ContentPath file, Optional<byte[]> bytes, Supplier<List<Language>> found) {
        return SiteReader.read(file, bytes, found);
    }
}
