package org.samspel.publishing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.samspel.content.ContentRepository;
import org.samspel.entries.EntryReader;
import org.samspel.languages.Language;

class WorkReaderTest {
    private static final String GOOD = "---\ntitle: Good\nslug: good\n---\nText\n";
    private static final String BROKEN = "---\ntitle: \"Broken\n---\n# Heading\n";

    @TempDir Path place;

    private ContentRepository open() throws IOException {
        return ContentRepository.open(place.resolve("content"), place.resolve("var"), 1 << 30);
    }

    private WorkReader reader(ContentRepository repository) {
        return new WorkReader(repository, new EntryReader(1 << 16));
    }

    private void write(String text) throws IOException {
        Path file = place.resolve("content/articles/a/index.nb.md");
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static String title(WorkReader.Works works) {
        return works.works().values().iterator().next().in(Language.NB).orElseThrow().title();
    }

    @Test
    void theLastGoodVersionStaysWhenFrontMatterBreaks() throws IOException {
        try (ContentRepository repository = open()) {
            WorkReader reader = reader(repository);
            write(GOOD);
            assertEquals("Good", title(reader.read(repository.refresh(), Language.NB)));
            write(BROKEN);
            WorkReader.Works broken = reader.read(repository.refresh(), Language.NB);
            assertEquals("Good", title(broken));
            assertTrue(broken.problems().toString().contains("as it was before this mistake"));
        }
    }

    @Test
    void theLastGoodVersionIsStillThereAfterARestart() throws IOException {
        try (ContentRepository repository = open()) {
            write(GOOD);
            repository.refresh();
            write(BROKEN);
            repository.refresh();
        }
        try (ContentRepository repository = open()) {
            assertEquals("Good", title(reader(repository).read(repository.refresh(), Language.NB)));
        }
    }

    @Test
    void withoutAGoodVersionTheHeadingIsTheTitle() throws IOException {
        try (ContentRepository repository = open()) {
            write(BROKEN);
            assertEquals(
                    "Heading", title(reader(repository).read(repository.refresh(), Language.NB)));
        }
    }

    @Test
    void aHugeTextIsLeftOutWithItsNameAndTheLastGoodVersionStays() throws IOException {
        try (ContentRepository repository = open()) {
            WorkReader reader = reader(repository);
            write(GOOD);
            reader.read(repository.refresh(), Language.NB);
            write(GOOD + "x".repeat(60 << 20));
            WorkReader.Works huge = reader.read(repository.refresh(), Language.NB);
            assertEquals("Good", title(huge));
            assertTrue(huge.problems().toString().contains("larger than"));
        }
    }
}
