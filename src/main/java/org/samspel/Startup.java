package org.samspel;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.samspel.launcher.Settings;
import org.samspel.publishing.Publisher;
import org.samspel.statistics.Statistics;

/** Starts the portal with the server, and ends it; named in {@code web.xml}. */
public final class Startup implements ServletContextListener {

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
            context.setAttribute(Statistics.class.getName(), started.statistics());
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
}
