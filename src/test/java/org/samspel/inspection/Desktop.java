package org.samspel.inspection;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Files as they lie on desks: sound ones, and some made to do harm. */
public final class Desktop {
    private static final String WORD =
            "<Types><Override ContentType=\"application/vnd.openxmlformats-officedocument"
                    + ".wordprocessingml.document.main+xml\"/></Types>";

    private Desktop() {}

    public static byte[] pdf() {
        return "%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n".getBytes(ISO_8859_1);
    }

    /** A text document with the parts every one has, and some more. */
    public static byte[] docx(Map<String, byte[]> more) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", WORD.getBytes(UTF_8));
        parts.put(
                "_rels/.rels",
                "<R><R Type=\"x/officeDocument\" Target=\"word/document.xml\"/></R>"
                        .getBytes(UTF_8));
        parts.put(
                "word/document.xml",
                "<w:document xmlns:w=\"w\"><w:p><w:t>Hei</w:t></w:p></w:document>".getBytes(UTF_8));
        parts.putAll(more);
        return zip(parts);
    }

    public static byte[] odt(String manifest) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("mimetype", "application/vnd.oasis.opendocument.text".getBytes(UTF_8));
        parts.put("META-INF/manifest.xml", manifest.getBytes(UTF_8));
        parts.put("content.xml", "<c><p>Hei</p></c>".getBytes(UTF_8));
        return zip(parts);
    }

    static byte[] zip(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return bytes.toByteArray();
    }

    /**
     * @param format as {@code png}, {@code jpg} or {@code gif}
     */
    public static byte[] picture(String format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        BufferedImage image = new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB);
        ImageIO.write(image, format, bytes);
        return bytes.toByteArray();
    }

    /** A PNG that is nothing but a claim to be large. */
    static byte[] flood(int width, int height) {
        ByteBuffer head = ByteBuffer.allocate(17);
        head.put("IHDR".getBytes(ISO_8859_1)).putInt(width).putInt(height);
        head.put(new byte[] {8, 2, 0, 0, 0});
        CRC32 sum = new CRC32();
        sum.update(head.array());
        return ByteBuffer.allocate(8 + 4 + 17 + 4)
                .put("\u0089PNG\r\n\u001a\n".getBytes(ISO_8859_1))
                .putInt(13)
                .put(head.array())
                .putInt((int) sum.getValue())
                .array();
    }

    static byte[] webp(int padding) {
        byte[] rest = new byte[30 + padding];
        System.arraycopy("RIFF".getBytes(ISO_8859_1), 0, rest, 0, 4);
        rest[4] = 22;
        System.arraycopy("WEBPVP8X".getBytes(ISO_8859_1), 0, rest, 8, 8);
        return rest;
    }

    static byte[] joined(byte[] first, byte[] second) {
        return ByteBuffer.allocate(first.length + second.length).put(first).put(second).array();
    }

    static byte[] text(String text) {
        return text.getBytes(UTF_8);
    }
}
