package org.samspel.launcher;

import java.io.PrintStream;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What the owner sees: the portal's own messages and the server's warnings, a line each. All the
 * rest is only in the log. The server repeats one failed start in five long messages, so its
 * warnings wait until the start has worked; if it has not, one sentence says why.
 */
final class Console implements Consumer<LogEntry> {

    /** How the server closes its start: the list of what it serves. */
    private static final String SERVING = "(?s).*\"Deployed\"\\s*:\\s*\\[.*";

    /** What it says when it has opened its port; when it could not, it says nothing. */
    private static final String OPEN = "(?s)Network Listener http-listener started .*";

    private static final String SERVING_NOTHING = "(?s).*\"Deployed\"\\s*:\\s*\\[\\s*].*";

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.systemDefault());
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS").withZone(ZoneId.systemDefault());

    private final PrintStream out;
    private final ServerLog log;
    private final Greeting greeting;
    private final List<LogEntry> waiting = new ArrayList<>();
    private boolean isOpen;
    private boolean started;
    private boolean failed;
    private boolean cacheRejected;
    private boolean isLogMissing;
    private String lastWords = "";

    /** What is said when the site can be read: since when the start went on, and where it is. */
    record Greeting(long started, URI address) {
        @Override
        public String toString() {
            double seconds = (System.currentTimeMillis() - started) / 1000.0;
            return String.format(Locale.ROOT, "Ready in %.1f s: %s", seconds, address);
        }
    }

    Console(PrintStream out, ServerLog log, Greeting greeting) {
        this.out = out;
        this.log = log;
        this.greeting = greeting;
    }

    /** Says something of the launcher's own. */
    void say(String message) {
        show(message);
        keep(message);
    }

    private void keep(String message) {
        log.write(stamp(message));
        if (log.isMissing() && !isLogMissing) {
            show("The log " + log.file() + " can't be written: is the disk full?");
        }
        isLogMissing = log.isMissing();
    }

    @Override
    public void accept(LogEntry said) {
        keep(said.full());
        if (said.isPlainText()) {
            lastWords = said.message();
            cacheRejected |= said.message().matches("\\[.*\\[error\\s*]\\[(aot|cds).*");
        } else if (said.isOurs()) {
            show(said);
        } else if (said.message().matches(OPEN)) {
            isOpen = true;
        } else if (said.message().matches(SERVING)) {
            started(said.message().matches(SERVING_NOTHING));
        } else if (said.isAlarming()) {
            alarm(said);
        }
    }

    private void started(boolean nothing) {
        started = !nothing && isOpen;
        failed = !started;
        if (!nothing && !isOpen) {
            waiting.clear();
            lastWords = "another program has taken its port meanwhile";
        }
        if (started) {
            waiting.forEach(this::show);
            waiting.clear();
            say(greeting.toString());
        }
    }

    private void alarm(LogEntry said) {
        if (started) {
            show(said);
        } else {
            waiting.add(said);
        }
    }

    private void show(LogEntry said) {
        show(said.isAlarming() ? said.level() + "  " + said.line() : said.line());
    }

    private void show(String line) {
        out.println(TIME.format(Instant.now()) + "  " + line);
    }

    private static String stamp(String text) {
        return STAMP.format(Instant.now()) + " " + text;
    }

    boolean started() {
        return started;
    }

    boolean failed() {
        return failed;
    }

    boolean cacheRejected() {
        return cacheRejected;
    }

    /** Says in one sentence why the server did not start, or why it stopped. */
    void sayWhyEnded(int code) {
        String what =
                started
                        ? "The server stopped by itself (exit code " + code + ")"
                        : "Samspel could not start";
        String reason = reason();
        say(what + (reason.isEmpty() ? "" : ": " + reason));
        if (reason.contains("OutOfMemoryError")) {
            say("Give it more memory with samspel.memory=…, in megabytes.");
        }
        show("More is in " + log.file());
    }

    private Optional<String> firstError() {
        return waiting.stream()
                .filter(said -> !said.thrown().isEmpty())
                .map(LogEntry::cause)
                .findFirst();
    }

    private String reason() {
        return waiting.stream()
                .filter(said -> said.thrown().contains("at org.samspel."))
                .map(LogEntry::cause)
                .findFirst()
                .or(this::firstError)
                .or(() -> waiting.stream().map(LogEntry::line).findFirst())
                .orElse(lastWords);
    }
}
