package org.samspel.web;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.channels.ReadableByteChannel;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.samspel.content.ContentChanged;
import org.samspel.content.ContentRepository;
import org.samspel.documents.ByteRange;
import org.samspel.documents.ContentDisposition;
import org.samspel.documents.Document;
import org.samspel.documents.Download;
import org.samspel.languages.Language;

/** Sends a download (RFC 9110 §13 to §15), streamed, without a thread of its own. */
public final class FileAnswer {
    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC);
    private static final int SC_RANGE_NOT_SATISFIABLE = 416;

    private final ContentRepository repository;

    public FileAnswer(ContentRepository repository) {
        this.repository = repository;
    }

    void send(HttpServletRequest request, HttpServletResponse response, Document document)
            throws IOException {
        send(request, response, new DocumentDownload(document, repository));
    }

    void send(HttpServletRequest request, HttpServletResponse response, Download download)
            throws IOException {
        String etag = download.etag();
        headers(response, download);
        if (Conditions.unchanged(request, etag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        switch (range(request, download)) {
            case ByteRange.Unsatisfiable none -> {
                response.setStatus(SC_RANGE_NOT_SATISFIABLE);
                response.setHeader("Content-Range", none.contentRange());
            }
            case ByteRange.Part part -> {
                response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
                response.setHeader("Content-Range", part.contentRange());
                bytes(request, response, new Span(download, part.first(), part.length()));
            }
            case ByteRange.Whole whole ->
                    bytes(request, response, new Span(download, 0, whole.size()));
        }
    }

    /** Some bytes of a download. */
    private record Span(Download download, long first, long length) {}

    private static void headers(HttpServletResponse response, Download download) {
        response.setContentType(download.mediaType());
        response.setHeader("ETag", download.etag());
        response.setHeader("Last-Modified", httpDate(download.modified()));
        response.setHeader("Accept-Ranges", "bytes");
        response.setHeader("Cache-Control", "no-cache");
        response.setHeader("X-Content-Type-Options", "nosniff");
        ContentDisposition disposition = ContentDisposition.inlineIfHarmless(download.name());
        response.setHeader("Content-Disposition", disposition.value());
        if (!download.mediaType().equals("application/pdf")) {
            response.setHeader("Content-Security-Policy", Headers.FILE_POLICY);
        }
        download.language()
                .map(Language::code)
                .ifPresent(code -> response.setHeader("Content-Language", code));
    }

    /** Ranges count only for GET, and only while the client's part is of these very bytes. */
    private static ByteRange range(HttpServletRequest request, Download download) {
        String range = request.getHeader("Range");
        String condition = request.getHeader("If-Range");
        boolean current =
                condition == null
                        || condition.equals(download.etag())
                        || condition.equals(httpDate(download.modified()));
        return range == null || !current || !request.getMethod().equals("GET")
                ? new ByteRange.Whole(download.size())
                : ByteRange.of(range, download.size());
    }

    private static String httpDate(Instant time) {
        return HTTP_DATE.format(time);
    }

    private void bytes(HttpServletRequest request, HttpServletResponse response, Span span)
            throws IOException {
        response.setContentLengthLong(span.length());
        if (request.getMethod().equals("HEAD") || span.length() == 0) {
            return;
        }
        try {
            ReadableByteChannel channel = span.download().open(span.first());
            AsyncContext async = request.startAsync();
            async.setTimeout(0);
            async.addListener(new ClosingListener(channel));
            response.getOutputStream()
                    .setWriteListener(new FileWriter(async, channel, span.length()));
        } catch (ContentChanged changing) {
            response.reset();
            response.setHeader("Retry-After", "1");
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }
}
