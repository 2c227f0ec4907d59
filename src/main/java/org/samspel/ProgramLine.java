package org.samspel;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Where programs of the staff are answered: beside the threads of readers, and beside those of
 * people who upload something, so that no program keeps them waiting.
 */
final class ProgramLine implements AutoCloseable {
    private static final Logger LOG = System.getLogger(ProgramLine.class.getName());
    private static final int THREADS = 8;
    private static final int WAITING = 64;
    private static final Duration END = Duration.ofSeconds(5);

    private final ExecutorService threads =
            new ThreadPoolExecutor(
                    THREADS,
                    THREADS,
                    1,
                    TimeUnit.MINUTES,
                    new ArrayBlockingQueue<>(WAITING),
                    Thread.ofPlatform().daemon().name("samspel-programs-", 1).factory());

    ExecutorService threads() {
        return threads;
    }

    /** Without an interrupt, which would close the database's file under a statement. */
    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(END.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.log(Level.INFO, "Some program was still sending; it has to send again");
            }
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }
}
