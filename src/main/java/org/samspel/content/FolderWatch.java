package org.samspel.content;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/**
 * Notices edits in a folder and says so, on a thread of its own, once they have come to rest.
 *
 * <p>The system tells of changes as they happen. It can't be relied on for network disks, nor when
 * there are more folders than it will watch, so the folder is also looked at from time to time:
 * every two seconds then, otherwise once a minute to be sure.
 */
final class FolderWatch implements AutoCloseable {

    private static final Logger LOG = System.getLogger(FolderWatch.class.getName());

    private static final long NAP = TimeUnit.MILLISECONDS.toNanos(50);
    private static final long SHORT_NAP = TimeUnit.MILLISECONDS.toNanos(10);

    /** A little longer than it takes a file to settle; whoever edits is waiting to see it. */
    private static final long QUIET = Refresh.SETTLING.plusMillis(10).toNanos();

    private static final long LONGEST_WAIT = TimeUnit.SECONDS.toNanos(2);
    private static final long OFTEN = TimeUnit.SECONDS.toNanos(2);
    private static final long RARELY = TimeUnit.SECONDS.toNanos(60);

    private final Path folder;
    private final Path hidden;
    private final LongSupplier seen;
    private final AtomicBoolean started = new AtomicBoolean();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final AtomicBoolean unsettled = new AtomicBoolean();

    /**
     * @param hidden the portal's own data, which may lie in the folder
     * @param seen the fingerprint of the folder as it was last taken
     */
    FolderWatch(Path folder, Path hidden, LongSupplier seen) {
        this.folder = folder;
        this.hidden = hidden;
        this.seen = seen;
    }

    /** Begins, once; ends with {@link #close()}. What changed since the last look counts too. */
    void start(Runnable changed) {
        if (started.getAndSet(true)) {
            throw new IllegalStateException("The content folder is watched already");
        }
        Thread.ofPlatform().daemon().name("content-watch").start(() -> new Watching(changed).run());
    }

    /** Says soon that there are changes: files were left out because they were in motion. */
    void lookAgain() {
        unsettled.set(true);
    }

    /** Ends the thread, after the call it may just be making. */
    @Override
    public void close() {
        closed.set(true);
    }

    /** What the thread knows. */
    private final class Watching {

        private final Runnable changed;
        private final FolderEvents events = new FolderEvents(folder, hidden);
        private long nextLook = System.nanoTime();
        private boolean isMoving;
        private long firstMove;
        private long lastMove;

        Watching(Runnable changed) {
            this.changed = changed;
        }

        void run() {
            try (events) {
                events.begin();
                while (!closed.get()) {
                    lookAt(System.nanoTime());
                    LockSupport.parkNanos(this, isMoving ? SHORT_NAP : NAP);
                }
            } catch (IOException failure) {
                LOG.log(Level.ERROR, "Edits are no longer noticed; restart to have them", failure);
            }
        }

        private void lookAt(long now) throws IOException {
            boolean isToldOf = events.haveCome();
            boolean isLeft = unsettled.getAndSet(false);
            if (isDifferent(now) || isToldOf || isLeft) {
                firstMove = isMoving ? firstMove : now;
                lastMove = now;
                isMoving = true;
            }
            if (isMoving && (now - lastMove >= QUIET || now - firstMove >= LONGEST_WAIT)) {
                isMoving = false;
                announce();
            }
        }

        private boolean isDifferent(long now) throws IOException {
            if (now - nextLook < 0) {
                return false;
            }
            boolean isDifferent = FolderScan.of(folder, hidden).fingerprint() != seen.getAsLong();
            if (isDifferent) {
                events.begin();
            }
            nextLook = now + (events.areReliable() ? RARELY : OFTEN);
            return isDifferent;
        }

        /** A failure of the listener must not end the watch. */
        private void announce() {
            CompletableFuture<Void> call = CompletableFuture.runAsync(changed, Runnable::run);
            if (call.isCompletedExceptionally() && !closed.get()) {
                LOG.log(Level.ERROR, "An edit could not be taken over", call.exceptionNow());
            }
        }
    }
}
