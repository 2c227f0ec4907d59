package org.samspel.api;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** JSON that is being sent, received as it arrives: no thread waits for a slow sender. */
final class ArrivingJson {
    /** More than a text may have that is shown, even if each letter of it is escaped. */
    static final int LARGEST = 1 << 21;

    private static final int BUFFER = 8 * 1024;

    private final Duration patience;
    private final CompletableFuture<byte[]> whole = new CompletableFuture<>();

    /**
     * @param patience until the last byte
     */
    ArrivingJson(Duration patience) {
        this.patience = patience;
    }

    /** What is done once, by any thread, when all is here or nothing more is waited for. */
    void then(Runnable next) {
        var unused = whole.whenComplete((bytes, failure) -> next.run());
    }

    /** Begins to receive; the request is asynchronous already. */
    void receive(HttpServletRequest request) throws IOException {
        var unused = whole.orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS);
        if (request.getContentLengthLong() > LARGEST) {
            whole.completeExceptionally(tooLarge());
        } else {
            ServletInputStream in = request.getInputStream();
            in.setReadListener(new Arrival(in, whole));
        }
    }

    private static Objection tooLarge() {
        return new Objection(Trouble.TOO_LARGE, "", List.of(), String.valueOf(LARGEST));
    }

    /**
     * All that was sent.
     *
     * @throws Objection when it did not come, or too late, or is too much
     */
    byte[] bytes() {
        try {
            return whole.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof Objection objection) {
                throw objection;
            }
            if (failed.getCause() instanceof TimeoutException) {
                throw new Objection(Trouble.TOO_SLOW, "", List.of(), patience.toSeconds());
            }
            throw failed;
        }
    }

    /** The server's news of the bytes; after the end, whoever made it, no more are read. */
    private record Arrival(
            ServletInputStream in, CompletableFuture<byte[]> whole, ByteArrayOutputStream body)
            implements ReadListener {

        Arrival(ServletInputStream in, CompletableFuture<byte[]> whole) {
            this(in, whole, new ByteArrayOutputStream());
        }

        /** "Finished" may mean arrived, not read: only a negative count is an end. */
        @Override
        public void onDataAvailable() throws IOException {
            byte[] buffer = new byte[BUFFER];
            int read = 0;
            while (read >= 0 && !whole.isDone() && in.isReady()) {
                read = in.read(buffer);
                take(buffer, read);
            }
            // Not every server says so once more when the end came with the last bytes.
            if (in.isFinished()) {
                whole.complete(body.toByteArray());
            }
        }

        /**
         * To some servers "all" is what has arrived, read or not. They are not asked whether they
         * are ready: to one that has nothing left that is asking to be called once more.
         */
        @Override
        public void onAllDataRead() throws IOException {
            byte[] buffer = new byte[BUFFER];
            while (!whole.isDone() && in.available() > 0) {
                take(buffer, in.read(buffer));
            }
            whole.complete(body.toByteArray());
        }

        private void take(byte[] buffer, int read) {
            body.write(buffer, 0, Math.max(read, 0));
            if (body.size() > LARGEST) {
                whole.completeExceptionally(tooLarge());
            }
        }

        @Override
        public void onError(Throwable gone) {
            whole.completeExceptionally(new Objection(Trouble.NOT_READABLE));
        }
    }
}
