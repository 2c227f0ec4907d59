package org.samspel.delivery;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.samspel.mail.EmailAddress;
import org.samspel.mail.Secret;
import org.samspel.mail.Sender;

/**
 * Where a letter goes back to: an address for each, signed, so that a report is known to be about
 * one of our letters whatever it says (VERP).
 */
public final class ReturnPath {
    private static final int DIGITS = 25;
    private static final Pattern CODE = Pattern.compile("\\+([0-9a-z]{25})-([0-9a-z]{16})@");

    private final Sender sender;
    private final Secret secret;

    public ReturnPath(Sender sender, Secret secret) {
        this.sender = sender;
        this.secret = secret;
    }

    /** For MAIL FROM: {@code portal+<letter>-<signature>@example.org}. */
    EmailAddress of(UUID letter) {
        if (!sender.bounces()) {
            return sender.address();
        }
        String code = code(letter);
        String local = sender.address().local() + "+" + code + "-" + secret.signature(code);
        return new EmailAddress(local, sender.address().domain());
    }

    /** The letter that came back; nothing when we never sent to such an address. */
    public Optional<UUID> letter(String recipients) {
        Matcher matcher = CODE.matcher(recipients.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            String code = String.valueOf(matcher.group(1));
            if (isOurs(code, String.valueOf(matcher.group(2)))) {
                return Optional.of(letterOf(code));
            }
        }
        return Optional.empty();
    }

    private boolean isOurs(String code, String signature) {
        return MessageDigest.isEqual(
                secret.signature(code).getBytes(StandardCharsets.US_ASCII),
                signature.getBytes(StandardCharsets.US_ASCII));
    }

    private static String code(UUID letter) {
        byte[] bytes =
                ByteBuffer.allocate(2 * Long.BYTES)
                        .putLong(letter.getMostSignificantBits())
                        .putLong(letter.getLeastSignificantBits())
                        .array();
        String digits = new BigInteger(1, bytes).toString(Character.MAX_RADIX);
        return "0".repeat(DIGITS - digits.length()) + digits;
    }

    private static UUID letterOf(String code) {
        BigInteger number = new BigInteger(code, Character.MAX_RADIX);
        return new UUID(number.shiftRight(Long.SIZE).longValue(), number.longValue());
    }
}
