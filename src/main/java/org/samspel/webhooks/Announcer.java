package org.samspel.webhooks;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.samspel.entries.WorkId;
import org.samspel.languages.Language;
import org.samspel.publishing.Site;
import org.samspel.store.Tables;
import org.samspel.webhooks.Told.News;
import org.samspel.webhooks.Told.Seen;

/**
 * Writes messages about what is new.
 *
 * @param url the site's public address, without a slash at the end
 */
record Announcer(Tables tables, String url) {
    private static final Logger LOG = System.getLogger(Announcer.class.getName());

    /** Tells all that is new of a site; while there is nobody to tell, nothing is. */
    void announce(Site site) {
        tables.in(
                connection -> {
                    WebhookRows.hold(connection);
                    List<Webhook> webhooks = WebhookRows.all(connection);
                    if (!webhooks.isEmpty()) {
                        announce(connection, webhooks, site);
                    }
                    return webhooks;
                });
    }

    private void announce(Connection connection, List<Webhook> webhooks, Site site)
            throws SQLException {
        Instant now = tables.now();
        MessageRows messages = new MessageRows(connection, now);
        for (News news : new Told(connection).compare(Told.of(site))) {
            for (Webhook webhook : webhooks) {
                if (webhook.wants(news.event()) && !messages.add(message(webhook, site, news))) {
                    LOG.log(
                            Level.WARNING,
                            "{0} messages wait for {1}: it is not told of {2}",
                            MessageRows.MOST_WAITING,
                            webhook.address().getHost(),
                            news.text().name());
                }
            }
        }
        for (Webhook webhook : webhooks) {
            messages.tidy(webhook.id());
        }
    }

    private Message message(Webhook webhook, Site site, News news) {
        Seen text = news.text();
        JsonObjectBuilder data =
                Json.createObjectBuilder()
                        .add("work", text.work())
                        .add("language", text.language());
        page(site, text).ifPresent(page -> data.add("page", page));
        return new Message(
                UUID.randomUUID(),
                webhook.id(),
                news.event(),
                text.name(),
                body(news.event(), data));
    }

    /** A message about nothing. */
    Message test(Webhook webhook) {
        return new Message(
                UUID.randomUUID(),
                webhook.id(),
                Event.TEST,
                "",
                body(Event.TEST, Json.createObjectBuilder()));
    }

    private String body(Event event, JsonObjectBuilder data) {
        return Json.createObjectBuilder(
                        Map.of(
                                "type",
                                "text." + event.word(),
                                "timestamp",
                                tables.now().toString()))
                .add("data", data)
                .build()
                .toString();
    }

    /** Where readers find it, unless it has just been taken away. */
    private Optional<String> page(Site site, Seen text) {
        return WorkId.of(text.work())
                .flatMap(site.works()::find)
                .flatMap(
                        work ->
                                Language.of(text.language())
                                        .filter(language -> work.in(language).isPresent())
                                        .flatMap(
                                                language ->
                                                        site.addresses().of(work.id(), language)))
                .map(path -> url + path);
    }
}
