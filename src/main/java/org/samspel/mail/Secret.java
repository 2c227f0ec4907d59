package org.samspel.mail;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.samspel.keys.KeyFile;

/**
 * The portal's own key, a file of the data folder: with it an address becomes a number that nobody
 * without the key can turn back or try out, and what comes back to us is known as ours. Portals on
 * several machines share the file.
 */
public final class Secret {
    private static final String HMAC = "HmacSHA256";
    private static final int SIGNATURE = 10;

    private final SecretKey key;

    private Secret(SecretKey key) {
        this.key = key;
    }

    /** Reads the key; the first time, makes one that only the portal's account can read. */
    public static Secret keptIn(Path file) throws IOException {
        return new Secret(KeyFile.read(file, HMAC));
    }

    /** 256 bits in hexadecimal; the same for one mailbox however its letters are cased. */
    public String hash(EmailAddress address) {
        return String.format(
                "%064x",
                new BigInteger(1, mac("recipient", address.text().toLowerCase(Locale.ROOT))));
    }

    /** 80 bits that only we can make, as 16 letters and digits without case. */
    public String signature(String text) {
        return digits(mac("return-path", text));
    }

    /** Likewise, by which somebody's network is known and its address is not. */
    public String network(String text) {
        return digits(mac("network", text));
    }

    private static String digits(byte[] mac) {
        byte[] bits = Arrays.copyOf(mac, SIGNATURE);
        BigInteger number = new BigInteger(1, bits);
        String digits = number.toString(Character.MAX_RADIX);
        return "0".repeat(16 - digits.length()) + digits;
    }

    /** What is signed for one purpose says nothing for another. */
    private byte[] mac(String purpose, String text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            mac.update((purpose + "\0").getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has " + HMAC, impossible);
        }
    }
}
