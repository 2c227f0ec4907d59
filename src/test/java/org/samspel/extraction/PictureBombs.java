package org.samspel.extraction;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;

/** Pictures of 60,000 by 60,000 points in a few bytes, on a page of their own. */
final class PictureBombs {
    private static final int SIDE = 60_000;

    private PictureBombs() {}

    /** A JBIG2 page, and a region as large. */
    static SampleFiles.Touch jbig2() {
        return document -> draw(document, COSName.JBIG2_DECODE, jbig2Bytes());
    }

    /** JPEG 2000: the header of a codestream, and nothing behind it. */
    static SampleFiles.Touch jpx() {
        return document -> draw(document, COSName.JPX_DECODE, jpxBytes());
    }

    /** Ten gigabytes of zeros are promised; three hundred megabytes are there, deflated. */
    static SampleFiles.Touch deflated() {
        return document -> draw(document, COSName.FLATE_DECODE, deflatedBytes());
    }

    private static void draw(PDDocument document, COSName filter, byte[] bytes) throws IOException {
        COSStream picture = document.getDocument().createCOSStream();
        picture.setItem(COSName.TYPE, COSName.XOBJECT);
        picture.setItem(COSName.SUBTYPE, COSName.IMAGE);
        picture.setInt(COSName.WIDTH, SIDE);
        picture.setInt(COSName.HEIGHT, SIDE);
        boolean bits = filter.equals(COSName.JBIG2_DECODE);
        picture.setInt(COSName.BITS_PER_COMPONENT, bits ? 1 : 8);
        picture.setItem(COSName.COLORSPACE, bits ? COSName.DEVICEGRAY : COSName.DEVICERGB);
        try (OutputStream out = picture.createRawOutputStream()) {
            out.write(bytes);
        }
        picture.setItem(COSName.FILTER, filter);
        COSDictionary named = new COSDictionary();
        named.setItem("X", picture);
        PDPage page = new PDPage();
        document.getPages().insertBefore(page, document.getPage(0));
        page.setResources(new PDResources());
        page.getResources().getCOSObject().setItem(COSName.XOBJECT, named);
        PDStream content = new PDStream(document);
        try (OutputStream out = content.createOutputStream()) {
            out.write("q 500 0 0 500 50 50 cm /X Do Q".getBytes(US_ASCII));
        }
        page.setContents(content);
    }

    /** ITU-T T.88: page information, then an immediate generic region that says nothing. */
    private static byte[] jbig2Bytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        segment(out, 0, 48, 19);
        out.writeInt(SIDE);
        out.writeInt(SIDE);
        out.writeLong(0);
        out.writeByte(0);
        out.writeShort(0);
        segment(out, 1, 38, 28);
        out.writeInt(SIDE);
        out.writeInt(SIDE);
        out.writeLong(0);
        out.writeByte(0);
        out.writeByte(1); // MMR
        out.write(new byte[10]);
        return bytes.toByteArray();
    }

    private static void segment(DataOutputStream out, int number, int type, int length)
            throws IOException {
        out.writeInt(number);
        out.writeByte(type);
        out.writeByte(0);
        out.writeByte(1);
        out.writeInt(length);
    }

    /** ITU-T T.800: start of codestream, size marker with three components of eight bits. */
    private static byte[] jpxBytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(0xff4fff51);
        out.writeShort(47);
        out.writeShort(0);
        for (int value : new int[] {SIDE, SIDE, 0, 0, SIDE, SIDE, 0, 0}) {
            out.writeInt(value);
        }
        out.writeShort(3);
        for (int i = 0; i < 3; i++) {
            out.write(new byte[] {7, 1, 1});
        }
        out.writeShort(0xffd9);
        return bytes.toByteArray();
    }

    private static byte[] deflatedBytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] zeros = new byte[1 << 20];
        try (OutputStream out = new DeflaterOutputStream(bytes)) {
            for (int i = 0; i < 300; i++) {
                out.write(zeros);
            }
        }
        return bytes.toByteArray();
    }
}
