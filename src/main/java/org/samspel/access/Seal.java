package org.samspel.access;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.samspel.keys.KeyFile;

/**
 * Closes the secrets of codes, which have to be read again, with a key that lies beside the
 * database: who gets at a copy of the tables alone can make no codes (AES-256-GCM, NIST SP
 * 800-38D). What was sealed for one account can't be opened for another.
 */
public final class Seal {
    private static final String ALGORITHM = "AES";
    private static final String MODE = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKey key;

    Seal(SecretKey key) {
        this.key = key;
    }

    /** With the key of a file, which is made the first time. */
    public static Seal with(Path file) throws IOException {
        return new Seal(KeyFile.read(file, ALGORITHM));
    }

    /** The secret as letters and digits, a third longer and 38 more. */
    String close(byte[] secret, long account) {
        byte[] nonce = Secrets.random(NONCE_BYTES);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, account).doFinal(secret);
            byte[] both =
                    ByteBuffer.allocate(nonce.length + sealed.length)
                            .put(nonce)
                            .put(sealed)
                            .array();
            return Base64.getUrlEncoder().withoutPadding().encodeToString(both);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has " + MODE, impossible);
        }
    }

    /** The secret; empty when it was closed with another key or for another account. */
    Optional<byte[]> open(String sealed, long account) {
        byte[] both = Base64.getUrlDecoder().decode(sealed);
        byte[] nonce = Arrays.copyOf(both, NONCE_BYTES);
        try {
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, nonce, account);
            return Optional.of(cipher.doFinal(both, NONCE_BYTES, both.length - NONCE_BYTES));
        } catch (AEADBadTagException foreign) {
            System.getLogger(Seal.class.getName())
                    .log(
                            Level.WARNING,
                            "The codes of account {0} were sealed with another key than the one in"
                                    + " the data folder",
                            account);
            return Optional.empty();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has " + MODE, impossible);
        }
    }

    private Cipher cipher(int direction, byte[] nonce, long account)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(MODE);
        cipher.init(direction, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(ByteBuffer.allocate(Long.BYTES).putLong(account).array());
        return cipher;
    }
}
