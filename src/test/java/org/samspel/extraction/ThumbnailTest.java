package org.samspel.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.samspel.content.SourceFile;

@Timeout(120)
class ThumbnailTest {

    @TempDir private Path folder;
    private SampleFiles samples;
    private ReadingRoom room;

    @BeforeEach
    void open() {
        samples = new SampleFiles(folder);
        room = ReadingRoom.patient(folder.resolve("cache"));
    }

    @AfterEach
    void close() {
        room.close();
    }

    private Optional<Thumbnail> draw(SourceFile file) throws InterruptedException {
        drawAll(List.of(file), () -> {});
        return room.extraction().thumbnail(file.sha256());
    }

    private void drawAll(List<SourceFile> files, Runnable arrived) throws InterruptedException {
        room.extraction().draw(files, arrived);
        ReadingRoom.await(
                () -> room.extraction().drawn().done() == room.extraction().drawn().total());
    }

    private SourceFile page(String name, float width, float height) throws IOException {
        return samples.pdf(
                name,
                List.of(),
                document -> document.addPage(new PDPage(new PDRectangle(width, height))));
    }

    private SourceFile picture(String name, int width, int height) throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB), "png", png);
        return samples.file(name, png.toByteArray());
    }

    @Test
    void theFirstPageOfAPdfBecomesASmallPicture() throws Exception {
        Thumbnail found = draw(samples.pdf("a.pdf", "Side en", "Side to")).orElseThrow();
        BufferedImage image = ImageIO.read(found.file().toFile());
        assertEquals(found.width(), image.getWidth());
        assertEquals(found.height(), image.getHeight());
        assertTrue(found.height() == 400 || found.height() == 399, "rounded: " + found.height());
        assertTrue(found.width() > 300 && found.width() < 320, "letter: " + found.width());
    }

    @Test
    void aPictureIsMadeSmallOnWhite() throws Exception {
        Thumbnail found = draw(picture("a.png", 2000, 1000)).orElseThrow();
        assertEquals(400, found.width());
        assertEquals(200, found.height());
        int middle = ImageIO.read(found.file().toFile()).getRGB(200, 100) & 0xff;
        assertTrue(middle > 250, "what can be seen through is white: " + middle);
        assertEquals(40, draw(picture("b.png", 40, 30)).orElseThrow().width());
    }

    @Test
    void aPageThatCallsItselfHugeGetsNoMorePixels() throws Exception {
        Thumbnail found = draw(page("a.pdf", 2e9f, 2e9f)).orElseThrow();
        assertEquals(400, found.width());
        assertEquals(Optional.empty(), draw(page("b.pdf", 2e9f, 1)));
        assertEquals(Optional.empty(), draw(page("c.pdf", 0, 0)));
    }

    @Test
    void aPictureOfMoreThanSixtyMillionPixelsIsNotOpened() throws Exception {
        byte[] png = Files.readAllBytes(picture("a.png", 50, 50).location());
        ByteBuffer.wrap(png).putInt(16, 100_000).putInt(20, 100_000); // only the header says so
        assertEquals(Optional.empty(), draw(samples.file("b.png", png)));
    }

    @Test
    void hostileFilesCostOnlyTheirOwnPicture() throws Exception {
        byte[] pdf = Files.readAllBytes(samples.pdf("x.pdf", "En").location());
        SourceFile good = samples.pdf("good.pdf", "God");
        List<SourceFile> files =
                List.of(
                        samples.file("half.pdf", Arrays.copyOf(pdf, 30)),
                        samples.file("empty.pdf", new byte[0]),
                        samples.pdf("bomb.pdf", List.of(), SampleFiles.memoryBomb(200)),
                        samples.pdf("secret.pdf", List.of("x"), SampleFiles.encrypted("e", "l")),
                        good);
        drawAll(files, () -> {});
        for (SourceFile file : files) {
            assertEquals(
                    file.equals(good),
                    room.extraction().thumbnail(file.sha256()).isPresent(),
                    file.path().value());
        }
    }

    @Test
    void aPageThatTakesForEverIsLeftOut() throws Exception {
        room.close();
        room = new ReadingRoom(folder.resolve("cache"));
        assertEquals(
                Optional.empty(), draw(samples.pdf("a.pdf", List.of(), SampleFiles::timeBomb)));
    }

    @Test
    void aFileOfThousandsOfPagesIsDrawnLikeAnyOther() throws Exception {
        SourceFile pdf =
                samples.pdf(
                        "a.pdf",
                        List.of("En"),
                        document -> {
                            for (int i = 0; i < 3_000; i++) {
                                document.addPage(new PDPage());
                            }
                        });
        assertTrue(draw(pdf).isPresent());
    }

    @Test
    void textsComeFirstAndARestartDrawsNothingAgain() throws Exception {
        SourceFile pdf = samples.pdf("a.pdf", "Tekst");
        AtomicInteger told = new AtomicInteger();
        room.extraction().read(List.of(pdf), progress -> {});
        drawAll(
                List.of(pdf),
                () -> {
                    assertTrue(room.extraction().text(pdf.sha256()).isPresent());
                    told.incrementAndGet();
                });
        assertEquals(1, told.get());
        drawAll(List.of(pdf), told::incrementAndGet);
        assertEquals(1, told.get());
        ReadingRoom.await(() -> ReadingRoom.processes().isEmpty());
    }
}
