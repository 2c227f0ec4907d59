package org.samspel.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.samspel.openapi.About;

/** Something a search found. */
@About("A work or file that a search found.")
public record HitItem(
        @About("Name of the work, or path of the file.") String id,
        @About(
                        value = "What it is.",
                        oneOf = {
                            "article",
                            "report",
                            "project",
                            "organisation",
                            "page",
                            "document"
                        })
                String type,
        Text title,
        @About("Text around the words found.") List<Segment> snippet,
        @About("Page of the file that has the words, from 1.") Optional<Integer> page,
        @About("The day it is dated.") Optional<LocalDate> date,
        Links links) {

    /** A piece of a snippet. */
    @About("A piece of text.")
    public record Segment(String text, @About("Whether it is a word found.") boolean found) {}
}
