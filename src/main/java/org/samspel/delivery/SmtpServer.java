package org.samspel.delivery;

import java.time.Duration;

/**
 * The mail server that letters are handed to.
 *
 * @param user empty: without signing in
 */
public record SmtpServer(
        String host, int port, String user, String password, Security security, Waits waits) {

    /** How the line is protected; the server's name is checked in both. */
    public enum Security {
        NONE,
        STARTTLS,
        TLS
    }

    /**
     * How long to wait for a connection and for each answer. The answer to the end of the data may
     * take minutes (RFC 5321 §4.5.3.2.6); who gives up early sends doubles.
     */
    public record Waits(Duration connect, Duration answer) {
        public static final Waits USUAL = new Waits(Duration.ofSeconds(20), Duration.ofMinutes(2));
    }

    /** Without the password. */
    @Override
    public String toString() {
        return host + ":" + port;
    }
}
