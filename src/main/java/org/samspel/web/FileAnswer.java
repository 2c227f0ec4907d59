package org.samspel.web;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.samspel.content.ContentChanged;
import org.samspel.content.ContentRepository;
import org.samspel.content.SourceFile;
import org.samspel.documents.ByteRange;
import org.samspel.documents.ContentDisposition;
import org.samspel.documents.Document;
import org.samspel.languages.Language;

/** Sends a document (RFC 9110 §13 to §15), streamed, without a thread of its own. */
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
        SourceFile file = document.file();
        String etag = '"' + file.sha256() + '"';
        headers(response, document, etag);
        if (Conditions.unchanged(request, etag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        switch (range(request, file, etag)) {
            case ByteRange.Unsatisfiable none -> {
                response.setStatus(SC_RANGE_NOT_SATISFIABLE);
                response.setHeader("Content-Range", none.contentRange());
            }
            case ByteRange.Part part -> {
                response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
                response.setHeader("Content-Range", part.contentRange());
                bytes(request, response, new Span(file, part.first(), part.length()));
            }
            case ByteRange.Whole whole -> bytes(request, response, new Span(file, 0, whole.size()));
        }
    }

    /** Some bytes of a file. */
    private record Span(SourceFile file, long first, long length) {}

    private static void headers(HttpServletResponse response, Document document, String etag) {
        SourceFile file = document.file();
        response.setContentType(document.mediaType());
        response.setHeader("ETag", etag);
        response.setHeader("Last-Modified", httpDate(file.modified()));
        response.setHeader("Accept-Ranges", "bytes");
        response.setHeader("Cache-Control", "no-cache");
        response.setHeader("X-Content-Type-Options", "nosniff");
        ContentDisposition disposition = ContentDisposition.inlineIfHarmless(file.path().name());
        response.setHeader("Content-Disposition", disposition.value());
        if (!document.mediaType().equals("application/pdf")) {
            response.setHeader("Content-Security-Policy", Headers.FILE_POLICY);
        }
        document.language()
                .map(Language::code)
                .ifPresent(code -> response.setHeader("Content-Language", code));
    }

    /** Ranges count only for GET, and only while the client's part is of these very bytes. */
    private static ByteRange range(HttpServletRequest request, SourceFile file, String etag) {
        String range = request.getHeader("Range");
        String condition = request.getHeader("If-Range");
        boolean current =
                condition == null
                        || condition.equals(etag)
                        || condition.equals(httpDate(file.modified()));
        return range == null || !current || !request.getMethod().equals("GET")
                ? new ByteRange.Whole(file.size())
                : ByteRange.of(range, file.size());
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
            FileChannel channel = repository.open(span.file());
            AsyncContext async = request.startAsync();
            async.setTimeout(0);
            async.addListener(new ClosingListener(channel));
            response.getOutputStream()
                    .setWriteListener(
                            new FileWriter(async, channel.position(span.first()), span.length()));
        } catch (ContentChanged changing) {
            response.reset();
            response.setHeader("Retry-After", "1");
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }
}
