package org.samspel.extraction;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * Draws the first page of a PDF, or a picture, small. Its size is settled before anything is drawn:
 * a page that calls itself miles wide gets no more pixels than any other.
 */
final class PictureMaker {

    /** Pixels; shown at about a quarter of it, so that it is sharp on any screen. */
    static final int LONGEST = 400;

    /** A page or picture that would become thinner than this shows nothing. */
    private static final int THINNEST = 16;

    /** More than most cameras give; what a JPEG needs while it is read grows with it. */
    private static final long MOST_PIXELS = 60_000_000;

    private static final byte[] NONE = {};

    private PictureMaker() {}

    /**
     * A JPEG; nothing when the file has no picture to give.
     *
     * @throws LinkageError when this machine cannot draw at all
     */
    static byte[] draw(Path file) {
        try {
            ImageIO.setUseCache(false);
            boolean pdf = file.toString().toLowerCase(Locale.ROOT).endsWith(".pdf");
            return pdf ? page(file) : picture(file);
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            return NONE;
        }
    }

    private static byte[] page(Path file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile(), PdfText.SCRATCH.streamCache)) {
            PDRectangle box = document.getPage(0).getCropBox();
            float longest = Math.max(box.getWidth(), box.getHeight());
            float shortest = Math.min(box.getWidth(), box.getHeight());
            if (!(LONGEST * shortest / longest >= THINNEST)) { // not a number, too
                return NONE;
            }
            PDFRenderer renderer = new PDFRenderer(document);
            renderer.setSubsamplingAllowed(true);
            return jpeg(renderer.renderImage(0, LONGEST / longest, ImageType.RGB));
        }
    }

    private static byte[] picture(Path file) throws IOException {
        File location = file.toFile();
        try (ImageInputStream in = ImageIO.createImageInputStream(location)) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return NONE;
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return picture(reader);
            } finally {
                reader.dispose();
            }
        }
    }

    private static byte[] picture(ImageReader reader) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        int longest = Math.max(width, height);
        boolean thin = (long) LONGEST * Math.min(width, height) < (long) THINNEST * longest;
        if ((long) width * height > MOST_PIXELS || thin) {
            return NONE;
        }
        ImageReadParam param = reader.getDefaultReadParam();
        int step = Math.max(1, longest / (2 * LONGEST)); // what is left to scale looks smooth
        param.setSourceSubsampling(step, step, 0, 0);
        return jpeg(scaled(reader.read(0, param)));
    }

    /** On white, because JPEG knows no transparency. */
    private static BufferedImage scaled(BufferedImage image) {
        double scale =
                Math.min(1.0, (double) LONGEST / Math.max(image.getWidth(), image.getHeight()));
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = small.createGraphics();
        graphics.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(image, 0, 0, width, height, Color.WHITE, null);
        graphics.dispose();
        return small;
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        return ImageIO.write(image, "jpg", bytes) ? bytes.toByteArray() : NONE;
    }
}
