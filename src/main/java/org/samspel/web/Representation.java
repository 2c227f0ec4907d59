package org.samspel.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * A page in another form, for programs.
 *
 * @param text sent in UTF-8
 */
record Representation(String mediaType, String text) {
    void send(Exchange exchange) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        String etag = '"' + Digests.of(bytes) + '"';
        HttpServletResponse response = exchange.response();
        response.setHeader("ETag", etag);
        response.setHeader("Cache-Control", "no-cache");
        response.setHeader("Content-Security-Policy", Headers.FILE_POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (Conditions.unchanged(exchange.request(), etag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        Answers.bytes(exchange.request(), response, mediaType + ";charset=UTF-8", bytes);
    }
}
