package org.samspel.webhooks;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.samspel.content.SourceFile;
import org.samspel.digests.Sha256;
import org.samspel.entries.Entry;
import org.samspel.entries.Work;
import org.samspel.publishing.Site;
import org.samspel.store.Statements;

/** The table of what was told of the site, and how a site differs from it. */
record Told(Connection connection) {

    /**
     * A text of the site.
     *
     * @param state changes with the text and the files beside it
     */
    record Seen(String work, String language, String state) {
        String name() {
            return work + "/" + language;
        }
    }

    /** Something that has happened to a text. */
    record News(Event event, Seen text) {}

    /** What readers see of a site, by name. */
    static Map<String, Seen> of(Site site) {
        Map<String, Seen> seen = new LinkedHashMap<>();
        for (Work work : site.works().all()) {
            for (Entry entry : work.translations().values()) {
                Seen one =
                        new Seen(
                                work.id().toString(),
                                entry.language().code(),
                                state(site, work, entry));
                seen.put(one.name(), one);
            }
        }
        return seen;
    }

    private static String state(Site site, Work work, Entry entry) {
        StringBuilder parts = new StringBuilder(entry.source().blob());
        work.files().stream()
                .flatMap(path -> site.revision().file(path).stream())
                .map(SourceFile::sha256)
                .forEach(parts::append);
        return Sha256.of(parts.toString());
    }

    /** From now on this is what was told. */
    void begin(Map<String, Seen> site) throws SQLException {
        Statements.run(connection, "delete from webhook_texts");
        for (Seen text : site.values()) {
            put(text);
        }
    }

    /** Notes down what a site has new, and gives it. */
    List<News> compare(Map<String, Seen> site) throws SQLException {
        Map<String, Seen> before = new LinkedHashMap<>();
        for (Seen text : all()) {
            before.put(text.name(), text);
        }
        List<News> news = new ArrayList<>();
        for (Seen text : site.values()) {
            Optional<Seen> known = Optional.ofNullable(before.remove(text.name()));
            if (known.isEmpty() || !known.get().equals(text)) {
                remove(text);
                put(text);
                news.add(new News(known.isEmpty() ? Event.PUBLISHED : Event.CHANGED, text));
            }
        }
        for (Seen gone : before.values()) {
            remove(gone);
            news.add(new News(Event.WITHDRAWN, gone));
        }
        return news;
    }

    private List<Seen> all() throws SQLException {
        return Statements.read(
                connection,
                "select * from webhook_texts",
                row ->
                        new Seen(
                                row.getString("work"),
                                row.getString("language"),
                                row.getString("state")));
    }

    private void put(Seen text) throws SQLException {
        Statements.run(
                connection,
                "insert into webhook_texts (text_hash, work, language, state)"
                        + " values (?, ?, ?, ?)",
                Sha256.of(text.name()),
                text.work(),
                text.language(),
                text.state());
    }

    private void remove(Seen text) throws SQLException {
        Statements.run(
                connection,
                "delete from webhook_texts where text_hash = ?",
                Sha256.of(text.name()));
    }
}
