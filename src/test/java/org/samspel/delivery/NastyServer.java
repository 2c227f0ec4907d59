package org.samspel.delivery;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server that behaves as badly as real ones do on a bad day. Its mood may change. */
public final class NastyServer implements AutoCloseable {
    private final ServerSocket door;
    private final List<String> letters = new CopyOnWriteArrayList<>();
    private final AtomicInteger visitors = new AtomicInteger();
    private final AtomicInteger inside = new AtomicInteger();
    private final AtomicInteger mostInside = new AtomicInteger();
    private volatile Mood mood = Mood.FINE;

    public enum Mood {
        FINE,
        /** Takes its time over each letter. */
        SLOW,
        /** Says nothing at all. */
        SILENT,
        CLOSING,
        NO_SUCH_PERSON,
        GREYLISTING,
        FULL,
        CUTS_IN_DATA,
        /** Keeps the letter and says nothing. */
        CUTS_AFTER_DATA
    }

    public NastyServer() throws IOException {
        door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().start(this::open);
    }

    public int port() {
        return door.getLocalPort();
    }

    public SmtpCarrier carrier() {
        return new SmtpCarrier(
                new SmtpServer(
                        "127.0.0.1",
                        port(),
                        "",
                        "",
                        SmtpServer.Security.NONE,
                        new SmtpServer.Waits(Duration.ofSeconds(1), Duration.ofSeconds(1))),
                Letters.PORTAL);
    }

    public void be(Mood next) {
        mood = next;
    }

    /** All that were taken, header and body. */
    public List<String> letters() {
        return letters;
    }

    public int visitors() {
        return visitors.get();
    }

    /** How many came at the same time. */
    public int mostInside() {
        return mostInside.get();
    }

    private void open() {
        while (!door.isClosed()) {
            try {
                Socket visitor = door.accept();
                Thread.ofPlatform().daemon().start(() -> welcome(visitor));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void welcome(Socket visitor) {
        visitors.incrementAndGet();
        mostInside.accumulateAndGet(inside.incrementAndGet(), Math::max);
        try (visitor) {
            talk(visitor);
        } catch (IOException | InterruptedException gone) {
            // As visitors do.
        } finally {
            inside.decrementAndGet();
        }
    }

    private void talk(Socket visitor) throws IOException, InterruptedException {
        BufferedReader in =
                new BufferedReader(
                        new InputStreamReader(visitor.getInputStream(), StandardCharsets.US_ASCII));
        if (mood == Mood.SILENT) {
            in.readLine();
            return;
        }
        say(visitor, mood == Mood.CLOSING ? "421 closing" : "220 nasty");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.startsWith("RCPT")) {
                say(visitor, recipient(line));
            } else if (line.equals("DATA")) {
                say(visitor, "354 go on");
                if (!data(visitor, in)) {
                    return;
                }
            } else {
                say(visitor, line.startsWith("QUIT") ? "221 bye" : "250 2.0.0 yes");
            }
        }
    }

    private String recipient(String line) {
        return switch (mood) {
            case NO_SUCH_PERSON -> "550 5.1.1 " + line.substring(8) + ": no such person";
            case GREYLISTING -> "451 4.7.1 come back later";
            default -> "250 2.1.5 yes";
        };
    }

    private boolean data(Socket visitor, BufferedReader in)
            throws IOException, InterruptedException {
        if (mood == Mood.CUTS_IN_DATA) {
            return false;
        }
        StringBuilder letter = new StringBuilder();
        for (String line = in.readLine(); !".".equals(line); line = in.readLine()) {
            if (line == null) {
                return false; // whoever sends it is gone: half a letter is none
            }
            letter.append(line).append('\n');
        }
        if (mood == Mood.SLOW) {
            Thread.sleep(100);
        }
        if (mood == Mood.FULL) {
            say(visitor, "452 4.2.2 mailbox full");
            return true;
        }
        letters.add(letter.toString());
        if (mood == Mood.CUTS_AFTER_DATA) {
            return false;
        }
        say(visitor, "250 2.0.0 taken");
        return true;
    }

    private static void say(Socket visitor, String line) throws IOException {
        OutputStream out = visitor.getOutputStream();
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
