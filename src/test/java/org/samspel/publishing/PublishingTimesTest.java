package org.samspel.publishing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.samspel.content.ContentRepository;
import org.samspel.entries.EntryReader;
import org.samspel.entries.WorkId;
import org.samspel.extraction.TextExtraction;
import org.samspel.rendering.Markdown;
import org.samspel.search.SearchIndex;

/** Texts come and go at the minute their authors say, on the clock of the site. */
class PublishingTimesTest {

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    @TempDir Path place;
    private final MovedClock clock = new MovedClock();
    private ContentRepository repository;
    private SearchIndex index;
    private TextExtraction extraction;
    private Publisher publisher;

    /** A clock that stands until it is moved. */
    private static final class MovedClock extends Clock {
        private Instant now = Instant.EPOCH;

        @Override
        public ZoneId getZone() {
            return OSLO;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @BeforeEach
    void open() throws IOException {
        Path content = place.resolve("content");
        write(content, "timed", "publishDate: 2026-11-22T09:00\nexpiryDate: 2026-11-22T10:30");
        write(content, "day", "publishDate: 2026-11-23");
        write(content, "abroad", "publishDate: 2026-11-22T09:30Z");
        write(content, "draft", "publishDate: 2026-11-22T09:10\ndraft: true");
        repository = ContentRepository.open(content, place.resolve("var"), 1_000_000);
        index = SearchIndex.open(place.resolve("index"));
        extraction =
                new TextExtraction(
                        new TextExtraction.Settings(
                                place.resolve("texts"),
                                Path.of(System.getProperty("java.home"), "bin", "java"),
                                System.getProperty("java.class.path"),
                                256,
                                Duration.ofSeconds(60)));
        publisher =
                new Publisher(
                        new Publisher.Tools(
                                repository,
                                new EntryReader(100_000),
                                new Markdown(100_000, Duration.ofSeconds(10)),
                                extraction,
                                index,
                                clock),
                        site -> {});
    }

    private static void write(Path content, String name, String fields) throws IOException {
        Path folder = Files.createDirectories(content.resolve("articles").resolve(name));
        Files.writeString(
                folder.resolve("index.nb.md"), "---\ntitle: " + name + "\n" + fields + "\n---\n");
    }

    @AfterEach
    void close() {
        extraction.close();
        index.close();
        repository.close();
    }

    /** What readers see at a time in Oslo, published only when the publisher says it is due. */
    private List<String> shownAt(String time) throws IOException {
        clock.now = java.time.LocalDateTime.parse(time).atZone(OSLO).toInstant();
        if (!publisher.ready() || publisher.isDue()) {
            publisher.publish();
        }
        return publisher.site().works().all().stream()
                .map(work -> work.id())
                .map(WorkId::name)
                .sorted()
                .toList();
    }

    @Test
    void eachTextIsThereFromItsMinuteToItsMinute() throws IOException {
        assertEquals(List.of(), shownAt("2026-11-22T08:59:59"));
        assertEquals(List.of("timed"), shownAt("2026-11-22T09:00"));
        assertEquals(List.of("timed"), shownAt("2026-11-22T10:29:59"));
        assertEquals(List.of("abroad"), shownAt("2026-11-22T10:30"));
        assertEquals(List.of("abroad"), shownAt("2026-11-22T23:59:59"));
        assertEquals(List.of("abroad", "day"), shownAt("2026-11-23T00:00"));
        assertEquals(false, publisher.isDue());
    }
}
