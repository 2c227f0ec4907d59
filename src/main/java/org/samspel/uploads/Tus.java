package org.samspel.uploads;

import static org.samspel.uploads.Answers.header;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * Uploads that can go on where they broke off: tus 1.0.0
 * (https://tus.io/protocols/resumable-upload) with the extensions creation, expiration, checksum
 * and termination.
 */
final class Tus {
    static final String RESUMABLE = "Tus-Resumable";
    private static final String VERSION = "1.0.0";
    private static final String OFFSET = "Upload-Offset";
    private static final String LENGTH = "Upload-Length";
    private static final String METADATA = "Upload-Metadata";
    private static final String PIECE = "application/offset+octet-stream";
    private static final int CORRUPTED = 460;

    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC);

    private final Uploads uploads;
    private final Answers answers;

    Tus(Uploads uploads, Answers answers) {
        this.uploads = uploads;
        this.answers = answers;
    }

    void options(HttpServletResponse response) {
        response.setHeader("Tus-Version", VERSION);
        response.setHeader("Tus-Extension", "creation,expiration,checksum,termination");
        response.setHeader("Tus-Max-Size", String.valueOf(uploads.limits().file()));
        response.setHeader("Tus-Checksum-Algorithm", "sha1,sha256");
        end(response, HttpServletResponse.SC_NO_CONTENT);
    }

    /** Whether we speak the version of the protocol that is asked for; says so when not. */
    boolean speaks(HttpServletRequest request, HttpServletResponse response) {
        if (header(request, RESUMABLE).equals(VERSION)) {
            return true;
        }
        response.setHeader("Tus-Version", VERSION);
        end(response, HttpServletResponse.SC_PRECONDITION_FAILED);
        return false;
    }

    void create(String owner, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<Long> length = TusFields.number(header(request, LENGTH));
        Optional<String> name = TusFields.fileName(header(request, METADATA));
        if (length.isEmpty() || name.isEmpty()) {
            end(response, HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        switch (uploads.begin(owner, name.get(), length.get())) {
            case Beginning.Begun begun -> {
                String id = begun.upload().id();
                response.setHeader(
                        "Location", request.getContextPath() + request.getServletPath() + "/" + id);
                response.setHeader(OFFSET, "0");
                expires(owner, id, response);
                end(response, HttpServletResponse.SC_CREATED);
            }
            case Beginning.Unwanted unwanted -> {
                response.setHeader(RESUMABLE, VERSION);
                answers.refuse(request, response, unwanted.objection());
            }
            case Beginning.NoRoom none -> {
                response.setHeader(RESUMABLE, VERSION);
                answers.noRoom(request, response, none.shortage());
            }
        }
    }

    void head(String owner, String id, HttpServletResponse response) throws IOException {
        Optional<Long> received = uploads.resume(owner, id);
        Optional<Upload> upload = uploads.find(owner, id);
        if (received.isEmpty() || upload.isEmpty()) {
            end(response, HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setHeader(OFFSET, String.valueOf(received.get()));
        response.setHeader(LENGTH, String.valueOf(upload.get().size()));
        expires(owner, id, response);
        end(response, HttpServletResponse.SC_OK);
    }

    void patch(String owner, String id, Exchange exchange) throws IOException {
        HttpServletRequest request = exchange.request();
        HttpServletResponse response = exchange.response();
        Optional<Long> offset = TusFields.number(header(request, OFFSET));
        if (!header(request, "Content-Type").equals(PIECE)) {
            end(response, HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
            return;
        }
        Optional<Desk.Delivery> delivery =
                offset.isEmpty() ? Optional.empty() : TusFields.delivery(request, offset.get());
        if (delivery.isEmpty()) {
            end(response, HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        answer(owner, id, exchange, uploads.take(owner, id, delivery.get()));
    }

    private void answer(String owner, String id, Exchange exchange, Optional<Arrival> arrival)
            throws IOException {
        HttpServletResponse response = exchange.response();
        if (arrival.isEmpty()) {
            end(response, HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        switch (arrival.get()) {
            case Arrival.Stored stored -> {
                response.setHeader(OFFSET, String.valueOf(stored.received()));
                expires(owner, id, response);
                end(response, HttpServletResponse.SC_NO_CONTENT);
            }
            case Arrival.Misplaced misplaced -> end(response, HttpServletResponse.SC_CONFLICT);
            case Arrival.Interrupted gone -> end(response, HttpServletResponse.SC_CONFLICT);
            case Arrival.TooMany many ->
                    end(response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            case Arrival.Corrupted corrupted -> end(response, CORRUPTED);
            case Arrival.DiskFull full -> {
                response.setHeader(RESUMABLE, VERSION);
                answers.noRoom(exchange.request(), response, Shortage.DISK);
            }
        }
    }

    void terminate(String owner, String id, Exchange exchange) throws IOException {
        HttpServletResponse response = exchange.response();
        try {
            boolean found = uploads.discard(owner, id);
            end(
                    response,
                    found ? HttpServletResponse.SC_NO_CONTENT : HttpServletResponse.SC_NOT_FOUND);
        } catch (FileSystemException disk) {
            response.setHeader(RESUMABLE, VERSION);
            answers.noRoom(exchange.request(), response, Shortage.DISK);
        }
    }

    private void expires(String owner, String id, HttpServletResponse response) throws IOException {
        Optional<Instant> expiry = uploads.expiry(owner, id);
        expiry.ifPresent(time -> response.setHeader("Upload-Expires", HTTP_DATE.format(time)));
    }

    private static void end(HttpServletResponse response, int status) {
        response.setHeader(RESUMABLE, VERSION);
        response.setHeader("Cache-Control", "no-store");
        response.setStatus(status);
    }
}
