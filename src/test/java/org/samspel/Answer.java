package org.samspel;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/**
 * An answer over HTTP. It is asked for through a bare socket, because every client corrects
 * addresses such as {@code /files/../../etc/passwd} before it sends them.
 */
record Answer(int status, Map<String, String> headers, String body) {

    static Answer of(int port, String request, List<String> headers) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            String head = request + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n";
            String lines = String.join("\r\n", headers) + (headers.isEmpty() ? "" : "\r\n");
            socket.getOutputStream().write((head + lines + "\r\n").getBytes(UTF_8));
            return parsed(socket.getInputStream().readAllBytes());
        }
    }

    private static Answer parsed(byte[] bytes) throws IOException {
        String text = new String(bytes, ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        String[] head = text.substring(0, end).split("\r\n", -1);
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String line : List.of(head).subList(1, head.length)) {
            int colon = line.indexOf(':');
            headers.merge(
                    line.substring(0, colon),
                    line.substring(colon + 1).strip(),
                    (one, other) -> one + ", " + other);
        }
        byte[] body = text.substring(end + 4).getBytes(ISO_8859_1);
        boolean gzip = "gzip".equals(headers.get("Content-Encoding")) && body.length > 0;
        int status = Integer.parseInt(head[0].split(" ", 3)[1]);
        return new Answer(status, headers, new String(gzip ? unzipped(body) : body, UTF_8));
    }

    private static byte[] unzipped(byte[] body) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return in.readAllBytes();
        }
    }

    /** The text with each header in braces filled in: {@code {ETag}}. */
    String fill(String text) {
        String filled = text;
        for (Map.Entry<String, String> header : headers.entrySet()) {
            filled = filled.replaceAll("(?i)\\{" + header.getKey() + "}", header.getValue());
        }
        return filled;
    }
}
