package org.samspel.connections;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import java.util.Optional;
import org.apache.catalina.connector.RequestFacade;
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
        ServletRequest own = request;
        while (own instanceof ServletRequestWrapper wrapper) {
            own = wrapper.getRequest();
        }
        return own instanceof RequestFacade facade && !facade.isSecure()
                ? Optional.of(
                        new ServerConnection(
                                facade.getUnwrappedCoyoteRequest().getCoyoteRequest().getContext()))
                : Optional.empty();
    }

    /** What comes of a message; called once, on any thread. */
    interface Outcome {
        void sent();

        void broken(Throwable why);
    }

    /** Sends a message after all that was written before, without waiting. */
    void write(WritableMessage message, Outcome outcome) {
        context.write(message, new Told(outcome));
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
        private final Outcome outcome;

        Told(Outcome outcome) {
            this.outcome = outcome;
        }

        @Override
        public void completed(WriteResult result) {
            outcome.sent();
        }

        @Override
        public void failed(Throwable why) {
            outcome.broken(why);
        }

        @Override
        public void cancelled() {
            outcome.broken(new InterruptedException("cancelled"));
        }
    }
}
