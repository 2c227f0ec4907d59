package org.samspel.uploads;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.component.LifeCycle;
import org.samspel.Eventually;
import org.samspel.extraction.Suggesting;
import org.samspel.extraction.TextExtraction;

/** The real servlet over real HTTP; who asks is said by a header. */
public final class Reception implements AutoCloseable {
    /** Enough for any test. */
    public static final Limits LIMITS = Limits.of(1L << 30, 1L << 32, 1L << 34);

    private static final Logger JETTY = Logger.getLogger("org.eclipse.jetty");

    private final ExecutorService line = Executors.newFixedThreadPool(16);
    private final Server server = new Server();
    private final ServerConnector http = new ServerConnector(server, 1, 1);
    private final ServletContextHandler context = new ServletContextHandler("/");
    private final Uploads uploads;

    public Reception(Path folder, Limits limits, Clock clock) throws Exception {
        JETTY.setLevel(Level.WARNING);
        uploads = new Uploads(folder.resolve("uploads"), limits, suggesting(folder), clock);
        UploadServlet servlet =
                new UploadServlet(
                        uploads,
                        new UploadServlet.Surroundings(
                                Reception::owner, (language, key) -> language + " " + key, line));
        ServletHolder holder = new ServletHolder(servlet);
        holder.setAsyncSupported(true);
        context.addServlet(holder, "/staff/uploads/*");
        server.addConnector(http);
        server.setHandler(context);
        server.start();
    }

    static Suggesting suggesting(Path folder) {
        return new Suggesting(
                new TextExtraction.Settings(
                        folder.resolve("cache/text"),
                        Path.of(System.getProperty("java.home", ""), "bin", "java"),
                        System.getProperty("java.class.path", ""),
                        64,
                        Duration.ofSeconds(60)));
    }

    private static Optional<String> owner(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("X-Owner"));
    }

    /** Shows something else beside it. */
    public void add(HttpServlet servlet, String path) {
        context.addServlet(new ServletHolder(servlet), path);
    }

    public Uploads uploads() {
        return uploads;
    }

    public int port() {
        return http.getLocalPort();
    }

    /** A request in the name of somebody, to be completed. */
    HttpRequest.Builder as(String owner, String path) {
        return HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port() + "/staff/uploads/" + path))
                .header("X-Owner", owner)
                .header("Accept-Language", "nn")
                .header("Tus-Resumable", "1.0.0");
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        // A line of its own each: one kept from before may be closed by now, and a PATCH is not
        // repeated by the client.
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString(UTF_8));
        }
    }

    HttpResponse<String> create(String owner, String name, long size) throws Exception {
        String metadata = Base64.getEncoder().encodeToString(name.getBytes(UTF_8));
        return send(
                as(owner, "")
                        .header("Upload-Length", String.valueOf(size))
                        .header("Upload-Metadata", "filename " + metadata)
                        .POST(HttpRequest.BodyPublishers.noBody()));
    }

    /** The id of an upload that is begun. */
    String begun(String owner, String name, long size) throws Exception {
        String location = create(owner, name, size).headers().firstValue("Location").orElseThrow();
        return location.substring(location.lastIndexOf('/') + 1);
    }

    HttpRequest.Builder piece(String owner, String id, long offset) {
        return as(owner, id)
                .header("Content-Type", "application/offset+octet-stream")
                .header("Upload-Offset", String.valueOf(offset));
    }

    HttpResponse<String> patch(String owner, String id, long offset, byte[] bytes)
            throws Exception {
        return send(
                piece(owner, id, offset)
                        .method("PATCH", HttpRequest.BodyPublishers.ofByteArray(bytes)));
    }

    long offset(String owner, String id) throws Exception {
        HttpResponse<String> head =
                send(as(owner, id).method("HEAD", HttpRequest.BodyPublishers.noBody()));
        return head.headers().firstValueAsLong("Upload-Offset").orElse(-1);
    }

    String sent(String owner, String name, byte[] bytes) throws Exception {
        String id = begun(owner, name, bytes.length);
        patch(owner, id, 0, bytes);
        return id;
    }

    /** What an upload is found to be. */
    Upload checked(String owner, String id) {
        Eventually.within(
                Duration.ofSeconds(60),
                "it is looked at",
                () -> {
                    Upload.State state = uploads.find(owner, id).orElseThrow().state();
                    return state instanceof Upload.State.Ready
                            || state instanceof Upload.State.Refused;
                });
        return uploads.find(owner, id).orElseThrow();
    }

    @Override
    public void close() throws IOException {
        LifeCycle.stop(server);
        line.shutdownNow();
        uploads.close();
    }
}
