package org.samspel.access;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * PBKDF2 with HMAC-SHA-256 (NIST SP 800-132). A hash says how it was made: {@code
 * pbkdf2-sha256$600000$salt$hash}, so that its cost can grow.
 *
 * @param iterations 600,000 or more, as OWASP advises; fewer for tests
 */
public record PasswordHash(int iterations) {
    /** A third of a second or so of one processor. */
    public static final PasswordHash SLOW = new PasswordHash(600_000);

    private static final String ALGORITHM = "PBKDF2WithHmacSHA256";
    private static final String NAME = "pbkdf2-sha256";
    private static final int SALT = 16;
    private static final int BITS = 256;

    String of(String password) {
        return of(password, Secrets.random(SALT));
    }

    private String of(String password, byte[] salt) {
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return String.join(
                "$",
                NAME,
                String.valueOf(iterations),
                base64.encodeToString(salt),
                base64.encodeToString(derive(password, salt, iterations)));
    }

    /**
     * Whether the password is the one a hash was made of.
     *
     * @param hash empty when there is none: takes as long, and is never right
     */
    boolean matches(String password, String hash) {
        String[] parts = (hash.isEmpty() ? nobodys() : hash).split("\\$", -1);
        byte[] salt = Base64.getDecoder().decode(parts[2]);
        byte[] derived = derive(password, salt, Integer.parseInt(parts[1]));
        return MessageDigest.isEqual(derived, Base64.getDecoder().decode(parts[3]));
    }

    /** Of no password: shorter than any hash. */
    private String nobodys() {
        return NAME + "$" + iterations + "$AAAAAAAAAAAAAAAAAAAAAA$AA";
    }

    private static byte[] derive(String password, byte[] salt, int iterations) {
        PBEKeySpec key = new PBEKeySpec(password.toCharArray(), salt, iterations, BITS);
        try {
            return SecretKeyFactory.getInstance(ALGORITHM).generateSecret(key).getEncoded();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has " + ALGORITHM, impossible);
        } finally {
            key.clearPassword();
        }
    }
}
