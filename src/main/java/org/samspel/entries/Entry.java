package org.samspel.entries;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.samspel.content.ContentPath;
import org.samspel.content.SourceFile;
import org.samspel.languages.Language;

/**
 * One translation of a work: its front matter, typed. The body is rendered apart.
 *
 * @param source the Markdown file
 * @param slug last part of its address, lower-case {@code a-z 0-9 -}; the bundle's name unless the
 *     author gave one
 * @param aliases addresses it had elsewhere, absolute paths such as {@code /nyheter/12}
 * @param published the day it is dated; entries without one sort last
 * @param visibility when readers see it
 * @param image the picture that stands for it, in the content
 * @param license SPDX identifier, {@code CC-BY-4.0}
 * @param translatedFrom what it was translated from; empty for an original
 * @param replaced the works it takes the place of, as the author named them
 * @param projects the projects it came out of, as the author named them
 */
public record Entry(
        WorkId work,
        Language language,
        SourceFile source,
        String title,
        String description,
        String slug,
        List<String> aliases,
        Optional<LocalDate> published,
        Optional<LocalDate> modified,
        Visibility visibility,
        List<String> tags,
        List<String> authors,
        Optional<ContentPath> image,
        String imageAlt,
        Optional<String> license,
        Optional<Origin> translatedFrom,
        List<Replaced> replaced,
        List<OfProject> projects,
        Details details) {

    /**
     * A work that has a newer one in its place.
     *
     * @param line where the author says so, from 1
     */
    public record Replaced(WorkId work, int line) {}

    /**
     * A project that a work came out of.
     *
     * @param line where the author says so, from 1
     */
    public record OfProject(WorkId project, int line) {}

    public Entry {
        aliases = List.copyOf(aliases);
        tags = List.copyOf(tags);
        authors = List.copyOf(authors);
        replaced = List.copyOf(replaced);
        projects = List.copyOf(projects);
    }
}
