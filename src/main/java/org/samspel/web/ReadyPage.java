package org.samspel.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** A page as bytes, plain and compressed, with everything its response needs. */
final class ReadyPage {
    private final Facts facts;
    private final byte[] gzip;
    private final byte[] plain;
    private final String etag;
    private final String gzipEtag;

    /**
     * @param language of the content: {@code Content-Language}
     * @param indexed whether search engines may list it
     * @param links value of the {@code Link} header; empty when there is none
     * @param searched how long finding what is on it took; zero when nothing was looked for
     */
    record Facts(int status, String language, boolean indexed, String links, Duration searched) {}

    private ReadyPage(Facts facts, byte[] gzip, byte[] plain, String digest) {
        this.facts = facts;
        this.gzip = gzip;
        this.plain = plain;
        this.etag = '"' + digest + '"';
        this.gzipEtag = '"' + digest + "-gz\"";
    }

    static ReadyPage of(Facts facts, String html) {
        byte[] plain = html.getBytes(StandardCharsets.UTF_8);
        return new ReadyPage(facts, compressed(plain), plain, Digests.of(plain));
    }

    /** The same page in less memory; its plain form is made when asked for. */
    ReadyPage compressedOnly() {
        return new ReadyPage(facts, gzip, new byte[0], etag.substring(1, etag.length() - 1));
    }

    /** Bytes of memory it takes, about. */
    int weight() {
        return gzip.length + plain.length;
    }

    Facts facts() {
        return facts;
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

    /** Compressed once, sent often. */
    private static final class BestGzip extends GZIPOutputStream {
        BestGzip(ByteArrayOutputStream out) throws IOException {
            super(out, 8192);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
