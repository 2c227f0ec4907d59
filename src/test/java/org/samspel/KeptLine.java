package org.samspel;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** A line to a portal on which one thing is asked after another, byte by byte as a test has it. */
final class KeptLine implements AutoCloseable {
    private static final int PATIENCE = 30_000;
    private static final int WINDOW = 2_048;

    private final Socket socket = new Socket();
    private final InputStream in;

    private KeptLine(int port) throws IOException {
        socket.setReceiveBufferSize(WINDOW);
        socket.setTcpNoDelay(true);
        socket.connect(new InetSocketAddress("localhost", port));
        socket.setSoTimeout(PATIENCE);
        in = new BufferedInputStream(socket.getInputStream());
    }

    /**
     * One answer.
     *
     * @param body a character for each byte
     */
    record Reply(String status, Map<String, String> headers, String body) {}

    static KeptLine to(RunningPortal portal) throws IOException {
        return new KeptLine(portal.address().getPort());
    }

    static String get(String path, String... fields) {
        return question("GET", path, fields);
    }

    static String question(String method, String path, String... fields) {
        String more = String.join("", Arrays.stream(fields).map(it -> it + "\r\n").toList());
        return method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n" + more + "\r\n";
    }

    void send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(UTF_8));
    }

    Reply reply() throws IOException {
        return reply(true);
    }

    /** To a question whose answer has headers alone. */
    Reply head() throws IOException {
        return reply(false);
    }

    boolean hasEnded() throws IOException {
        return in.read() < 0;
    }

    private Reply reply(boolean hasBody) throws IOException {
        String status = header();
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String field = header(); !field.isEmpty(); field = header()) {
            int colon = field.indexOf(':');
            String before = headers.put(field.substring(0, colon), field.substring(colon + 2));
            assertEquals(null, before, field);
        }
        headers.remove("Date"); // another each second
        int length = Integer.parseInt(headers.getOrDefault("Content-Length", "0"));
        return new Reply(
                status, headers, new String(in.readNBytes(hasBody ? length : 0), ISO_8859_1));
    }

    private String header() throws IOException {
        StringBuilder header = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("the line has ended: " + header);
            }
            header.append((char) next);
        }
        return header.toString().strip();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
