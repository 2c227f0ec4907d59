package org.samspel.sharing;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.samspel.digests.Sha256;

/**
 * What lets somebody in: 192 random bits in 32 letters, digits, {@code -} and {@code _}.
 *
 * @param text as it stands in a link; in no table and no log
 */
public record Token(String text) {
    private static final int BYTES = 24;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{32}");
    private static final SecureRandom RANDOM = new SecureRandom();

    static Token make() {
        byte[] bits = new byte[BYTES];
        RANDOM.nextBytes(bits);
        return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    /** Empty when it cannot be one. */
    static Optional<Token> of(String given) {
        return FORM.matcher(given).matches() ? Optional.of(new Token(given)) : Optional.empty();
    }

    /** What is kept of it. */
    String hash() {
        return Sha256.of(text);
    }

    @Override
    public String toString() {
        return "Token";
    }
}
