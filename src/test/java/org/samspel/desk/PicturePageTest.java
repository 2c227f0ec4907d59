package org.samspel.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.samspel.access.Role;
import org.samspel.staff.Entrance;
import org.samspel.staff.StaffAnswer;
import org.samspel.staff.StaffView.Mistake;

/** An author puts pictures where readers don't see them, and nowhere else. */
class PicturePageTest {
    @TempDir Path place;
    private WritingTable table;

    @BeforeEach
    void open() throws Exception {
        table = new WritingTable(place);
        table.text("articles/2019/index.nb.md");
        table.draft("articles/2019/flat.nb.md");
        table.draft("articles/2019/inner/index.nb.md");
        table.text("pages/shown.nb.md");
        table.draft("pages/draft.nb.md");
        table.draft("articles/own/index.nb.md");
    }

    @AfterEach
    void close() throws Exception {
        table.close();
    }

    /** Which fields are wrong; all forms come without a file. */
    private List<String> wrong(Role role, String work) {
        StaffAnswer.Shown shown =
                assertInstanceOf(
                        StaffAnswer.Shown.class,
                        table.post(role, "/staff/picture/" + work + "/nb", "alt", "A map"));
        assertEquals(422, shown.status());
        return ((PictureView) shown.view()).mistakes().stream().map(Mistake::field).toList();
    }

    @Test
    void whatLiesBesideAPublishedTextIsForPublishers() {
        for (String work : List.of("articles/2019", "articles/2019/flat", "pages/draft")) {
            assertEquals(List.of("content"), wrong(Role.AUTHOR, work), work);
            assertEquals(List.of("upload"), wrong(Role.PUBLISHER, work), work);
        }
    }

    @Test
    void aDraftInAFolderOfItsOwnIsForAuthorsToo() {
        for (String work : List.of("articles/own", "articles/2019/inner")) {
            assertEquals(List.of("upload"), wrong(Role.AUTHOR, work), work);
        }
    }

    @Test
    void whatIsNoTextIsNotFound() {
        StaffAnswer none = new StaffAnswer.Refused(404);
        for (String address : List.of("articles/none/nb", "articles/own/xx", "nonsense")) {
            assertEquals(none, table.get(Role.AUTHOR, "/staff/find/" + address));
            assertEquals(none, table.get(Role.AUTHOR, "/staff/picture/" + address));
            assertEquals(none, table.post(Role.AUTHOR, "/staff/picture/" + address));
        }
    }

    @Test
    void deletingIsForPublishers() {
        assertEquals(Entrance.PUBLISHER, table.page("/staff/remove/articles/own").entrance());
    }
}
