package org.samspel.publishing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.samspel.entries.Entry;
import org.samspel.rendering.Markdown;

class BodiesTest {
    @TempDir Path place;

    /** Blobs that were asked for, in order. */
    private final List<String> read = Collections.synchronizedList(new ArrayList<>());

    @Test
    void aTextThatHasNoRoomInMemoryIsShownAndFoundAsIfItHad() throws IOException {
        try (PublishedFolder folder = new PublishedFolder(place, 1 << 20)) {
            folder.write(
                    "articles/a/index.nb.md",
                    "---\ntitle: A\n---\n## En\n\nTil [den andre](../b/index.nb.md).\n\n## To\n");
            folder.write("articles/b/index.nb.md", "---\ntitle: B\n---\nNummer to.\n");
            Site site = folder.publisher().site();
            List<Entry> entries = site.works().entries();
            Bodies crowded = Bodies.of(entries, kitchen(folder, site), Bodies.NONE, Room.of(0, 0));
            Bodies roomy =
                    Bodies.of(
                            entries, kitchen(folder, site), Bodies.NONE, Room.of(1 << 20, 1 << 20));
            for (Entry entry : entries) {
                assertEquals(roomy.shown(entry), crowded.shown(entry));
                assertEquals(roomy.text(entry), crowded.text(entry));
            }
            assertFalse(crowded.shown(entries.getFirst()).contents().isEmpty());
            assertEquals(roomy.problems(), crowded.problems());
        }
    }

    @Test
    void onlyWhatHasNoRoomIsReadAgain() throws IOException {
        try (PublishedFolder folder = new PublishedFolder(place, 1 << 20)) {
            folder.write("articles/a/index.nb.md", "---\ntitle: A\n---\nNummer en.\n");
            Site site = folder.publisher().site();
            List<Entry> entries = site.works().entries();
            Entry only = entries.getFirst();
            Bodies roomy =
                    Bodies.of(
                            entries, kitchen(folder, site), Bodies.NONE, Room.of(1 << 20, 1 << 20));
            roomy.shown(only);
            assertEquals(1, read.size());
            Bodies crowded = Bodies.of(entries, kitchen(folder, site), roomy, Room.of(0, 0));
            assertEquals(1, read.size(), "nothing has changed");
            crowded.shown(only);
            assertEquals(2, read.size());
        }
    }

    @Test
    void whatTheIndexAsksForIsKeptUntilItHasIt() throws IOException {
        try (PublishedFolder folder = new PublishedFolder(place, 1 << 20)) {
            folder.write("articles/a/index.nb.md", "---\ntitle: A\n---\nNummer en.\n");
            Site site = folder.publisher().site();
            List<Entry> entries = site.works().entries();
            Entry only = entries.getFirst();
            Bodies noPages =
                    Bodies.of(entries, kitchen(folder, site), Bodies.NONE, Room.of(0, 1 << 20));
            assertEquals("Nummer en.", noPages.text(only).strip());
            assertEquals(1, read.size(), "rendered once for all");
            assertEquals("Nummer en.", noPages.text(only).strip());
            assertEquals(2, read.size(), "kept for the index only");

            Bodies indexed =
                    Bodies.of(
                            entries, kitchen(folder, site), Bodies.NONE, Room.of(1 << 20, 1 << 20));
            indexed.areIndexed();
            indexed.shown(only);
            assertEquals(3, read.size(), "pages stay");
            indexed.text(only);
            assertEquals(4, read.size());
        }
    }

    private Bodies.Kitchen kitchen(PublishedFolder folder, Site site) throws IOException {
        return new Bodies.Kitchen(
                blob -> {
                    read.add(blob);
                    return folder.repository().read(blob);
                },
                new Markdown(PublishedFolder.LARGEST, Duration.ofSeconds(10)),
                Bibliographies.read(site.revision(), folder.repository()),
                new SiteLinks(site.works(), site.library(), site.addresses()));
    }
}
