package org.samspel.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.samspel.access.Role;
import org.samspel.entries.WorkId;
import org.samspel.languages.Language;
import org.samspel.staff.Entrance;
import org.samspel.staff.StaffAnswer;
import org.samspel.staff.StaffView.Mistake;

/** An author puts pictures where readers don't see them, and nowhere else. */
class PicturePageTest {
    private static final Manuscripts.Name OWN =
            new Manuscripts.Name(
                    WorkId.of("articles/own").orElseThrow(), Language.NB, "kari@example.org");

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

    private StaffAnswer put(String upload, String how) {
        return table.post(
                Role.AUTHOR,
                "/staff/picture/articles/own/nb",
                "upload",
                upload,
                "alt",
                "A map",
                "do",
                how);
    }

    private Set<String> pictures() throws Exception {
        return table.files().stream()
                .filter(path -> path.startsWith("articles/own/") && path.endsWith(".png"))
                .collect(Collectors.toSet());
    }

    private static byte[] picture(int width) throws Exception {
        return png(new BufferedImage(width, 30, BufferedImage.TYPE_INT_RGB));
    }

    private static byte[] png(BufferedImage image) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    @Test
    void pressingTwicePutsOnePictureAndIsAnsweredTheSame() throws Exception {
        String upload = table.upload("kart.png", picture(40));
        StaffAnswer first = put(upload, "append");
        assertEquals(first, put(upload, "append"));
        assertInstanceOf(StaffAnswer.Done.class, first);
        assertEquals(Set.of("articles/own/kart.png"), pictures());
        String text = table.manuscripts().find(OWN).contents();
        assertEquals(2, text.split("kart\\.png", -1).length, text);
    }

    @Test
    void pressingTwiceAtTheSameTimePutsOnePicture() throws Exception {
        String upload = table.upload("kart.png", picture(40));
        List<String> marks =
                IntStream.range(0, 6)
                        .parallel()
                        .mapToObj(press -> (StaffAnswer.Shown) put(upload, "put"))
                        .map(shown -> ((PictureView) shown.view()).markdown())
                        .toList();
        assertEquals(Set.of("![A map](kart.png)"), Set.copyOf(marks));
        assertEquals(Set.of("articles/own/kart.png"), pictures());
    }

    @Test
    void thePictureThatIsThereAlreadyIsTheSameFileAndAnotherIsNot() throws Exception {
        put(table.upload("kart.png", picture(40)), "put");
        put(table.upload("Kart.PNG", picture(40)), "put");
        assertEquals(Set.of("articles/own/kart.png"), pictures());
        put(table.upload("kart.png", picture(41)), "put");
        put(table.upload("kart.png", picture(41)), "put");
        assertEquals(Set.of("articles/own/kart.png", "articles/own/kart-2.png"), pictures());
    }

    @Test
    void whatIsTooLargeForAPageIsNotPut() throws Exception {
        BufferedImage noise = new BufferedImage(3000, 2400, BufferedImage.TYPE_3BYTE_BGR);
        new Random(1).nextBytes(((DataBufferByte) noise.getRaster().getDataBuffer()).getData());
        String upload = table.upload("stort.png", png(noise));
        StaffAnswer.Shown shown = assertInstanceOf(StaffAnswer.Shown.class, put(upload, "put"));
        assertEquals(422, shown.status());
        assertEquals("upload", ((PictureView) shown.view()).mistakes().getFirst().field());
        assertEquals(Set.of(), pictures());
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
