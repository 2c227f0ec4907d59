package org.samspel.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.samspel.access.Role;
import org.samspel.desk.Manuscripts.Name;
import org.samspel.editing.WorkingCopy;
import org.samspel.entries.WorkId;
import org.samspel.languages.Language;
import org.samspel.staff.StaffAnswer;

/** Who throws a text away throws away its pictures, and nothing that somebody else needs. */
class LeftPicturesTest {
    private static final String ME = "kari@example.org";

    @TempDir Path place;
    private WritingTable table;

    @BeforeEach
    void open() throws Exception {
        table = new WritingTable(place);
        table.draft("articles/kept/index.nb.md");
    }

    @AfterEach
    void close() throws IOException {
        table.close();
    }

    /** Somebody goes on with a text. */
    private void write(String work, Language language, String person, String body)
            throws IOException {
        Name name = new Name(WorkId.of(work).orElseThrow(), language, person);
        Manuscripts.Text text = table.manuscripts().find(name);
        assertInstanceOf(
                WorkingCopy.Saving.Saved.class,
                table.manuscripts()
                        .copies()
                        .save(text.saying("---\ntitle: A title\n---\n" + body + "\n")));
    }

    private void put(String work, String name) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", bytes);
        StaffAnswer answer =
                table.post(
                        Role.AUTHOR,
                        "/staff/picture/" + work + "/nb",
                        "upload",
                        table.upload(name, bytes.toByteArray()),
                        "alt",
                        "A map",
                        "do",
                        "append");
        assertInstanceOf(StaffAnswer.Done.class, answer);
    }

    private void discard(String work) {
        assertInstanceOf(
                StaffAnswer.Done.class,
                table.post(Role.AUTHOR, "/staff/works/" + work + "/nb", "do", "discard"));
    }

    private Set<String> pictures() throws IOException {
        return table.files().stream()
                .filter(path -> path.endsWith(".png"))
                .collect(Collectors.toSet());
    }

    @Test
    void ofATextThatWasNeverKeptNothingStays() throws IOException {
        write("articles/new", Language.NB, ME, "A text.");
        put("articles/new", "one.png");
        put("articles/new", "two.png");
        write("articles/new", Language.NB, ME, "A text without ![](two.png).");
        discard("articles/new");
        assertEquals(Set.of(), pictures());
        assertEquals(Set.of("articles/kept/index.nb.md"), table.files());
    }

    @Test
    void whatOnlyTheDiscardedChangesHadGoesAndCanBeBroughtBack() throws Exception {
        write("articles/kept", Language.NB, ME, "A text.");
        put("articles/kept", "map.png");
        discard("articles/kept");
        assertEquals(Set.of(), pictures());
        assertTrue(table.history().getFirst().message().contains("no text uses"));
        assertEquals(ME, table.history().getFirst().author().email());
    }

    @Test
    void whatSomebodyElseIsWritingAboutStays() throws IOException {
        write("articles/new", Language.NB, ME, "A text.");
        put("articles/new", "map.png");
        write("articles/new", Language.SV, "ola@example.org", "![A map](map.png)");
        discard("articles/new");
        assertEquals(Set.of("articles/new/map.png"), pictures());
    }

    @Test
    void whatAnotherWorkShowsStays() throws IOException {
        write("articles/new", Language.NB, ME, "A text.");
        put("articles/new", "map.png");
        put("articles/new", "mapx.png");
        table.write(
                "articles/other/index.nb.md",
                "---\ntitle: Another\n---\n![A map](../new/map.png)\n");
        discard("articles/new");
        assertEquals(Set.of("articles/new/map.png"), pictures());
    }

    @Test
    void whatLiesThereFromElsewhereOrWasDescribedStays() throws IOException {
        table.write("articles/kept/disk.png", "From elsewhere");
        write("articles/kept", Language.NB, ME, "![](disk.png)");
        put("articles/kept", "map.png");
        table.write("articles/kept/map.png.yml", "title: A map\n");
        discard("articles/kept");
        assertEquals(Set.of("articles/kept/disk.png", "articles/kept/map.png"), pictures());
    }

    @Test
    void whatReadersSeeByNowIsNoLongerAnAuthorsToTakeAway() throws IOException {
        write("articles/kept", Language.NB, ME, "A text.");
        put("articles/kept", "map.png");
        table.text("articles/kept/index.nb.md");
        discard("articles/kept");
        assertEquals(Set.of("articles/kept/map.png"), pictures());
    }

    @Test
    void whoPressesTwiceIsToldTwiceThatItIsThrownAway() throws IOException {
        write("articles/new", Language.NB, ME, "Some text");
        discard("articles/new");
        discard("articles/new");
        discard("articles/kept");
        assertEquals(Set.of("articles/kept/index.nb.md"), table.files());
    }
}
