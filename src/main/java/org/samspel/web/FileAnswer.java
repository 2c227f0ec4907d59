package org.samspel.web;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.samspel.connections.DirectBody;
import org.samspel.connections.ServerConnection;
import org.samspel.documents.ByteRange;
import org.samspel.documents.ContentDisposition;
import org.samspel.documents.Download;
import org.samspel.languages.Language;

/** Sends a download (RFC 9110 §13 to §15), streamed, without a thread of its own. */
public final class FileAnswer {
    private static final int SC_RANGE_NOT_SATISFIABLE = 416;
    private static final int BOUNDARY_BYTES = 16;

    /**
     * A transfer that fails can only be seen by its end, and a servlet can end a connection at once
     * in this way only. Of small answers most is with the reader before anything can fail; a
     * connection kept open serves the next.
     */
    private static final long KEPT_OPEN_AFTER = 1L << 20;

    /**
     * Whoever fetches ranges goes on with the next on the same connection. When one fails, the
     * reader waits until the server ends an idle connection, half a minute, and has a part only.
     */
    private static final long KEPT_OPEN_AFTER_RANGE = 32L << 20;

    /** A hundredth of a second's work; whoever wants a digest of more asks for several parts. */
    private static final long MOST_READ_TWICE = 8L << 20;

    /** Of less, what is copied costs less than that the headers leave by themselves. */
    private static final long SENT_BY_THE_SYSTEM = 256L << 10;

    private final DownloadListener listener;
    private final SecureRandom random = new SecureRandom();

    public FileAnswer(DownloadListener listener) {
        this.listener = listener;
    }

    /**
     * Answers GET or HEAD.
     *
     * @throws org.samspel.content.ContentChanged before anything of the answer has been said, when
     *     the disk has something else by now
     */
    public void send(HttpServletRequest request, HttpServletResponse response, Download download)
            throws IOException {
        Preconditions conditions = new Preconditions(download.etag(), download.modified());
        switch (conditions.of(request)) {
            case FAILED -> nothing(response, download, HttpServletResponse.SC_PRECONDITION_FAILED);
            case NOT_MODIFIED -> {
                validators(response, download);
                response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            }
            case PERFORM ->
                    send(
                            new Order(request, response, download),
                            range(request, download, conditions));
        }
    }

    /** What is asked for, and where the answer goes. */
    private record Order(
            HttpServletRequest request, HttpServletResponse response, Download download) {
        boolean isHead() {
            return request.getMethod().equals("HEAD");
        }
    }

    /** Ranges count only for GET, and only when there is one field of them. */
    private static ByteRange range(
            HttpServletRequest request, Download download, Preconditions conditions) {
        List<String> fields = Collections.list(request.getHeaders("Range"));
        boolean counts =
                fields.size() == 1
                        && request.getMethod().equals("GET")
                        && conditions.permitRange(request);
        return counts
                ? ByteRange.of(fields.getFirst(), download.size())
                : new ByteRange.Whole(download.size());
    }

    private void send(Order order, ByteRange range) throws IOException {
        Download download = order.download();
        HttpServletResponse response = order.response();
        switch (range) {
            case ByteRange.Unsatisfiable none -> {
                response.setHeader("Content-Range", none.contentRange());
                nothing(response, download, SC_RANGE_NOT_SATISFIABLE);
            }
            case ByteRange.Whole whole -> whole(order);
            case ByteRange.Part part ->
                    partial(
                            order,
                            new Partial(
                                    download.mediaType(),
                                    Optional.of(part.contentRange()),
                                    () -> Body.part(download, part)));
            case ByteRange.Parts parts -> {
                String boundary = boundary();
                partial(
                        order,
                        new Partial(
                                "multipart/byteranges; boundary=" + boundary,
                                Optional.empty(),
                                () -> Body.parts(download, parts, boundary)));
            }
        }
    }

    /**
     * An answer with a part of the bytes, or several.
     *
     * @param bodies gives its bytes, each time from their beginning
     */
    private record Partial(
            String mediaType, Optional<String> contentRange, Supplier<Body> bodies) {}

