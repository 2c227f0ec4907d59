package org.samspel.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.samspel.access.Role;
import org.samspel.staff.StaffAnswer;

/** What goes with a work is what belongs to it, and the page has named it. */
class RemovePageTest {
    @TempDir Path place;
    private WritingTable table;

    @BeforeEach
    void open() throws Exception {
        table = new WritingTable(place);
    }

    @AfterEach
    void close() throws Exception {
        table.close();
    }

    private StaffAnswer remove(String work, String... more) {
        String[] fields = {"seen", table.removal(work).seen(), "do", "remove"};
        String[] all = new String[fields.length + more.length];
        System.arraycopy(fields, 0, all, 0, fields.length);
        System.arraycopy(more, 0, all, fields.length, more.length);
        return table.post(Role.PUBLISHER, "/staff/remove/" + work, all);
    }

    @Test
    void anOverviewGoesWithoutTheTextsThatLieBesideIt() throws Exception {
        table.text("articles/2019/_index.nb.md");
        table.write("articles/2019/kart.txt", "Et kart");
        table.text("articles/2019/workshop.nb.md");
        table.text("articles/2019/nested/index.nb.md");
        table.write("articles/2019/nested/kart.txt", "Et annet");
        table.write("articles/2019/broken/index.nb.md", "---\ntitle: [\n---\n");
        table.write("articles/2019/broken/kart.txt", "Et tredje");
        assertEquals(List.of("kart.txt"), table.removal("articles/2019").files());
        assertInstanceOf(StaffAnswer.Done.class, remove("articles/2019"));
        assertEquals(
                Set.of(
                        "articles/2019/workshop.nb.md",
                        "articles/2019/nested/index.nb.md",
                        "articles/2019/nested/kart.txt",
                        "articles/2019/broken/index.nb.md",
                        "articles/2019/broken/kart.txt"),
                table.files());
    }

    @Test
    void aSingleFileGoesAloneEvenWhenItsFolderIsCalledLikeIt() throws Exception {
        table.text("pages/pages.nb.md");
        table.text("pages/about.nb.md");
        table.write("pages/kart.txt", "Et kart");
        table.text("reports/s.md");
        table.text("reports/t/index.nb.md");
        assertEquals(List.of(), table.removal("pages/pages").files());
        remove("pages/pages");
        remove("reports/s");
        assertEquals(
                Set.of("pages/about.nb.md", "pages/kart.txt", "reports/t/index.nb.md"),
                table.files());
    }

    @Test
    void whatHistoryDoesNotKeepGoesOnlyWhenSomebodyAgrees() throws Exception {
        table.text("articles/a/index.nb.md");
        table.write("articles/a/small.txt", "Small");
        table.write("articles/a/large.txt", "x".repeat(WritingTable.LARGEST_KEPT + 1));
        assertEquals(List.of("large.txt"), table.removal("articles/a").lost());
        StaffAnswer.Shown asked = assertInstanceOf(StaffAnswer.Shown.class, remove("articles/a"));
        assertEquals(422, asked.status());
        assertEquals(3, table.files().size());
        StaffAnswer.Done done =
                assertInstanceOf(StaffAnswer.Done.class, remove("articles/a", "lost", "yes"));
        assertEquals("staff.done.work.removed.lost", done.said().key());
        assertEquals(Set.of(), table.files());
    }

    @Test
    void onlyWhatWasThereOnceIsAlreadyDeleted() throws Exception {
        table.draft("articles/a/index.nb.md");
        remove("articles/a");
        for (String gone : List.of("articles/a", "articles/a/nb")) {
            assertInstanceOf(
                    StaffAnswer.Done.class, table.post(Role.PUBLISHER, "/staff/remove/" + gone));
        }
        for (String never : List.of("articles/b", "articles/a/xx", "articles", "nonsense")) {
            assertEquals(
                    new StaffAnswer.Refused(404),
                    table.post(Role.PUBLISHER, "/staff/remove/" + never));
        }
    }
}
