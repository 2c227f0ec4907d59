package org.samspel.harvesting;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * How a harvester goes on with a list: everything that is needed is in it, so that it is good for
 * its whole life, also after a restart, however often it is sent.
 *
 * @param selection with the publication at which the list was begun
 * @param after the last record that was given
 * @param given how many records have been given
 * @param size of the whole list, when it was begun
 * @param expires it is good until then
 */
record Token(
        Verb verb,
        MetadataFormat format,
        Catalogue.Selection selection,
        LedgerEntry.Place after,
        int given,
        int size,
        Instant expires) {

    /** Of a whole list: whoever takes longer begins anew. */
    static final Duration LIFE = Duration.ofDays(7);

    private static final String HMAC = "HmacSHA256";
    private static final int SIGNATURE = 16;
    private static final int FIELDS = 11;
    private static final String NONE = "-";

    /**
     * The token for what comes then.
     *
     * @param last record of this part
     * @param more how many records it has
     */
    Token next(LedgerEntry.Place last, int more) {
        return new Token(verb, format, selection, last, given + more, size, expires);
    }

    /** Whether a list of this verb can go on with it at that time. */
    boolean isGoodFor(Verb asked, Instant time) {
        return verb == asked && time.isBefore(expires);
    }

    /** As it is sent: letters, digits, {@code - _ .} */
    String sealed(SecretKey key) {
        byte[] text = text().getBytes(StandardCharsets.UTF_8);
        return encoded(text) + "." + encoded(signature(text, key));
    }

    private String text() {
        return String.join(
                "\n",
                verb.called(),
                format.prefix(),
                selection.from().map(Instant::toString).orElse(NONE),
                selection.until().map(Instant::toString).orElse(NONE),
                selection.set().orElse(NONE),
                String.valueOf(selection.publication()),
                after.time().toString(),
                after.name(),
                String.valueOf(given),
                String.valueOf(size),
                expires.toString());
    }

    /** Reads what was sent; empty when it was not made here, or something in it was changed. */
    static Optional<Token> open(String sent, SecretKey key) {
        int dot = sent.indexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        try {
            byte[] text = Base64.getUrlDecoder().decode(sent.substring(0, dot));
            byte[] signature = Base64.getUrlDecoder().decode(sent.substring(dot + 1));
            return MessageDigest.isEqual(signature, signature(text, key))
                    ? read(new String(text, StandardCharsets.UTF_8).split("\n", -1))
                    : Optional.empty();
        } catch (IllegalArgumentException noLetters) {
            return Optional.empty();
        }
    }

    /** Only what was signed comes here; a later version of the portal may have more fields. */
    private static Optional<Token> read(String[] fields) {
        List<String> all = List.of(fields);
        if (all.size() != FIELDS) {
            return Optional.empty();
        }
        Catalogue.Selection selection =
                new Catalogue.Selection(
                        given(all.get(2)).map(Instant::parse),
                        given(all.get(3)).map(Instant::parse),
                        given(all.get(4)),
                        Long.parseLong(all.get(5)));
        LedgerEntry.Place after = new LedgerEntry.Place(Instant.parse(all.get(6)), all.get(7));
        return Verb.of(all.get(0))
                .flatMap(
                        verb ->
                                MetadataFormat.of(all.get(1))
                                        .map(
                                                format ->
                                                        new Token(
                                                                verb,
                                                                format,
                                                                selection,
                                                                after,
                                                                Integer.parseInt(all.get(8)),
                                                                Integer.parseInt(all.get(9)),
                                                                Instant.parse(all.get(10)))));
    }

    private static Optional<String> given(String field) {
        return field.equals(NONE) ? Optional.empty() : Optional.of(field);
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] signature(byte[] text, SecretKey key) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            return Arrays.copyOf(mac.doFinal(text), SIGNATURE);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has " + HMAC, impossible);
        }
    }
}