    private void whole(Order order) throws IOException {
        Body body = Body.whole(order.download());
        if (!order.isHead()) {
            body.open();
        }
        headers(order, order.download().mediaType());
        order.response().setContentLengthLong(body.length());
        if (order.isHead()) {
            return;
        }
        order.download()
                .sha256()
                .ifPresent(
                        sha256 ->
                                DigestFields.ofContent(order.request(), order.response(), sha256));
        Downloader downloader = Downloader.of(order.request());
        write(order, body, () -> listener.completed(downloader, order.download()));
    }

    private static void partial(Order order, Partial partial) throws IOException {
        Optional<String> sha256 = digest(order, partial);
        Body body = partial.bodies().get();
        body.open();
        HttpServletResponse response = order.response();
        headers(order, partial.mediaType());
        partial.contentRange().ifPresent(range -> response.setHeader("Content-Range", range));
        sha256.ifPresent(digest -> DigestFields.ofContent(order.request(), response, digest));
        response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
        response.setContentLengthLong(body.length());
        write(order, body, () -> {});
    }

    /** Of a part it is not known beforehand: the part is read for it, then again to be sent. */
    private static Optional<String> digest(Order order, Partial partial) throws IOException {
        try (Body body = partial.bodies().get()) {
            return body.length() <= MOST_READ_TWICE && DigestFields.isWanted(order.request())
                    ? Optional.of(Digests.of(body))
                    : Optional.empty();
        }
    }

    /** No file can hold what it can't foresee. */
    private String boundary() {
        byte[] bytes = new byte[BOUNDARY_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static void nothing(HttpServletResponse response, Download download, int status) {
        validators(response, download);
        response.setHeader("Accept-Ranges", "bytes");
        response.setStatus(status);
        response.setContentLength(0);
    }

    /** What a cache needs to know of any answer. */
    private static void validators(HttpServletResponse response, Download download) {
        response.setHeader("ETag", download.etag());
        response.setHeader("Last-Modified", HttpDates.format(download.modified()));
        response.setHeader("Cache-Control", "no-cache");
    }

    private static void headers(Order order, String mediaType) {
        HttpServletResponse response = order.response();
        Download download = order.download();
        validators(response, download);
        response.setContentType(mediaType);
        response.setHeader("Accept-Ranges", "bytes");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Disposition", disposition(order).value());
        if (!download.mediaType().equals("application/pdf")) {
            response.setHeader("Content-Security-Policy", Headers.FILE_POLICY);
        }
        download.language()
                .map(Language::code)
                .ifPresent(code -> response.setHeader("Content-Language", code));
        download.sha256()
                .ifPresent(
                        sha256 -> DigestFields.ofRepresentation(order.request(), response, sha256));
    }

    /**
     * A button that says "Download" asks with {@code ?download}, and the browser never shows; nor
     * does it what is no document of today.
     */
    private static ContentDisposition disposition(Order order) {
        String name = order.download().name();
        boolean mayBeShown =
                order.request().getParameter("download") == null
                        && order.download().document().isPresent();
        return mayBeShown
                ? ContentDisposition.inlineIfHarmless(name)
                : ContentDisposition.attachment(name);
    }

    private static void write(Order order, Body body, Runnable written) throws IOException {
        if (body.isRead()) {
            written.run();
            return;
        }
        Optional<ServerConnection> direct =
                body.length() >= SENT_BY_THE_SYSTEM && body.isOfOneFile()
                        ? ServerConnection.of(order.request())
                        : Optional.empty();
        if (direct.isPresent()) {
            DirectBody.send(order.request().startAsync(), direct.get(), body, written);
            return;
        }
        boolean isRange = order.response().getStatus() == HttpServletResponse.SC_PARTIAL_CONTENT;
        if (body.length() > (isRange ? KEPT_OPEN_AFTER_RANGE : KEPT_OPEN_AFTER)) {
            order.response().setHeader("Connection", "close");
        }
        AsyncContext async = order.request().startAsync();
        async.setTimeout(0);
        async.addListener(new ClosingListener(body));
        order.response().getOutputStream().setWriteListener(new FileWriter(async, body, written));
    }
}
