package org.samspel.launcher;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * Stays beside the running server: shows what it says, ends it when the launcher is told to end,
 * and leaves only when it is gone, so that no server is orphaned.
 */
final class StartWatch {

    /** What a process ends with when it was told to: by itself, by SIGINT, by SIGTERM. */
    private static final List<Integer> TOLD_TO_STOP = List.of(0, 130, 143);

    private final Process server;
    private final Console console;
    private final StartCache cache;
    private final CountDownLatch ended = new CountDownLatch(1);

    StartWatch(Process server, Console console, StartCache cache) {
        this.server = server;
        this.console = console;
        this.cache = cache;
    }

    /** Runs until the server has ended; the exit code is 0 when it was told to, else 1. */
    int follow() throws IOException, InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        try {
            LogEntry.read(server.getInputStream(), this::hear);
            return end(server.waitFor());
        } finally {
            ended.countDown();
        }
    }

    private void hear(LogEntry said) {
        console.accept(said);
        if (console.failed()) {
            server.toHandle().destroyForcibly();
        }
    }

    /** The launcher was told to end; the thread that follows the server does the rest. */
    private void stop() {
        if (server.isAlive()) {
            console.say(
                    cache.isRecording()
                            ? "Stopping; saving the start-up cache for next time…"
                            : "Stopping…");
        }
        // By its handle: the process itself would close its output, and its last words be lost.
        server.toHandle().destroy();
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int end(int code) throws IOException {
        boolean stopped = !console.failed() && TOLD_TO_STOP.contains(code);
        if (stopped && console.started()) {
            cache.keep();
        }
        boolean crashed = !stopped && !console.started() && !console.failed();
        if (crashed || console.cacheRejected()) {
            cache.reject();
        }
        if (!stopped) {
            console.sayWhyEnded(code);
        }
        return stopped ? 0 : 1;
    }
}
