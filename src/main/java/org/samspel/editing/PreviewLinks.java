package org.samspel.editing;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import org.samspel.entries.WorkId;
import org.samspel.languages.Language;
import org.samspel.store.Database;

/**
 * Links that show one work in one language before it is public. A token is a random number and its
 * signature (HMAC-SHA256); what it opens, and how long, stands in the table under a hash of the
 * token. Taking the row away takes the link back.
 */
public final class PreviewLinks {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int NUMBER_BYTES = 16;

    /** Of 16 bytes, and of the 32 of a signature, in Base64. */
    private static final int NUMBER_LENGTH = 22;

    private static final int SIGNATURE_LENGTH = 43;
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final String INSERT =
            "insert into preview_links (hash, work, language, person, expires_at)"
                    + " values (?, ?, ?, ?, ?)";

    private final Database database;
    private final PreviewKey key;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    /** What a link opens. */
    public record Preview(WorkId work, Language language) {}

    public PreviewLinks(Database database, PreviewKey key, Clock clock) {
        this.database = database;
        this.key = key;
        this.clock = clock;
    }

    /**
     * A new link, as the token that stands in its address.
     *
     * @param person who gives it away
     */
    public String give(Preview preview, String person, Duration validity) throws SQLException {
        byte[] number = new byte[NUMBER_BYTES];
        random.nextBytes(number);
        String name = ENCODER.encodeToString(number);
        String token = name + signature(name);
        Instant end = clock.instant().plus(validity);
        database.inTransaction(
                connection -> {
                    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
                        insert.setString(1, hash(token));
                        insert.setString(2, preview.work().toString());
                        insert.setString(3, preview.language().code());
                        insert.setString(4, person);
                        insert.setObject(5, end.atOffset(ZoneOffset.UTC));
                        return insert.executeUpdate();
                    }
                });
        return token;
    }

    /**
     * What a token from an address opens; empty when it is forged, has expired or was taken back.
     * Forged ones are found out without asking the database, in a time that tells nothing.
     */
    public Optional<Preview> open(String token) throws SQLException {
        if (!isSigned(token)) {
            return Optional.empty();
        }
        return database.inTransaction(
                connection -> {
                    try (PreparedStatement select =
                            connection.prepareStatement(
                                    "select work, language, expires_at from preview_links"
                                            + " where hash = ?")) {
                        select.setString(1, hash(token));
                        return preview(select);
                    }
                });
    }

    private Optional<Preview> preview(PreparedStatement select) throws SQLException {
        try (ResultSet row = select.executeQuery()) {
            if (!row.next()
                    || !clock.instant()
                            .isBefore(row.getObject(3, OffsetDateTime.class).toInstant())) {
                return Optional.empty();
            }
            Optional<WorkId> work = WorkId.of(row.getString(1));
            Optional<Language> language = Language.of(row.getString(2));
            return work.isPresent() && language.isPresent()
                    ? Optional.of(new Preview(work.get(), language.get()))
                    : Optional.empty();
        }
    }

    private boolean isSigned(String token) {

        boolean isWhole = token.length() == NUMBER_LENGTH + SIGNATURE_LENGTH;
        String signature = isWhole ? signature(token.substring(0, NUMBER_LENGTH)) : "";
        return isWhole
                && MessageDigest.isEqual(
                        signature.getBytes(UTF_8), token.substring(NUMBER_LENGTH).getBytes(UTF_8));
    }

    /** Takes all links to a work in a language back. */
    public void takeBack(Preview preview) throws SQLException {
        database.inTransaction(
                connection -> {
                    try (PreparedStatement delete =
                            connection.prepareStatement(
                                    "delete from preview_links where work = ? and language = ?"
                                            + " or expires_at < ?")) {
                        delete.setString(1, preview.work().toString());
                        delete.setString(2, preview.language().code());
                        delete.setObject(3, clock.instant().atOffset(ZoneOffset.UTC));
                        return delete.executeUpdate();
                    }
                });
    }

    private String signature(String name) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key.forAlgorithm(ALGORITHM));
            return ENCODER.encodeToString(mac.doFinal(name.getBytes(UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, missing);
        }
    }

    private static String hash(String token) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(token.getBytes(US_ASCII));
            return HexFormat.of().formatHex(hash);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every Java has SHA-256", missing);
        }
    }
}
