package org.samspel.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.samspel.digests.Sha256;

/** A text as bytes, plain and compressed: made once, sent often. */
final class Coded {
    private final byte[] gzip;
    private final byte[] plain;
    private final long length;
    private final String digest;

    private Coded(byte[] gzip, byte[] plain, long length, String digest) {
        this.gzip = gzip;
        this.plain = plain;
        this.length = length;
        this.digest = digest;
    }

    static Coded of(String text) {
        byte[] plain = text.getBytes(StandardCharsets.UTF_8);
        return new Coded(
                compressed(plain, Deflater.BEST_COMPRESSION),
                plain,
                plain.length,
                Digests.of(plain));
    }

    /** A text that is sent once: it is compressed when it is asked for so, and quickly. */
    static Coded once(String text) {
        byte[] plain = text.getBytes(StandardCharsets.UTF_8);
        return new Coded(new byte[0], plain, plain.length, Digests.of(plain));
    }

    /** What writes a text. */
    @FunctionalInterface
    interface Writing {
        void to(Writer out) throws IOException;
    }

    /** A long text, which is in memory compressed only, even while it is written. */
    static Coded written(Writing text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Plain plain = new Plain(new Gzip(bytes, Deflater.DEFAULT_COMPRESSION))) {
            Writer out = new OutputStreamWriter(plain, StandardCharsets.UTF_8);
            text.to(out);
            out.close();
            return new Coded(bytes.toByteArray(), new byte[0], plain.length, Digests.of(plain.sum));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The same in less memory; its plain form is made when asked for. */
    Coded compressedOnly() {
        return new Coded(gzip, new byte[0], length, digest);
    }

    /** Bytes of memory it takes, about. */
    int weight() {
        return gzip.length + plain.length;
    }

    /** In bytes. */
    long length(boolean compressed) {
        return compressed ? bytes(true).length : length;
    }

    byte[] bytes(boolean compressed) {
        if (compressed) {
            return gzip.length > 0 ? gzip : compressed(plain, Deflater.BEST_SPEED);
        }
        return plain.length == length ? plain : uncompressed();
    }

    /** The same, to be read piece by piece. */
    InputStream open(boolean compressed) throws IOException {
        InputStream coded = new ByteArrayInputStream(bytes(true));
        return compressed ? coded : new GZIPInputStream(coded);
    }

    /** Strong, and different for each coding (RFC 9110 §8.8.3). */
    String etag(boolean compressed) {
        return compressed ? '"' + digest + "-gz\"" : '"' + digest + '"';
    }

    private static byte[] compressed(byte[] plain, int level) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(plain.length / 3 + 64);
        try (GZIPOutputStream gzip = new Gzip(out, level)) {
            gzip.write(plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private byte[] uncompressed() {
        try (InputStream in = open(false)) {
            return in.readAllBytes();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static final class Gzip extends GZIPOutputStream {
        Gzip(OutputStream out, int level) throws IOException {
            super(out, 8192);
            def.setLevel(level);
        }
    }

    /** What goes through it, counted and summed up. */
    private static final class Plain extends FilterOutputStream {
        private final Sha256 sum = new Sha256();
        private long length;

        Plain(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int single) throws IOException {
            write(new byte[] {(byte) single});
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            sum.add(ByteBuffer.wrap(bytes, from, count));
            length += count;
            out.write(bytes, from, count);
        }
    }
}
