package org.samspel.digests;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * SHA-256 of what is given piece by piece; 64 lower-case hexadecimal digits. For one thread, and
 * once it has been asked for its digits, for the next bytes from their start.
 */
public final class Sha256 {
    private static final int BUFFER = 64 * 1024;

    private final MessageDigest digest;

    public Sha256() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    /** Of bytes. */
    public static String of(byte[] bytes) {
        return new Sha256().add(bytes, bytes.length).hex();
    }

    /** Of a text in UTF-8. */
    public static String of(String text) {
        return new Sha256().add(text).hex();
    }

    /** Of a file, read piece by piece to its end. */
    public static String of(Path file) throws IOException {
        Sha256 sum = new Sha256();
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                sum.add(buffer, read);
            }
        }
        return sum.hex();
    }

    /**
     * @param length of what counts, from the first byte on
     */
    public Sha256 add(byte[] bytes, int length) {
        digest.update(bytes, 0, length);
        return this;
    }

    /** What remains in a buffer, which is read to its limit. */
    public Sha256 add(ByteBuffer bytes) {
        digest.update(bytes);
        return this;
    }

    /** A text in UTF-8. */
    public Sha256 add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return add(bytes, bytes.length);
    }

    /** The digits. */
    public String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
