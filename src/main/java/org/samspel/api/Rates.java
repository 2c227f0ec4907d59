package org.samspel.api;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * How many questions each address has asked in this minute. Addresses are kept as numbers made with
 * a key that is thrown away with the minute; who comes when there is no more room shares a number.
 */
final class Rates {
    private static final String HMAC = "HmacSHA256";
    private static final long OTHERS = 0;
    private static final int SECONDS = 60;

    private final SecureRandom random = new SecureRandom();
    private final Clock clock;
    private final int perMinute;
    private final int room;
    private volatile Minute current;

    /**
     * @param perMinute how many questions one address may ask
     * @param room how many addresses are told apart
     */
    Rates(Clock clock, int perMinute, int room) {
        this.clock = clock;
        this.perMinute = perMinute;
        this.room = room;
        current = new Minute(minute(), fresh(), new ConcurrentHashMap<>());
    }

    private record Minute(long number, SecretKeySpec key, Map<Long, AtomicInteger> counts) {}

    /**
     * What is left to an address.
     *
     * @param left questions, 0 or more
     * @param seconds until there are all of them again
     */
    record Allowance(boolean granted, int left, int seconds) {}

    /** Counts a question. */
    Allowance ask(String address) {
        Minute minute = minuteNow();
        long number = number(minute.key(), address);
        boolean known = minute.counts().size() < room || minute.counts().containsKey(number);
        int asked =
                minute.counts()
                        .computeIfAbsent(known ? number : OTHERS, none -> new AtomicInteger())
                        .incrementAndGet();
        int seconds = (int) (SECONDS - clock.instant().getEpochSecond() % SECONDS);
        return new Allowance(asked <= perMinute, Math.max(0, perMinute - asked), seconds);
    }

    int perMinute() {
        return perMinute;
    }

    private Minute minuteNow() {
        Minute minute = current;
        return minute.number() == minute() ? minute : next();
    }

    private synchronized Minute next() {
        if (current.number() != minute()) {
            current = new Minute(minute(), fresh(), new ConcurrentHashMap<>());
        }
        return current;
    }

    private long minute() {
        return clock.instant().getEpochSecond() / SECONDS;
    }

    private SecretKeySpec fresh() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return new SecretKeySpec(bytes, HMAC);
    }

    private static long number(SecretKeySpec key, String address) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            byte[] hash = mac.doFinal(address.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(hash).getLong();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has " + HMAC, impossible);
        }
    }
}
