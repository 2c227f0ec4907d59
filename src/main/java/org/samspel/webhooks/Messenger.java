package org.samspel.webhooks;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;

/** Carries messages over HTTP. An answer is its status: what follows is not read. */
final class Messenger implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Messenger.class.getName());
    private static final int LONGEST_LINE = 8_192;
    private static final int MOST_HEADERS = 100;

    private final Signatures signatures;
    private final Reach reach;
    private final Clock clock;
    private final Duration patience;

    /** Made for the first message: most portals have nobody to tell, and start sooner without. */
    private Optional<CloseableHttpClient> made = Optional.empty();

    /** A receiver that sends a byte now and then keeps nobody busy for ever. */
    private final ScheduledExecutorService ends =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("samspel-webhooks-time").factory());

    /**
     * How long it waits.
     *
     * @param patience from the first byte of a message to its answer
     */
    record Waiting(Clock clock, Duration patience) {}

    Messenger(Signatures signatures, Reach reach, Waiting waiting) {
        this.signatures = signatures;
        this.reach = reach;
        clock = waiting.clock();
        patience = waiting.patience();
    }

    private synchronized CloseableHttpClient http() {
        CloseableHttpClient http = made.orElseGet(this::make);
        made = Optional.of(http);
        return http;
    }

    private CloseableHttpClient make() {
        Timeout timeout = Timeout.of(patience);
        ConnectionConfig waits =
                ConnectionConfig.custom()
                        .setConnectTimeout(timeout)
                        .setSocketTimeout(timeout)
                        .build();
        return HttpClients.custom()
                .setConnectionManager(
                        PoolingHttpClientConnectionManagerBuilder.create()
                                .setDnsResolver(reach)
                                .setConnectionFactory(
                                        ManagedHttpClientConnectionFactory.builder()
                                                .http1Config(bounded())
                                                .build())
                                .setDefaultConnectionConfig(waits)
                                .build())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableContentCompression()
                .disableAuthCaching()
                .setUserAgent("Samspel")
                .build();
    }

    private static Http1Config bounded() {
        return Http1Config.custom()
                .setMaxLineLength(LONGEST_LINE)
                .setMaxHeaderCount(MOST_HEADERS)
                .build();
    }

    Answer carry(URI address, Message message) {
        if (!reach.takes(address.toString())) {
            return new Answer.None(Answer.Why.ADDRESS);
        }
        HttpPost post = post(address, message);
        Future<?> end = ends.schedule(post::cancel, patience.toMillis(), TimeUnit.MILLISECONDS);
        try {
            ClassicHttpResponse response = http().executeOpen(HttpHost.create(address), post, null);
            post.cancel();
            close(response);
            return new Answer.Status(response.getCode());
        } catch (Reach.Closed closed) {
            return new Answer.None(Answer.Why.ADDRESS);
        } catch (InterruptedIOException late) {
            return new Answer.None(Answer.Why.LATE);
        } catch (SSLException insecure) {
            return new Answer.None(Answer.Why.TLS);
        } catch (IOException broken) {
            return new Answer.None(post.isCancelled() ? Answer.Why.LATE : Answer.Why.LINE);
        } finally {
            end.cancel(false);
        }
    }

    /** The line is cut before, else all that the receiver still sends would be read. */
    private static void close(ClassicHttpResponse response) {
        try {
            response.close();
        } catch (IOException cut) {
            LOG.log(Level.TRACE, "The rest of an answer was not read", cut);
        }
    }

    private HttpPost post(URI address, Message message) {
        long timestamp = clock.instant().getEpochSecond();
        HttpPost post = new HttpPost(address);
        post.setHeader("webhook-id", message.id().toString());
        post.setHeader("webhook-timestamp", String.valueOf(timestamp));
        post.setHeader("webhook-signature", signatures.of(message, timestamp));
        post.setEntity(
                new StringEntity(
                        message.body(),
                        ContentType.APPLICATION_JSON.withCharset(StandardCharsets.UTF_8)));
        return post;
    }

    @Override
    public synchronized void close() {
        ends.shutdownNow();
        made.ifPresent(http -> http.close(CloseMode.IMMEDIATE));
    }
}
