package org.samspel.connections;

import jakarta.servlet.ServletRequest;
import java.util.Optional;
import java.util.function.Consumer;
import org.glassfish.grizzly.EmptyCompletionHandler;
import org.glassfish.grizzly.WriteResult;
import org.glassfish.grizzly.asyncqueue.WritableMessage;
import org.glassfish.grizzly.filterchain.FilterChainContext;

/** The connection a request came on, while it is being answered. */
public final class ServerConnection {
    private final FilterChainContext context;

    private ServerConnection(FilterChainContext context) {
        this.context = context;
    }

    /**
     * Nothing when the request is not one of the server's own, as in a test, nor when the server
     * encrypts: then all bytes have to pass through it.
     */
    public static Optional<ServerConnection> of(ServletRequest request) {
        return ServerRequest.of(request)
                .filter(own -> !own.isSecure())
                .map(own -> new ServerConnection(own.getContext()));
    }

    /**
     * Sends a message after all that was written before, without waiting; one of the two is run, on
     * any thread.
     */
    void write(WritableMessage message, Runnable sent, Consumer<Throwable> broken) {
        context.write(message, new Told(sent, broken));
    }

    /** Does something on a thread that may wait for the disk, as requests are answered on. */
    void onAWorker(Runnable task) {
        context.getConnection().getTransport().getWorkerThreadPool().execute(task);
    }

    /**
     * Ends it at once: a reader sees that the answer has no right end. Closing would wait for what
     * is still to be sent.
     */
    void end() {
        context.getConnection().terminateSilently();
    }

    @SuppressWarnings("rawtypes") // as the server declares it
    private static final class Told extends EmptyCompletionHandler<WriteResult> {
        private final Runnable sent;
        private final Consumer<Throwable> broken;

        Told(Runnable sent, Consumer<Throwable> broken) {
            this.sent = sent;
            this.broken = broken;
        }

        @Override
        public void completed(WriteResult result) {
            sent.run();
        }

        @Override
        public void failed(Throwable why) {
            broken.accept(why);
        }

        @Override
        public void cancelled() {
            broken.accept(new InterruptedException("cancelled"));
        }
    }
}
