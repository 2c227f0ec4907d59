package org.samspel;

import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor.DiscardPolicy;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javax.crypto.SecretKey;
import org.samspel.harvesting.HarvestServlet;
import org.samspel.harvesting.Records;
import org.samspel.keys.KeyFile;
import org.samspel.languages.Language;
import org.samspel.publishing.Site;
import org.samspel.themes.Theme;

/**
 * Harvesting, put together: its ledger and its key in the data, its stylesheet in the theme. On a
 * big site its records take longer to compare than the pages to make, so readers don't wait for it:
 * it comes a little later, and of sites that come faster than that it takes the newest.
 */
final class Harvest implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Harvest.class.getName());
    private static final int SECONDS_TO_END = 10;

    /** Whoever sees to a text saves it again soon; comparing would slow that down. */
    private static final int SECONDS_BEHIND = 2;

    /** After two minutes it is urgent, too. */
    private static final int MOST_WAITS = 60;

    private volatile Optional<Site> newest = Optional.empty();
    private volatile Optional<Site> taken = Optional.empty();

    private final AtomicBoolean due = new AtomicBoolean();
    private final ScheduledThreadPoolExecutor behind;
    private int waits; // of the one thread behind
    private final BooleanSupplier busy;
    private final Records records;
    private final SecretKey key;
    private final String url;
    private final Supplier<Theme> theme;

    /**
     * @param url the site's public address, without a slash at the end
     * @param busy while more urgent work needs the processors
     */
    Harvest(Path data, String url, Supplier<Theme> theme, BooleanSupplier busy) throws IOException {
        this.url = url;
        this.theme = theme;
        this.busy = busy;
        behind = new ScheduledThreadPoolExecutor(1, Harvest::thread, new DiscardPolicy());
        behind.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        records = new Records(data.resolve("harvest.ledger"), url, Clock.systemUTC());
        key = KeyFile.read(data.resolve("harvest.key"), "HmacSHA256");
    }

    void published(Site site) {
        newest = Optional.of(site);
        if (!due.getAndSet(true)) {
            takeInSoon();
        }
    }

    private void takeInSoon() {
        var unused = behind.schedule(this::takeIn, SECONDS_BEHIND, TimeUnit.SECONDS);
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "samspel-harvest");
        thread.setDaemon(true);
        return thread;
    }

    private void takeIn() {
        if (busy.getAsBoolean() && waits < MOST_WAITS) {
            waits++;
            takeInSoon();
            return;
        }
        waits = 0;
        due.set(false); // who comes from now on may have more
        Optional<Site> site = newest;
        try {
            site.ifPresent(records::published);
        } catch (RuntimeException ours) {
            LOG.log(Level.ERROR, "Harvesters do not get the newest records yet", ours);
            return;
        }
        taken = site;
    }

    /** Whether harvesters get what readers see. */
    boolean isUpToDate() {
        return taken.map(Site::version).equals(newest.map(Site::version));
    }

    void serve(ServletContext context) {
        var servlet =
                context.addServlet(
                        "harvest", new HarvestServlet(records, url, key, new Worn(theme)));
        servlet.setAsyncSupported(true);
        servlet.addMapping("/oai");
    }

    /** The words and the looks of the theme of the moment. */
    private record Worn(Supplier<Theme> theme) implements HarvestServlet.Shown {
        @Override
        public String stylesheet(Language language) {
            return theme.get()
                    .render("oai", Map.of("language", language.code()), language.locale())
                    .strip();
        }

        @Override
        public String text(Language language, String key) {
            return theme.get().message(language.locale(), key);
        }
    }

    /**
     * Waits a while for the ledger. Nothing is interrupted, which would close its file in the
     * middle of a line; what is not written by then is found again after the next start.
     */
    @Override
    public void close() {
        behind.shutdown();
        try {
            if (!behind.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS)) {
                LOG.log(Level.DEBUG, "The ledger of harvesters is written while all else ends");
            }
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
        }
    }
}
