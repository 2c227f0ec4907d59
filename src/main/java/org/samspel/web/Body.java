package org.samspel.web;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.samspel.connections.Transfer;
import org.samspel.documents.ByteRange;
import org.samspel.documents.Download;
import org.samspel.documents.FileBytes;

/**
 * What an answer sends of a download: spans of its bytes, with text before and between them. Never
 * ends before all of it has been read: then it fails.
 */
final class Body implements Transfer {
    private final Download download;
    private final Deque<Piece> pieces = new ArrayDeque<>();
    private final long length;
    private Optional<ReadableByteChannel> channel = Optional.empty();
    private long left;

    private sealed interface Piece {
        long length();
    }

    private record Text(String ascii) implements Piece {
        @Override
        public long length() {
            return ascii.length();
        }
    }

    private record Span(long first, long length) implements Piece {}

    private Body(Download download, List<? extends Piece> pieces) {
        this.download = download;
        this.length = pieces.stream().mapToLong(Piece::length).sum();
        pieces.stream().filter(piece -> piece.length() > 0).forEach(this.pieces::add);
    }

    static Body whole(Download download) {
        return new Body(download, List.of(new Span(0, download.size())));
    }

    static Body part(Download download, ByteRange.Part part) {
        return new Body(download, List.of(new Span(part.first(), part.length())));
    }

    /** Several parts as {@code multipart/byteranges} (RFC 9110 §14.6). */
    static Body parts(Download download, ByteRange.Parts parts, String boundary) {
        Deque<Piece> pieces = new ArrayDeque<>();
        for (ByteRange.Part part : parts.parts()) {
            String lineBefore = pieces.isEmpty() ? "" : "\r\n";
            pieces.add(
                    new Text(
                            "%s--%s\r\nContent-Type: %s\r\nContent-Range: %s\r\n\r\n"
                                    .formatted(
                                            lineBefore,
                                            boundary,
                                            download.mediaType(),
                                            part.contentRange())));
            pieces.add(new Span(part.first(), part.length()));
        }
        pieces.add(new Text("\r\n--" + boundary + "--\r\n"));
        return new Body(download, List.copyOf(pieces));
    }

    /** In bytes, all texts included. */
    long length() {
        return length;
    }

    /**
     * Opens what is to be read first, so that what can't be read is known before an answer has
     * begun.
     *
     * @throws org.samspel.content.ContentChanged when the disk has something else by now
     */
    void open() throws IOException {
        for (Piece piece : pieces) {
            if (piece instanceof Span span) {
                channel = Optional.of(download.open(span.first()));
                left = span.length();
                return;
            }
        }
    }

    /** Whether it is open, one span of one file, and nothing else: what {@link #sendTo} can do. */
    boolean isOfOneFile() {
        return pieces.size() == 1 && channel.filter(FileBytes.class::isInstance).isPresent();
    }

    @Override
    public long left() {
        return left;
    }

    @Override
    public long sendTo(WritableByteChannel connection, long most) throws IOException {
        FileBytes bytes = (FileBytes) channel.orElseThrow();
        long sent = bytes.sendTo(connection, Math.min(most, left));
        left -= sent;
        return sent;
    }

    boolean isRead() {
        return pieces.isEmpty();
    }

    /** Reads at least one byte, and no more than the buffer and the present piece have. */
    void read(ByteBuffer buffer) throws IOException {
        switch (pieces.element()) {
            case Text text -> {
                buffer.put(text.ascii().getBytes(StandardCharsets.US_ASCII));
                pieces.remove();
            }
            case Span span -> read(span, buffer);
        }
    }

    private void read(Span span, ByteBuffer buffer) throws IOException {
        if (channel.isEmpty()) {
            channel = Optional.of(download.open(span.first()));
            left = span.length();
        }
        if (buffer.remaining() > left) {
            buffer.limit(buffer.position() + (int) left);
        }
        int read = channel.get().read(buffer);
        if (read < 0) {
            throw new EOFException(download.name() + " has become shorter while it was being sent");
        }
        left -= read;
        if (left == 0) {
            close();
            pieces.remove();
        }
    }

    @Override
    public void close() throws IOException {
        if (channel.isPresent()) {
            channel.get().close();
            channel = Optional.empty();
        }
    }
}
