package org.samspel.statistics;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.LocalDate;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Gives the same downloader of the same file the same number for a day. The key never leaves the
 * memory; once it is replaced nobody can find out whose number one was, not even with it at hand.
 */
final class Pseudonyms {
    private static final String HMAC = "HmacSHA256";
    private static final int KEY = 32;

    private final SecureRandom random = new SecureRandom();
    private SecretKeySpec key = fresh();
    private LocalDate day = LocalDate.MIN;

    /** 128 bits of a keyed hash. */
    record Pseudonym(long high, long low) {}

    Pseudonym of(Visitor visitor, Item item, LocalDate today) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key(today));
            add(mac, visitor.address());
            add(mac, visitor.userAgent());
            add(mac, item.file().value());
            ByteBuffer hash = ByteBuffer.wrap(mac.doFinal());
            return new Pseudonym(hash.getLong(), hash.getLong());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has " + HMAC, impossible);
        }
    }

    /** Forgets the key of another day. */
    synchronized void forget(LocalDate today) {
        if (!today.equals(day)) {
            key = fresh();
            day = today;
        }
    }

    private synchronized SecretKeySpec key(LocalDate today) {
        forget(today);
        return key;
    }

    private SecretKeySpec fresh() {
        byte[] bytes = new byte[KEY];
        random.nextBytes(bytes);
        return new SecretKeySpec(bytes, HMAC);
    }

    /** With its length, so that the end of one text can't be read as the start of the next. */
    private static void add(Mac mac, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        mac.update(bytes);
    }
}
