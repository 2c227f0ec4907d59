package org.samspel.keys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** A key that outlasts a restart. Portals on several machines share its file. */
public final class KeyFile {
    private static final int BYTES = 32;

    private KeyFile() {}

    /**
     * Reads the key; the first time, makes one.
     *
     * @param algorithm it is for, as Java calls it
     * @throws IOException when it can't be read or kept, or is not a key: then it is not replaced,
     *     because what was sealed with it would be lost
     */
    public static SecretKey read(Path file, String algorithm) throws IOException {
        if (!Files.exists(file)) {
            make(file);
        }
        byte[] key = Files.readAllBytes(file);
        if (key.length != BYTES) {
            throw new IOException(file + " is not a key of " + BYTES + " bytes");
        }
        return new SecretKeySpec(key, algorithm);
    }

    /** Never half there, and never readable to others, not even for a moment. */
    private static void make(Path file) throws IOException {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path half = file.resolveSibling(file.getFileName() + ".half");
        Files.deleteIfExists(half);
        Files.createFile(half);
        if (half.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(half, PosixFilePermissions.fromString("rw-------"));
        }
        Files.write(half, key, StandardOpenOption.SYNC);
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
