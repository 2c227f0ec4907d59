package org.samspel.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * One thing the server said: a log record, or a line of plain text, which has an empty level. The
 * server writes its records with the control characters below, as {@code logging.properties} says.
 */
record LogEntry(String level, String logger, String message, String thrown) {

    private static final char PART = '\u0001';
    private static final char END = '\u0002';

    /** Hands over records as they come, until the server closes its output. */
    static void read(InputStream output, Consumer<LogEntry> reader) throws IOException {
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(output, StandardCharsets.UTF_8));
        StringBuilder open = new StringBuilder();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            int start = open.length() > 0 ? 0 : line.indexOf(PART);
            String before = start < 0 ? line : line.substring(0, start);
            if (!before.isBlank()) {
                reader.accept(new LogEntry("", "", before, ""));
            }
            if (start >= 0) {
                open.append(line, start, line.length()).append('\n');
            }
            if (open.indexOf(String.valueOf(END)) >= 0) {
                reader.accept(parse(open.substring(0, open.indexOf(String.valueOf(END)))));
                open.setLength(0);
            }
        }
    }

    private static LogEntry parse(String text) {
        String[] parts = text.split(String.valueOf(PART), 5);
        return parts.length < 5
                ? new LogEntry("", "", text, "")
                : new LogEntry(parts[1], parts[2], parts[3].strip(), parts[4].strip());
    }

    boolean isPlainText() {
        return level.isEmpty();
    }

    /** Said by the portal, not by the server it runs in. */
    boolean isOurs() {
        return logger.startsWith("org.samspel");
    }

    boolean isAlarming() {
        return level.equals("WARNING") || level.equals("SEVERE");
    }

    /** The message, in one line, with the root of its error. */
    String line() {
        String first = message.lines().findFirst().orElse("").strip();
        return thrown.isEmpty() || first.contains(cause()) ? first : first + " (" + cause() + ")";
    }

    /** The message of the innermost error, without the names of classes around it. */
    String cause() {
        String root =
                thrown.lines()
                        .filter(line -> line.startsWith("Caused by: "))
                        .reduce((outer, inner) -> inner)
                        .or(() -> thrown.lines().findFirst())
                        .orElse("");
        return root.replaceFirst("^Caused by: ", "").replaceFirst("^[\\w.$]+: ", "");
    }

    /** All of it, for the log. */
    String full() {
        String text = isPlainText() ? message : level + " " + logger + " " + message;
        return thrown.isEmpty() ? text : text + System.lineSeparator() + thrown;
    }
}
