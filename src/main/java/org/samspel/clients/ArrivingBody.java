package org.samspel.clients;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * The body of a request, received as it arrives: no thread waits for a slow sender. The server's
 * threads are few, and readers of pages need them.
 */
public final class ArrivingBody implements ReadListener {
    private static final int BUFFER = 8 * 1024;

    /** Of a body whose length its head doesn't say. */
    private static final long UNKNOWN = -1;

    private final ServletInputStream in;
    private final long length;
    private final int largest;
    private final CompletableFuture<End> end;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    /** What has become of it. */
    public sealed interface End {
        /** All has arrived. */
        final class Whole implements End {
            private final byte[] bytes;

            private Whole(byte[] bytes) {
                this.bytes = bytes;
            }

            public byte[] bytes() {
                return bytes.clone();
            }
        }

        /** There are more bytes than there may be; the rest is not read. */
        record TooLarge() implements End {}

        /** Not all was there in time; the rest is not waited for. */
        record TooSlow() implements End {}

        /** The sender has left. */
        record BrokenOff() implements End {}
    }

    /**
     * How much is waited for, and how long.
     *
     * @param largest in bytes
     * @param patience from the first byte to the last
     */
    public record Bounds(int largest, Duration patience) {}

    private ArrivingBody(HttpServletRequest request, int largest, CompletableFuture<End> end)
            throws IOException {
        in = request.getInputStream();
        length =
                request.getHeader("Transfer-Encoding") == null
                        ? request.getContentLengthLong()
                        : UNKNOWN;
        this.largest = largest;
        this.end = end;
    }

    /**
     * Begins to receive; the request is asynchronous already.
     *
     * @param done called once, by any thread
     */
    public static void receive(HttpServletRequest request, Bounds bounds, Consumer<End> done)
            throws IOException {
        if (request.getContentLengthLong() > bounds.largest()) {
            done.accept(new End.TooLarge());
            return;
        }
        CompletableFuture<End> end = new CompletableFuture<>();
        var unused = end.thenAccept(done);
        ArrivingBody body = new ArrivingBody(request, bounds.largest(), end);
        body.in.setReadListener(body);
        end.completeOnTimeout(
                new End.TooSlow(), bounds.patience().toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * "Finished" may mean arrived, not read: a negative count is an end, or that all is here which
     * was announced; then {@link #onAllDataRead} comes by itself.
     *
     * <p>Whether there is more is not asked once all is here. Grizzly would listen for this request
     * then, after its end, and for the line's next one as well: two threads would receive the next
     * body, and now and then one would take it while the other begins to wait for it, for ever (of
     * 4,000 forms on eight busy lines one to three).
     */
    @Override
    public void onDataAvailable() throws IOException {
        byte[] buffer = new byte[BUFFER];
        int read = 0;
        while (read >= 0 && !end.isDone() && body.size() != length && in.isReady()) {
            read = in.read(buffer);
            take(buffer, read);
        }
        // Not every server says so once more when the end came with the last bytes.
        if (in.isFinished()) {
            whole();
        }
    }

    /**
     * To some servers "all" is what has arrived, read or not. They are not asked whether they are
     * ready: to one that has nothing left that is asking to be called once more.
     */
    @Override
    public void onAllDataRead() throws IOException {
        byte[] buffer = new byte[BUFFER];
        while (!end.isDone() && in.available() > 0) {
            take(buffer, in.read(buffer));
        }
        whole();
    }

    private void take(byte[] buffer, int read) {
        body.write(buffer, 0, Math.max(read, 0));
        if (body.size() > largest) {
            end.complete(new End.TooLarge());
        }
    }

    private void whole() {
        end.complete(new End.Whole(body.toByteArray()));
    }

    @Override
    public void onError(Throwable gone) {
        end.complete(new End.BrokenOff());
    }
}
