package org.samspel.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.samspel.entries.WorkId;
import org.samspel.languages.Language;
import org.samspel.publishing.Manuscript;
import org.samspel.publishing.Site;

/** The pictures of a draft come within its preview, as long as they are not too much. */
class ProofPicturesTest {
    @TempDir Path place;

    @Test
    void whatIsTooMuchIsLeftOutAlsoWhenOnePictureStandsThereManyTimes() throws Exception {
        try (WritingTable table = new WritingTable(place)) {
            table.draft("articles/a/index.nb.md");
            table.write("articles/a/small.png", "x".repeat(1000));
            table.write("articles/a/half.png", "x".repeat(3 << 20));
            Manuscript manuscript = table.manuscript(WorkId.of("articles/a").orElseThrow());
            Site proof = table.publisher().proof(manuscript);
            String one = "<img src=\"/nb/artikler/a/small.png\">";
            String half = "<img src=\"/nb/artikler/a/half.png\">";
            String page =
                    new ProofPictures(table.publisher().site(), proof, Language.NB)
                            .shownIn(one + half + half + half + one, manuscript);
            assertEquals(3, page.split("data:image/png;base64,", -1).length - 1);
            assertTrue(page.length() < 2 * ProofPictures.MOST_BYTES);
            assertTrue(page.contains(half));
        }
    }

    @Test
    void whatLeadsToAFileNobodyGetsYetLeadsNowhere() throws Exception {
        try (WritingTable table = new WritingTable(place)) {
            table.draft("articles/a/index.nb.md");
            table.write("articles/a/plan.txt", "x");
            Manuscript manuscript = table.manuscript(WorkId.of("articles/a").orElseThrow());
            Site proof = table.publisher().proof(manuscript);
            String page =
                    "<a class=\"file\" href=\"/nb/artikler/a/plan.txt?v=1\">Plan</a>"
                            + "<a href=\"/nb/artikler/a/plan.txt.html\">Other</a>";
            ProofPictures pictures =
                    new ProofPictures(table.publisher().site(), proof, Language.NB);
            assertEquals(
                    "<a class=\"file\">Plan</a><a href=\"/nb/artikler/a/plan.txt.html\">Other</a>",
                    pictures.shownIn(page, manuscript));
            String linked = pictures.linkedIn(page, manuscript, "token");
            assertTrue(linked.contains("href=\"/preview/files/token/plan.txt?v=1\""), linked);
        }
    }
}
