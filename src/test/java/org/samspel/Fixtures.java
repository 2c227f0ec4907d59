package org.samspel;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

/** Files that a text can't hold. */
final class Fixtures {
    private Fixtures() {}

    /**
     * @param what {@code pdf First page | Second page}, {@code 50 MB}, {@code noise}, {@code scan},
     *     or the path of a file
     */
    static byte[] of(String what) throws IOException {
        if (what.startsWith("pdf ")) {
            return pdf(what.substring(4).split("\\|"));
        }
        if (what.equals("scan")) {
            return scan();
        }
        if (what.endsWith(" MB")) {
            int megabytes = Integer.parseInt(what.substring(0, what.length() - 3));
            return "Ord etter ord. \n".repeat(megabytes << 16).getBytes(UTF_8);
        }
        return what.equals("noise") ? noise() : Files.readAllBytes(Path.of(what));
    }

    /** A PDF whose only page is a picture. */
    private static byte[] scan() throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            BufferedImage image = new BufferedImage(60, 80, BufferedImage.TYPE_INT_RGB);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawImage(LosslessFactory.createFromImage(document, image), 0, 0, 600, 800);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static byte[] noise() {
        byte[] noise = new byte[5000];
        new Random(1).nextBytes(noise);
        return noise;
    }

    private static byte[] pdf(String... pages) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (String text : pages) {
                PDPage page = new PDPage();
                document.addPage(page);
                write(document, page, text.strip());
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static void write(PDDocument document, PDPage page, String text) throws IOException {
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
            content.newLineAtOffset(50, 700);
            content.showText(text);
            content.endText();
        }
    }
}
