package org.samspel.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** A text as bytes, plain and compressed: made once, sent often. */
final class Coded {
    private final byte[] gzip;
    private final byte[] plain;
    private final String etag;
    private final String gzipEtag;

    private Coded(byte[] gzip, byte[] plain, String digest) {
        this.gzip = gzip;
        this.plain = plain;
        this.etag = '"' + digest + '"';
        this.gzipEtag = '"' + digest + "-gz\"";
    }

    static Coded of(String text) {
        byte[] plain = text.getBytes(StandardCharsets.UTF_8);
        return new Coded(compressed(plain), plain, Digests.of(plain));
    }

    /** The same in less memory; its plain form is made when asked for. */
    Coded compressedOnly() {
        return new Coded(gzip, new byte[0], etag.substring(1, etag.length() - 1));
    }

    /** Bytes of memory it takes, about. */
    int weight() {
        return gzip.length + plain.length;
    }

    byte[] bytes(boolean compressed) {
        if (compressed) {
            return gzip;
        }
        return plain.length > 0 ? plain : uncompressed();
    }

    /** Strong, and different for each coding (RFC 9110 §8.8.3). */
    String etag(boolean compressed) {
        return compressed ? gzipEtag : etag;
    }

    private static byte[] compressed(byte[] plain) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(plain.length / 3 + 64);
        try (GZIPOutputStream gzip = new BestGzip(out)) {
            gzip.write(plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private byte[] uncompressed() {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
            return in.readAllBytes();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static final class BestGzip extends GZIPOutputStream {
        BestGzip(ByteArrayOutputStream out) throws IOException {
            super(out, 8192);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
