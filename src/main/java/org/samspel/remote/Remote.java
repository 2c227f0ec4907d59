package org.samspel.remote;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.samspel.content.ContentPath;
import org.samspel.content.ContentRepository;
import org.samspel.content.RemoteLine;

/**
 * Keeps the content and a remote repository the same, on a thread of its own: at the start, every
 * minute, and after each change here. While the remote is away nothing is lost or held up: it is
 * tried again until it is there.
 */
public final class Remote implements AutoCloseable {

    private static final Logger LOG = System.getLogger(Remote.class.getName());
    private static final int LOOK_SECONDS = 60;

    /** A transfer is told to end, and then left to itself. */
    private static final int PATIENCE_SECONDS = 5;

    private final RemoteLine.Place place;
    private final Exchange exchange;
    private final Conflicts conflicts;
    private final Publication publication;
    private final Clock clock;
    private final AtomicBoolean isAsked = new AtomicBoolean();
    private volatile Optional<Trouble> trouble = Optional.empty();
    private volatile String sent = "";
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(
                    task -> {
                        Thread named = new Thread(task, "samspel-remote");
                        named.setDaemon(true);
                        return named;
                    });

    /** Shows readers what has come. */
    @FunctionalInterface
    public interface Publication {
        void publish() throws IOException;
    }

    /**
     * The remote can't be reached, or refuses.
     *
     * @param since when it was noticed
     * @param words what the remote, or the network, says; not for readers
     */
    public record Trouble(Instant since, String words) {}

    /** Where to exchange what, and when it is. */
    public record Parts(
            ContentRepository repository, RemoteLine.Place place, Path data, Clock clock) {}

    /**
     * @throws IOException when the list of conflicts can't be read
     */
    public Remote(Parts parts, Publication publication) throws IOException {
        this.place = parts.place();
        this.publication = publication;
        this.clock = parts.clock();
        conflicts = new Conflicts(parts.data().resolve("conflicts.txt"));
        ContentRepository repository = parts.repository();
        repository.remark(conflicts);
        exchange = new Exchange(repository, repository.remote(place), conflicts);
    }

    /** Begins to look, now and every minute. */
    public void start() {
        var unused = thread.scheduleWithFixedDelay(this::look, 0, LOOK_SECONDS, TimeUnit.SECONDS);
    }

    /**
     * There may be something to send. Returns at once.
     *
     * @param revision the id of the newest revision
     */
    public void changed(String revision) {
        if (!revision.equals(sent) && !thread.isShutdown() && isAsked.compareAndSet(false, true)) {
            thread.execute(this::look);
        }
        sent = revision;
    }

    /** What keeps the remote from having what is here. */
    public Optional<Trouble> trouble() {
        return trouble;
    }

    /** A file both sides have changed is right as it is here. */
    public void settle(ContentPath path) throws IOException {
        conflicts.settle(path);
        publication.publish();
    }

    private void look() {
        isAsked.set(false);
        try {
            if (exchange.run()) {
                publication.publish();
            }
            if (trouble.isPresent()) {
                LOG.log(Level.INFO, "The remote {0} has everything again", place);
            }
            trouble = Optional.empty();
        } catch (IOException | RuntimeException away) {
            note(away);
        }
    }

    /** Once for each outage. */
    private void note(Exception away) {
        if (trouble.isEmpty() && !thread.isShutdown()) {
            LOG.log(
                    Level.WARNING,
                    "The content could not be exchanged with the remote "
                            + place
                            + "; nothing is lost, and it is tried again every minute",
                    away);
        }
        Instant since = trouble.map(Trouble::since).orElseGet(clock::instant);
        trouble = Optional.of(new Trouble(since, String.valueOf(away.getMessage())));
    }

    @Override
    public void close() {
        thread.shutdownNow();
        try {
            var unused = thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
