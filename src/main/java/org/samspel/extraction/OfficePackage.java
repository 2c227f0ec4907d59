package org.samspel.extraction;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The parts of an Office Open XML or OpenDocument file. Nothing is unpacked before the number of
 * parts is known to be sane, and no more in all than {@link #MAX_UNPACKED} bytes or {@link
 * #MAX_RATIO} times the size of the file, counted while unpacking: what a zip says of itself may be
 * a lie.
 */
final class OfficePackage implements AutoCloseable {

    /** Real files have tens of parts, large presentations some hundreds. */
    private static final int MAX_PARTS = 4_096;

    private static final long MAX_UNPACKED = 256L << 20;

    /** Large spreadsheets reach 50; deflate can give 1,032. */
    private static final int MAX_RATIO = 200;

    /** Below this the ratio does not matter. */
    private static final long HARMLESS = 16L << 20;

    /** With a password, and before 2007, an Office file is an OLE container and not a zip. */
    private static final byte[] OLE = HexFormat.of().parseHex("d0cf11e0a1b11ae1");

    private final ZipFile zip;
    private long room;

    private OfficePackage(ZipFile zip, long size) {
        this.zip = zip;
        this.room = Math.min(MAX_UNPACKED, Math.max(HARMLESS, size * MAX_RATIO));
    }

    static OfficePackage open(Path file) throws IOException {
        refuseEncrypted(file);
        ZipFile zip = new ZipFile(file.toFile());
        if (zip.size() > MAX_PARTS) {
            zip.close();
            throw new UnreadableFile(Failure.TOO_MANY_PARTS);
        }
        return new OfficePackage(zip, Files.size(file));
    }

    private static void refuseEncrypted(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            if (Arrays.equals(in.readNBytes(OLE.length), OLE)) {
                throw new UnreadableFile(Failure.PASSWORD_OR_OLD);
            }
        }
    }

    /** The part with this name; empty when there is none. To be closed by the caller. */
    Optional<XmlPart> part(String name) throws IOException {
        Optional<ZipEntry> entry = Optional.ofNullable(zip.getEntry(name));
        return entry.isEmpty()
                ? Optional.empty()
                : Optional.of(new XmlPart(new Metered(zip.getInputStream(entry.get()))));
    }

    /** The part with this name, without which the file means nothing. */
    XmlPart required(String name) throws IOException {
        return part(name).orElseThrow(() -> new UnreadableFile(Failure.DAMAGED));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Lets bytes through as long as the whole package has room left. */
    private final class Metered extends FilterInputStream {
        Metered(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            spend(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = super.read(bytes, offset, length);
            spend(Math.max(count, 0));
            return count;
        }

        private void spend(int count) throws IOException {
            room -= count;
            if (room < 0) {
                throw new UnreadableFile(Failure.UNPACKS_TOO_FAR);
            }
        }
    }
}
