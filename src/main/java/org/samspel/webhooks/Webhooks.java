package org.samspel.webhooks;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.samspel.keys.KeyFile;
import org.samspel.publishing.Site;
import org.samspel.store.DatabaseAway;
import org.samspel.store.Tables;

/** Programs elsewhere, and what they are told. For use by many threads. */
public final class Webhooks implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Webhooks.class.getName());

    private static final Duration END = Duration.ofSeconds(5);

    private final Tables tables;
    private final Reach reach;
    private final Signatures signatures;
    private final Announcer announcer;
    private final Courier courier;
    private final Tempo tempo;
    private volatile Optional<Site> latest = Optional.empty();
    private String announced = "";
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("samspel-webhooks").factory());

    /**
     * What it needs to know.
     *
     * @param key file of its own
     * @param url the site's public address, without a slash at the end
     * @param inside whether messages may also go into the portal's own network, and without TLS
     */
    public record Settings(Path key, String url, boolean inside) {}

    /**
     * @throws IOException when the key can't be read
     */
    public Webhooks(Tables tables, Settings settings) throws IOException {
        this(tables, settings, Tempo.USUAL);
    }

    Webhooks(Tables tables, Settings settings, Tempo tempo) throws IOException {
        this.tables = tables;
        this.tempo = tempo;
        reach = new Reach(settings.inside());
        signatures = new Signatures(KeyFile.read(settings.key(), "HmacSHA256"));
        announcer = new Announcer(tables, settings.url());
        Messenger messenger =
                new Messenger(
                        signatures, reach, new Messenger.Waiting(tables.clock(), tempo.patience()));
        courier = new Courier(tables, messenger, tempo);
    }

    /** Begins to tell; waits for the database by itself. */
    public void start() {
        courier.start();
        long look = tempo.look().toMillis();
        var unused = thread.scheduleWithFixedDelay(this::look, look, look, TimeUnit.MILLISECONDS);
    }

    /** Readers see this from now on; returns at once. */
    public void published(Site site) {
        latest = Optional.of(site);
    }

    /** Only the latest site is looked at: of two in a row the second has what is new in both. */
    private void look() {
        Optional<Site> site = latest.filter(it -> !it.version().equals(announced));
        try {
            if (site.isPresent()) {
                announcer.announce(site.get());
                announced = site.get().version();
            }
        } catch (DatabaseAway later) {
            LOG.log(Level.DEBUG, "What is new is told later", later);
        } catch (RuntimeException ours) {
            LOG.log(Level.ERROR, "What is new could not be told to programs elsewhere", ours);
            announced = site.map(Site::version).orElse(announced);
        }
    }

    /** Whether a message could be sent to such an address. */
    boolean takes(String address) {
        return reach.takes(address);
    }

    /**
     * Tells somebody from now on.
     *
     * @return empty when there are {@link Webhook#MOST} already, or no site yet
     */
    Optional<Webhook> add(URI address, Set<Event> events) {
        Webhook webhook = new Webhook(UUID.randomUUID(), address, events);
        Optional<Map<String, Told.Seen>> site = latest.map(Told::of);
        return tables.in(
                connection -> {
                    WebhookRows.hold(connection);
                    List<Webhook> all = WebhookRows.all(connection);
                    if (all.size() >= Webhook.MOST || site.isEmpty()) {
                        return Optional.empty();
                    }
                    if (all.isEmpty()) {
                        new Told(connection).begin(site.get());
                    }
                    WebhookRows.add(connection, webhook, tables.now());
                    return Optional.of(webhook);
                });
    }

    /** What its receiver checks signatures with. */
    String secret(Webhook webhook) {
        return signatures.secret(webhook.id());
    }

    List<Webhook> all() {
        return tables.in(WebhookRows::all);
    }

    Optional<Webhook> find(UUID id) {
        return tables.in(connection -> WebhookRows.find(connection, id));
    }

    /** It is told nothing more; what waits for it is forgotten. */
    void remove(Webhook webhook) {
        tables.in(
                connection -> {
                    WebhookRows.remove(connection, webhook.id());
                    return webhook;
                });
    }

    /** Tells it again what happens from now on. */
    void resume(Webhook webhook) {
        tables.in(
                connection -> {
                    WebhookRows.resume(connection, webhook.id());
                    return webhook;
                });
    }

    /** Sends a message about nothing. */
    void test(Webhook webhook) {
        tables.in(
                connection ->
                        new MessageRows(connection, tables.now()).add(announcer.test(webhook)));
    }

    List<Message.Status> messages(Webhook webhook, int most) {
        return tables.in(
                connection -> new MessageRows(connection, tables.now()).latest(webhook.id(), most));
    }

    @Override
    public void close() {
        thread.shutdown();
        courier.close();
        try {
            if (!thread.awaitTermination(END.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.log(Level.INFO, "What is new is told at the next start");
            }
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }
}
