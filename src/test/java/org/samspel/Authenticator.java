package org.samspel;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The app on somebody's phone: shows a code for a key (RFC 6238), each of them once. */
final class Authenticator {
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int STEP = 30;

    private final byte[] key;
    private long last;

    Authenticator(String key) {
        StringBuilder bits = new StringBuilder();
        for (char each : key.replace(" ", "").toCharArray()) {
            String five = Integer.toBinaryString(32 + BASE32.indexOf(each)).substring(1);
            bits.append(five);
        }
        this.key = new byte[bits.length() / 8];
        for (int i = 0; i < this.key.length; i++) {
            this.key[i] = (byte) Integer.parseInt(bits.substring(8 * i, 8 * i + 8), 2);
        }
    }

    /** A code that has not been used: waits for the next one if need be. */
    String next() {
        Eventually.within(java.time.Duration.ofSeconds(40), "another code", () -> step() > last);
        last = step();
        return code(last);
    }

    private static long step() {
        return Instant.now().getEpochSecond() / STEP;
    }

    private String code(long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key, "HmacSHA1"));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
            int number = ByteBuffer.wrap(hash).getInt(hash[19] & 15) & Integer.MAX_VALUE;
            return String.format(Locale.ROOT, "%06d", number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
