package org.samspel.editing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.samspel.entries.WorkId;
import org.samspel.languages.Language;
import org.samspel.store.Database;

/**
 * Links that show one text in one language before it is public. What a token opens, and how long,
 * stands in the table under a hash of the token. Taking the row away takes the link back.
 */
public final class PreviewLinks {

    private static final String INSERT =
            "insert into preview_links (hash, work, language, person, expires_at)"
                    + " values (?, ?, ?, ?, ?)";
    private static final String COLUMNS =
            "select hash, work, language, person, expires_at from preview_links";

    private final Database database;
    private final PreviewTokens tokens;
    private final Clock clock;

    /** What a link opens. */
    public record Preview(WorkId work, Language language) {}

    /**
     * A link that was given away, as its giver may see it.
     *
     * @param id names it, but opens nothing: a link itself is shown once only
     * @param person who gave it away, and whose text it shows
     */
    public record Given(String id, Preview preview, String person, Instant expires) {}

    public PreviewLinks(Database database, PreviewTokens tokens, Clock clock) {
        this.database = database;
        this.tokens = tokens;
        this.clock = clock;
    }

    /**
     * A new link, as the token that stands in its address.
     *
     * @param person who gives it away
     */
    public String give(Preview preview, String person, Duration validity) throws SQLException {
        String token = tokens.make();
        Instant now = clock.instant();
        Instant end = now.plus(validity);
        database.inTransaction(
                connection -> {
                    clear(connection, now);
                    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
                        insert.setString(1, PreviewTokens.hash(token));
                        insert.setString(2, preview.work().toString());
                        insert.setString(3, preview.language().code());
                        insert.setString(4, person);
                        insert.setObject(5, end.atOffset(ZoneOffset.UTC));
                        return insert.executeUpdate();
                    }
                });
        return token;
    }

    /** What has expired is of no use to anybody. */
    private static void clear(Connection connection, Instant now) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("delete from preview_links where expires_at <= ?")) {
            delete.setObject(1, now.atOffset(ZoneOffset.UTC));
            delete.executeUpdate();
        }
    }

    /**
     * What a token from an address opens; empty when it is forged, has expired or was taken back.
     */
    public Optional<Given> open(String token) throws SQLException {
        return tokens.isOurs(token)
                ? select(" where hash = ?", PreviewTokens.hash(token)).stream().findFirst()
                : Optional.empty();
    }

    /** The links to a work that still open it, those that do so longest first. */
    public List<Given> given(WorkId work) throws SQLException {
        return select(" where work = ?", work.toString());
    }

    private List<Given> select(String where, String argument) throws SQLException {
        String asked = COLUMNS + where + " and expires_at > ? order by expires_at desc, hash";
        return database.inTransaction(
                connection -> {
                    try (PreparedStatement select = connection.prepareStatement(asked)) {
                        select.setString(1, argument);
                        select.setObject(2, clock.instant().atOffset(ZoneOffset.UTC));
                        return links(select);
                    }
                });
    }

    private static List<Given> links(PreparedStatement select) throws SQLException {
        List<Given> links = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                link(rows).ifPresent(links::add);
            }
        }
        return links;
    }

    private static Optional<Given> link(ResultSet row) throws SQLException {
        Optional<WorkId> work = WorkId.of(row.getString(2));
        Optional<Language> language = Language.of(row.getString(3));
        if (work.isEmpty() || language.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Given(
                        row.getString(1),
                        new Preview(work.get(), language.get()),
                        row.getString(4),
                        row.getObject(5, OffsetDateTime.class).toInstant()));
    }

    /**
     * Takes one link back; the others stay.
     *
     * @param id as {@link #given} names it
     * @return whether there was such a link to that work
     */
    public boolean takeBack(WorkId work, String id) throws SQLException {
        return database.inTransaction(
                connection -> {
                    try (PreparedStatement delete =
                            connection.prepareStatement(
                                    "delete from preview_links where work = ? and hash = ?")) {
                        delete.setString(1, work.toString());
                        delete.setString(2, id);
                        return delete.executeUpdate() == 1;
                    }
                });
    }
}
