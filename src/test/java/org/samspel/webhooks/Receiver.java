package org.samspel.webhooks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.samspel.Eventually;

/** A program elsewhere that takes messages over real HTTP, as its author would write it. */
public final class Receiver implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final BlockingQueue<Integer> answers = new LinkedBlockingQueue<>();
    private final List<Taken> taken = new CopyOnWriteArrayList<>();

    /** A message as it came. */
    public record Taken(Map<String, String> headers, String body) {
        /** Whether it was signed with a secret, as Standard Webhooks says. */
        public boolean isSignedWith(String secret) {
            String signed =
                    headers.get("webhook-id") + "." + headers.get("webhook-timestamp") + "." + body;
            try {
                byte[] key = Base64.getDecoder().decode(secret.replaceFirst("^whsec_", ""));
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(key, "HmacSHA256"));
                byte[] proof = mac.doFinal(signed.getBytes(StandardCharsets.UTF_8));
                return ("v1," + Base64.getEncoder().encodeToString(proof))
                        .equals(headers.get("webhook-signature"));
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    /**
     * @param first statuses of the first answers; then all is well
     */
    public Receiver(int... first) throws IOException {
        for (int status : first) {
            answers.add(status);
        }
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::take);
        server.start();
    }

    private void take(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new TreeMap<>();
        for (String name :
                List.of(
                        "webhook-id",
                        "webhook-timestamp",
                        "webhook-signature",
                        "Cookie",
                        "Content-Type")) {
            List<String> values =
                    exchange.getRequestHeaders().getOrDefault(name, new ArrayList<>());
            values.forEach(value -> headers.put(name, value));
        }
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        taken.add(new Taken(headers, body));
        Integer status = answers.poll();
        answer(exchange, status == null ? 204 : status);
    }

    private static void answer(HttpExchange exchange, int status) throws IOException {
        if (status / 100 == 3) {
            exchange.getResponseHeaders().add("Location", exchange.getRequestURI().toString());
        }
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    public URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/hook");
    }

    public List<Taken> taken() {
        return taken;
    }

    /** Waits for so many messages. */
    public List<Taken> await(int count) {
        Eventually.within(Duration.ofSeconds(40), count + " messages", () -> taken.size() >= count);
        return taken;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
