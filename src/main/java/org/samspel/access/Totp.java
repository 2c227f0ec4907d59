package org.samspel.access;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Codes that change every 30 seconds (RFC 6238), with the values every app knows: SHA-1 and six
 * digits. A code may be one step late or early, because clocks differ.
 */
final class Totp {
    private static final String HMAC = "HmacSHA1";
    private static final int SECRET_BYTES = 20;
    private static final int STEP_SECONDS = 30;
    private static final int DIGITS = 1_000_000;

    private Totp() {}

    /** 160 random bits in Base32, as apps take them. */
    static String secret() {
        return Base32.encode(Secrets.random(SECRET_BYTES));
    }

    static String code(String secret, long step) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(Base32.decode(secret), HMAC));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0xf;
            int number = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
            return String.format(Locale.ROOT, "%06d", number % DIGITS);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has " + HMAC, impossible);
        }
    }

    static long step(Instant time) {
        return Math.floorDiv(time.getEpochSecond(), STEP_SECONDS);
    }

    /**
     * The step a code belongs to; empty when it is wrong or has been used.
     *
     * @param code as typed; spaces do not matter
     * @param last the step of the last code that was accepted
     */
    static OptionalLong accepted(String secret, String code, Used last) {
        String digits = code.replaceAll("\\s", "");
        OptionalLong found = OptionalLong.empty();
        long now = step(last.now());
        for (long step = now - 1; step <= now + 1; step++) {
            // All three are looked at: the time taken says nothing.
            if (Secrets.same(code(secret, step), digits) && step > last.step()) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    /** The step of the last code accepted, and the time it is now. */
    record Used(long step, Instant now) {}
}
