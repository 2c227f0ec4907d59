package org.samspel.editing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.samspel.digests.Sha256;
import org.samspel.keys.KeyFile;

/**
 * What stands in the address of a link: a random number and its signature (HMAC-SHA256, RFC 2104),
 * so that a forged one is found out without asking the database.
 */
public final class PreviewTokens {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int NUMBER_BYTES = 16;

    /** Of 16 bytes, and of the 32 of a signature, in Base64. */
    private static final int NUMBER_LENGTH = 22;

    private static final int SIGNATURE_LENGTH = 43;
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final SecretKey key;
    private final SecureRandom random = new SecureRandom();

    private PreviewTokens(SecretKey key) {
        this.key = key;
    }

    /**
     * Signed with the key of a file, which is made the first time. Whoever deletes it ends all
     * links.
     */
    public static PreviewTokens with(Path file) throws IOException {
        return new PreviewTokens(KeyFile.read(file, ALGORITHM));
    }

    /** A new one. */
    String make() {
        byte[] number = new byte[NUMBER_BYTES];
        random.nextBytes(number);
        String name = ENCODER.encodeToString(number);
        return name + signature(name);
    }

    /** Whether we made it; takes the same time for any that is not. */
    boolean isOurs(String token) {
        boolean isWhole = token.length() == NUMBER_LENGTH + SIGNATURE_LENGTH;
        String signature = isWhole ? signature(token.substring(0, NUMBER_LENGTH)) : "";
        return isWhole
                && MessageDigest.isEqual(
                        signature.getBytes(UTF_8), token.substring(NUMBER_LENGTH).getBytes(UTF_8));
    }

    private String signature(String name) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return ENCODER.encodeToString(mac.doFinal(name.getBytes(UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has " + ALGORITHM, missing);
        }
    }

    /** What is kept of one: 64 hexadecimal digits. */
    static String hash(String token) {
        return Sha256.of(token);
    }
}
