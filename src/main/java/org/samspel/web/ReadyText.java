package org.samspel.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.samspel.clients.LaterBody;

/**
 * A text for programs as it is sent.
 *
 * @param mediaType with its character set
 */
record ReadyText(String mediaType, Coded body) {
    /** What is longer is sent piece by piece, so that readers do not add up in memory. */
    private static final int AT_ONCE = 128 * 1024;

    static ReadyText of(String mediaType, String text) {
        return new ReadyText(mediaType, Coded.of(text).compressedOnly());
    }

    void send(Exchange exchange) throws IOException {
        boolean gzip = Conditions.acceptsGzip(exchange.request());
        if (!hasBody(exchange, gzip)) {
            return;
        }
        if (body.length(gzip) <= AT_ONCE) {
            Answers.bytes(exchange.request(), exchange.response(), mediaType, body.bytes(gzip));
        } else {
            LaterBody.begin(exchange.request()).send(body.open(gzip));
        }
    }

    /** The same for a request that has waited; ends it. */
    void send(Exchange exchange, LaterBody later) throws IOException {
        boolean gzip = Conditions.acceptsGzip(exchange.request());
        if (hasBody(exchange, gzip)) {
            later.send(body.open(gzip));
        } else {
            later.end();
        }
    }

    /** Sets the headers; false when they are all. */
    private boolean hasBody(Exchange exchange, boolean gzip) {
        HttpServletRequest request = exchange.request();
        HttpServletResponse response = exchange.response();
        response.setHeader("ETag", body.etag(gzip));
        response.setHeader("Cache-Control", "no-cache");
        response.setHeader("Vary", "Accept-Encoding");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", Headers.FILE_POLICY);
        if (Conditions.unchanged(request, body.etag(gzip))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return false;
        }
        if (gzip) {
            response.setHeader("Content-Encoding", "gzip");
        }
        response.setContentType(mediaType);
        response.setContentLengthLong(body.length(gzip));
        return !request.getMethod().equals("HEAD");
    }
}
