package org.samspel.extraction;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.samspel.content.SourceFile;

/**
 * Files that others made to break readers of files, each under every name that makes us read its
 * text: text, verdict, picture and preview come to an end, and the next file is read as ever.
 */
@Timeout(180)
class UploadCorpusTest {
    private static final Path CORPUS = Path.of("../shared/corpora/upload");

    @TempDir private Path folder;
    private SampleFiles samples;
    private ReadingRoom room;

    @BeforeEach
    void open() {
        samples = new SampleFiles(folder.resolve("content"));
        room = ReadingRoom.patient(folder.resolve("var/cache"));
    }

    @AfterEach
    void close() {
        room.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"pdf", "docx", "xlsx", "pptx", "odt", "txt", "csv", "png", "jpg", "zip"})
    void nothingOfItGetsFurtherThanItself(String extension) throws Exception {
        List<SourceFile> files = named(extension);
        SourceFile good = samples.file("good.txt", extension.getBytes(UTF_8));
        files.add(good);
        Set<String> before = everything();
        lookInto(files);
        files.remove(good);
        for (SourceFile file : files) {
            boolean readable = Format.of(file.path()).isPresent();
            assertEquals(readable, room.extraction().text(file.sha256()).isPresent(), extension);
            if (readable) {
                room.extraction().html(file); // whether there is anything to show or not
            }
        }
        assertEquals(
                List.of(extension), room.extraction().text(good.sha256()).orElseThrow().pages());
        assertEquals(before, everything(), "nothing is unpacked beside the content");
    }

    private void lookInto(List<SourceFile> files) throws InterruptedException {
        room.readAll(files);
        room.extraction().draw(files, () -> {});
        ReadingRoom.await(
                () -> room.extraction().drawn().done() == room.extraction().drawn().total());
    }

    /** Every file of the corpus, with this at the end of its name. */
    private List<SourceFile> named(String extension) throws IOException {
        assumeTrue(Files.isDirectory(CORPUS), "There is no " + CORPUS);
        List<SourceFile> files = new ArrayList<>();
        try (Stream<Path> all = Files.list(CORPUS)) {
            for (Path path : all.filter(Files::isRegularFile).sorted().toList()) {
                String name = path.getFileName() + "." + extension;
                files.add(samples.file(name, Files.readAllBytes(path)));
            }
        }
        assertTrue(files.size() >= 4, "the corpus has files: " + files);
        return files;
    }

    /** What lies in our folder and beside it, but for what the reading keeps of its own. */
    private Set<String> everything() throws IOException {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> all = Files.walk(folder)) {
            all.filter(path -> !path.startsWith(folder.resolve("var")))
                    .forEach(path -> names.add(path.toString()));
        }
        return names;
    }

    enum Bomb {
        JBIG2,
        JPX,
        DEFLATED;

        private SampleFiles.Touch touch() {
            return switch (this) {
                case JBIG2 -> PictureBombs.jbig2();
                case JPX -> PictureBombs.jpx();
                case DEFLATED -> PictureBombs.deflated();
            };
        }
    }

    @ParameterizedTest
    @EnumSource(Bomb.class)
    void aPictureThatUnpacksToGigabytesCostsOnlyItself(Bomb bomb) throws Exception {
        SourceFile pdf = samples.pdf("a.pdf", List.of("Teksten blir."), bomb.touch());
        SourceFile good = samples.pdf("good.pdf", "God");
        assertTrue(pdf.size() < 1 << 20, "it is small: " + pdf.size());
        lookInto(List.of(pdf, good));
        List<String> pages = room.extraction().text(pdf.sha256()).orElseThrow().pages();
        assertEquals("Teksten blir.", pages.getLast());
        assertTrue(room.extraction().thumbnail(good.sha256()).isPresent());
    }
}
