package org.samspel.editing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The portal's own key, with which it signs links. Whoever deletes its file ends all of them. */
public final class PreviewKey {

    private static final int BYTES = 32;

    private final byte[] bytes;

    private PreviewKey(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Reads the key, or makes one at the first time.
     *
     * @param file in the portal's own data; only its account may read it
     */
    public static PreviewKey in(Path file) throws IOException {
        if (!Files.exists(file) || Files.size(file) != BYTES) {
            create(file);
        }
        return new PreviewKey(Files.readAllBytes(file));
    }

    private static void create(Path file) throws IOException {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        Files.createFile(draft);
        if (draft.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-------"));
        }
        Files.write(draft, bytes);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    SecretKey forAlgorithm(String algorithm) {
        return new SecretKeySpec(Arrays.copyOf(bytes, bytes.length), algorithm);
    }
}
