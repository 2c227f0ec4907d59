package org.samspel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The portal as an owner runs it: {@code samspel.jar}, started by its launcher on a free port. */
final class RunningPortal implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(4);
    private static final Duration STOP = Duration.ofSeconds(60);
    private static final Pattern READY = Pattern.compile("Ready in .*:(\\d+)");

    /**
     * As proxies and browsers ask; offered HTTP/2 without TLS, the server leaves Content-Type out.
     */
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Path content;
    private final Process launcher;
    private final Path console;
    private final URI address;

    private RunningPortal(Path content, Process launcher, Path console) {
        this.content = content;
        this.launcher = launcher;
        this.console = console;
        this.address = URI.create("http://localhost:" + port());
        Eventually.within(START, "the portal is ready", this::ready);
    }

    /** Starts the portal and waits until readers get pages. */
    static RunningPortal start(Path content, Path data, String... more) throws IOException {
        Path console = Files.createTempFile("samspel", ".console");
        List<String> settings = new ArrayList<>(List.of(more));
        settings.add("samspel.content=" + content);
        settings.add("samspel.data=" + data);
        settings.add("samspel.port=0");
        WarmRuntime.into(data);
        Process launcher = launch(console, settings.toArray(String[]::new));
        try {
            return new RunningPortal(content, launcher, console);
        } catch (AssertionError late) {
            launcher.toHandle().destroy();
            throw new AssertionError(Files.readString(console), late);
        }
    }

    /** Starts the launcher alone; what it says goes to a file. */
    static Process launch(Path console, String... settings) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-jar", System.getProperty("samspel.jar", "target/samspel.jar")));
        command.addAll(List.of(settings));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(console.toFile())
                .start();
    }

    private String port() {
        Eventually.within(
                START,
                "the launcher says its address",
                () -> !launcher.isAlive() || READY.matcher(said()).find());
        Matcher ready = READY.matcher(said());
        if (!ready.find()) {
            throw new AssertionError("The portal did not start");
        }
        return ready.group(1);
    }

    private boolean ready() {
        return get("/health/ready").body().contains("\"site\"")
                && get("/").statusCode() == 302
                && get("/api/v1/status").body().contains("\"searchRebuilding\":false");
    }

    /** What the owner sees on the console. */
    String said() {
        try {
            return Files.readString(console);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder that is served. */
    Path content() {
        return content;
    }

    URI address() {
        return address;
    }

    /** A page as text; redirects are not followed. */
    HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers), BodyHandlers.ofString());
    }

    HttpResponse<byte[]> bytes(String path, String... headers) {
        return send(request(path, headers), BodyHandlers.ofByteArray());
    }

    HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            return http.send(request.timeout(Duration.ofSeconds(30)).build(), body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Told to stop as a service manager does; the exit code, or an error when it stays. */
    int stop() {
        try {
            // By its handle: the process itself would close its output, and its last words be lost.
            launcher.toHandle().destroy();
            if (!launcher.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
                launcher.destroyForcibly();
                throw new AssertionError("The portal did not stop: " + said());
            }
            return launcher.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Ends it at once, with all that it has started, as kill -9 or a lost current would. */
    void kill() {
        launcher.descendants().forEach(ProcessHandle::destroyForcibly);
        launcher.toHandle().destroyForcibly();
        launcher.onExit().join();
    }

    @Override
    public void close() throws IOException {
        stop();
        http.close();
        Files.delete(console);
    }
}
