package org.samspel;

import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
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
 * big site its records take longer to compare than the pages to make, so readers don't wait for it;
 * of sites that come faster than that it takes the newest.
 */
final class Harvest implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Harvest.class.getName());
    private static final int SECONDS_TO_END = 10;

    private volatile Optional<Site> newest = Optional.empty();
    private volatile Optional<Site> taken = Optional.empty();

    /**
     * One at work, one waiting who will find the newest site; who comes then has nothing to add.
     */
    private final ExecutorService behind =
            new ThreadPoolExecutor(
                    1,
                    1,
                    1,
                    TimeUnit.MINUTES,
                    new ArrayBlockingQueue<>(1),
                    task -> {
                        Thread thread = new Thread(task, "samspel-harvest");
                        thread.setDaemon(true);
                        return thread;
                    },
                    new ThreadPoolExecutor.DiscardPolicy());

    private final Records records;
    private final SecretKey key;
    private final String url;
    private final Supplier<Theme> theme;

    /**
     * @param url the site's public address, without a slash at the end
     */
    Harvest(Path data, String url, Supplier<Theme> theme) throws IOException {
        this.url = url;
        this.theme = theme;
        records = new Records(data.resolve("harvest.ledger"), url, Clock.systemUTC());
        key = KeyFile.read(data.resolve("harvest.key"), "HmacSHA256");
    }

    void published(Site site) {
        newest = Optional.of(site);
        behind.execute(this::takeIn);
    }

    private void takeIn() {
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
