package org.samspel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What staff save in the content folder, readers see. */
@ExtendWith(SharedPortal.class)
class EditingIT {
    private static final Duration SOON = Duration.ofSeconds(2);
    private static final Duration LATER = Duration.ofSeconds(20);
    private static final int BURST = 300;
    private static final Pattern REVISION = Pattern.compile("\"revision\":\"([^\"]+)\"");

    private final RunningPortal portal;

    EditingIT(RunningPortal portal) {
        this.portal = portal;
    }

    @Test
    void anEditIsSoonVisibleAndFound() throws IOException {
        Path file = portal.content().resolve("articles/dialogue-meetings/index.en.md");
        String before = Files.readString(file);
        Files.writeString(file, before + "\n\nA quokkaberry was here.\n");
        Eventually.within(SOON, "the edit is visible", () -> shows("quokkaberry"));
        Eventually.within(SOON, "the edit is found", () -> finds("quokkaberry"));
        Files.writeString(file, before);
        Eventually.within(LATER, "the edit is gone", () -> !shows("quokkaberry"));
    }

    private boolean shows(String word) {
        return portal.get("/en/articles/dialogue-meetings/").body().contains(word);
    }

    private boolean finds(String word) {
        return portal.get("/en/search/?q=" + word).body().contains("<mark>" + word + "</mark>");
    }

    @Test
    void aMistakeLeavesTheLastGoodText() throws IOException {
        Path file = portal.content().resolve("articles/families/index.en.md");
        String before = Files.readString(file);
        Files.writeString(file, "---\ntitle: [\n---\nBroken\n");
        Eventually.within(LATER, "the mistake is counted", () -> problems() > 0);
        assertEquals(200, portal.get("/en/articles/families-and-friends/").statusCode());
        Eventually.within(
                LATER,
                "the mistake is told",
                () -> portal.said().contains("articles/families/index.en.md"));
        Files.writeString(file, before);
        Eventually.within(LATER, "the mistake is mended", () -> problems() == 0);
    }

    private int problems() {
        String status = portal.get("/api/v1/status").body();
        return Integer.parseInt(status.replaceAll(".*\"problems\":(\\d+).*", "$1"));
    }

    @Test
    void manyNewFilesAreOnePublication() throws IOException {
        Path folder = portal.content().resolve("documents/Burst");
        Set<String> revisions = new LinkedHashSet<>(Set.of(revision()));
        Files.createDirectory(folder);
        for (int i = 0; i < BURST; i++) {
            Files.writeString(folder.resolve("note " + i + ".txt"), "Note " + i);
        }
        Eventually.within(
                LATER,
                "all files are there",
                () -> {
                    revisions.add(revision());
                    return all();
                });
        assertTrue(revisions.size() <= 1 + 2, "published as " + revisions);
        SharedPortal.delete(folder);
        Eventually.within(
                LATER,
                "the files are gone",
                () -> portal.get("/en/documents/Burst/").statusCode() != 200);
    }

    private String revision() {
        Matcher revision = REVISION.matcher(portal.get("/api/v1/status").body());
        return revision.find() ? revision.group(1) : "";
    }

    private boolean all() {
        String page = portal.get("/en/documents/Burst/").body();
        return page.split("class=\"file\"", -1).length == BURST + 1;
    }
}
