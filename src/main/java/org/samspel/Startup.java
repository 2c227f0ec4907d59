package org.samspel;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.samspel.launcher.Settings;
import org.samspel.publishing.Publisher;

/** Starts the portal with the server, and ends it. */
@WebListener
public final class Startup implements ServletContextListener {
    private static final Logger LOG = System.getLogger(Startup.class.getName());
    private static final String STARTED = "samspel.started";

    private Optional<Portal> portal = Optional.empty();

    @Override
    public void contextInitialized(ServletContextEvent event) {
        ServletContext context = event.getServletContext();
        try {
            endWithLauncher();
            Settings settings = settings(ConfigProvider.getConfig());
            Portal started = new Portal(settings, Path.of(context.getRealPath("/")));
            portal = Optional.of(started);
            started.start();
            started.serve(context);
            context.setAttribute(Publisher.class.getName(), started.publisher());
            LOG.log(Level.INFO, "Ready" + since() + ": " + settings.address().url());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        portal.ifPresent(Portal::close);
    }

    private static Settings settings(Config config) {
        TreeMap<String, String> given = new TreeMap<>();
        StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .filter(name -> name.startsWith("samspel."))
                .forEach(
                        name ->
                                config.getOptionalValue(name, String.class)
                                        .ifPresent(value -> given.put(name, value)));
        return Settings.from(given);
    }

    /** A launcher that was killed leaves no server behind. */
    private static void endWithLauncher() {
        Optional.ofNullable(Long.getLong("samspel.launcher"))
                .flatMap(ProcessHandle::of)
                .ifPresent(Startup::endWith);
    }

    private static void endWith(ProcessHandle launcher) {
        var unused = launcher.onExit().thenRun(() -> System.exit(0));
    }

    /** How long the start took, when the launcher has said when it began. */
    private static String since() {
        return Optional.ofNullable(System.getProperty(STARTED))
                .map(started -> Instant.ofEpochMilli(Long.parseLong(started)))
                .map(started -> Duration.between(started, Instant.now()).toMillis())
                .map(millis -> String.format(java.util.Locale.ROOT, " in %.1f s", millis / 1000.0))
                .orElse("");
    }
}
