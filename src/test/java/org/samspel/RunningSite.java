package org.samspel;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.File;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.component.LifeCycle;
import org.samspel.content.Problem;
import org.samspel.extraction.TextExtraction;
import org.samspel.launcher.Settings;

/**
 * The whole portal over a folder of its own, with real files and real HTTP; only the application
 * server around it is a smaller one. It publishes when it is told to.
 */
final class RunningSite implements AutoCloseable {
    /** It has much to say about each start. */
    private static final Logger JETTY = Logger.getLogger("org.eclipse.jetty");

    /** Long ago, so that nobody waits for the files to settle. */
    private static final Instant WRITTEN = Instant.parse("2026-01-02T03:04:05Z");

    private final Path folder;
    private final Portal portal;
    private final Server server = new Server();
    private final ServerConnector http = new ServerConnector(server, 1, 1);
    private int publications;
    private Optional<String> broken = Optional.empty();

    /**
     * @param folder for {@code content/}, {@code themes/} and the portal's data
     */
    RunningSite(Path folder) throws IOException {
        this.folder = folder;
        JETTY.setLevel(Level.WARNING);
        Files.createDirectories(folder.resolve("content"));
        Map<String, String> given =
                Map.of(
                        "samspel.content", folder.resolve("content").toString(),
                        "samspel.themes", folder.resolve("themes").toString(),
                        "samspel.data", folder.resolve("var").toString(),
                        "samspel.url", "https://example.org",
                        "samspel.extraction.memory", "64");
        portal = new Portal(Settings.from(given), application());
    }

    /** The deployed application on disk: the default theme, and what reading files needs. */
    static Path application() throws IOException {
        Path application = Path.of("target", "application");
        link(application.resolve("WEB-INF/themes"), Path.of("themes"));
        link(application.resolve("WEB-INF/classes"), Path.of("target", "classes"));
        for (String entry :
                System.getProperty("java.class.path", "").split(File.pathSeparator, -1)) {
            if (entry.endsWith(".jar")) {
                Path jar = Path.of(entry);
                link(application.resolve("WEB-INF/lib").resolve(jar.getFileName()), jar);
            }
        }
        return application;
    }

    private static void link(Path link, Path target) throws IOException {
        Files.createDirectories(link.getParent());
        try {
            Files.createSymbolicLink(link, target.toAbsolutePath());
        } catch (FileAlreadyExistsException made) {
            // by a test before, or beside this one
        }
    }

    void write(String path, byte[] bytes) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
        Instant time = WRITTEN.plus(Duration.ofMinutes(publications));
        Files.setLastModifiedTime(file, FileTime.from(time));
    }

    void delete(String path) throws IOException {
        try (Stream<Path> below = Files.walk(folder.resolve(path))) {
            for (Path each : below.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    void rename(String from, String to) throws IOException {
        Path target = folder.resolve(to);
        Files.createDirectories(target.getParent());
        Files.move(folder.resolve(from), target);
    }

    /** Shows readers what is in the folder by now; the first time the site opens. */
    void publish() throws Exception {
        publications++;
        portal.publisher().publish();
        if (!server.isStarted()) {
            open();
        }
    }

    /** As at a start: readers do not wait for search. */
    void start() throws Exception {
        portal.publisher().open();
        open();
    }

    private void open() throws Exception {
        http.getConnectionFactory(HttpConnectionFactory.class)
                .getHttpConfiguration()
                .setUriCompliance(UriCompliance.UNSAFE); // the portal has to cope by itself
        server.addConnector(http);
        ServletContextHandler context = new ServletContextHandler("/");
        context.getServletHandler().setDecodeAmbiguousURIs(true);
        context.addEventListener(
                new ServletContextListener() {
                    @Override
                    public void contextInitialized(ServletContextEvent event) {
                        portal.serve(event.getServletContext());
                    }
                });
        context.addFilter(this::failWhereBroken, "/*", EnumSet.of(DispatcherType.REQUEST));
        server.setHandler(context);
        server.start();
    }

    /** From now on the server fails the portal when it asks for the parameters of this page. */
    void breakAt(String path) {
        broken = Optional.of(path);
    }

    private void failWhereBroken(ServletRequest request, ServletResponse response, FilterChain next)
            throws IOException, ServletException {
        HttpServletRequest http = (HttpServletRequest) request;
        next.doFilter(
                new HttpServletRequestWrapper(http) {
                    @Override
                    public Map<String, String[]> getParameterMap() {
                        if (broken.filter(http.getRequestURI()::equals).isPresent()) {
                            throw new IllegalStateException("secret inner workings");
                        }
                        return super.getParameterMap();
                    }
                },
                response);
    }

    /** Waits until the texts of all files can be searched. */
    void awaitTexts() {
        TextExtraction.Progress progress = portal.publisher().progress();
        while (progress.done() < progress.total()) {
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
            progress = portal.publisher().progress();
        }
    }

    /** Waits until there are pictures of all files that can have one. */
    void awaitPictures() {
        awaitTexts();
        TextExtraction.Progress progress = portal.publisher().drawn();
        while (progress.done() < progress.total()) {
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
            progress = portal.publisher().drawn();
        }
    }

    /** The pictures there are on disk. */
    List<Path> thumbnails() throws IOException {
        Path thumbnails = folder.resolve("var/cache/thumbnails");
        if (!Files.exists(thumbnails)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(thumbnails)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    /** A bare connection, to be written to and closed by the caller. */
    Socket connect() throws IOException {
        return new Socket("localhost", http.getLocalPort());
    }

    Answer ask(String request, List<String> headers) throws IOException {
        if (request.contains(" /oai")) {
            awaitHarvest();
        }
        return Answer.of(http.getLocalPort(), request, headers);
    }

    /** Waits until harvesters get what readers see, a little later than they. */
    void awaitHarvest() {
        Eventually.within(Duration.ofSeconds(30), "harvesters know it", portal::isHarvestUpToDate);
    }

    List<Problem> problems() {
        return portal.publisher().site().problems();
    }

    @Override
    public void close() {
        LifeCycle.stop(server);
        portal.close();
    }
}
