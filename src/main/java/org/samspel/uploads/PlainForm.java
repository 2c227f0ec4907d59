package org.samspel.uploads;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.samspel.uploads.Answers.header;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.EOFException;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;
import org.samspel.inspection.Objection;

/**
 * Files from a form without a script, read as they come: nothing is held in memory, and no file
 * lies anywhere but in quarantine. What was not taken stands in the list of its sender.
 */
final class PlainForm {
    private static final int MOST_PARTS = 60;
    private static final int LONGEST_HEADER = 4_096;

    /** Long enough that the next page can tell what most files were found to be. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** The part was not read to its end; there may be others. */
    private sealed interface Taken {
        record Done() implements Taken {}

        record Full(Shortage shortage) implements Taken {}
    }

    private final Uploads uploads;
    private final Answers answers;

    PlainForm(Uploads uploads, Answers answers) {
        this.uploads = uploads;
        this.answers = answers;
    }

    static boolean isMeant(HttpServletRequest request) {
        return header(request, "Content-Type")
                .toLowerCase(Locale.ROOT)
                .startsWith("multipart/form-data");
    }

    /** Takes what there is, then sends the browser on to the page it came from. */
    void take(String owner, Exchange exchange) throws IOException {
        HttpServletRequest request = exchange.request();
        try {
            FileItemInputIterator parts = reader().getItemIterator(request);
            while (parts.hasNext()) {
                FileItemInput part = parts.next();
                Taken taken = part.isFormField() ? new Taken.Done() : file(owner, part, request);
                if (taken instanceof Taken.Full full) {
                    answers.noRoom(request, exchange.response(), full.shortage());
                    return;
                }
            }
            Ways.seeOther(request, exchange.response());
        } catch (FileUploadException
                | java.nio.file.InvalidPathException
                | java.io.EOFException bad) {
            answers.problem(
                    request,
                    exchange.response(),
                    HttpServletResponse.SC_BAD_REQUEST,
                    "upload.form.broken");
        }
    }

    private JakartaServletFileUpload<?, ?> reader() {
        JakartaServletFileUpload<?, ?> reader = new JakartaServletFileUpload<>();
        reader.setMaxSize(uploads.limits().person());
        reader.setMaxFileCount(MOST_PARTS);
        reader.setMaxPartHeaderSize(LONGEST_HEADER);
        reader.setHeaderCharset(ISO_8859_1); // the bytes as they are
        return reader;
    }

    private Taken file(String owner, FileItemInput part, HttpServletRequest request)
            throws IOException {
        String name = UploadName.decoded(Optional.ofNullable(part.getName()).orElse(""));
        if (name.isEmpty()) {
            return new Taken.Done(); // a field that was left empty
        }
        return switch (uploads.begin(owner, name, atMost(request))) {
            case Beginning.Begun begun -> bytes(owner, begun.upload(), part);
            case Beginning.NoRoom none -> new Taken.Full(none.shortage());
            case Beginning.Unwanted unwanted -> {
                uploads.refuse(owner, name, unwanted.objection());
                yield new Taken.Done();
            }
        };
    }

    private Taken bytes(String owner, Upload upload, FileItemInput part) throws IOException {
        // Not to be closed: that would read on to the end of what may never come.
        Desk.Delivery delivery = Desk.Delivery.unchecked(part.getInputStream(), 0);
        Optional<Arrival> arrival = uploads.take(owner, upload.id(), delivery);
        if (arrival.isPresent() && arrival.get() instanceof Arrival.Stored) {
            uploads.end(owner, upload.id(), PATIENCE);
            return new Taken.Done();
        }
        uploads.discard(owner, upload.id());
        if (arrival.isPresent() && arrival.get() instanceof Arrival.TooMany) {
            uploads.refuse(owner, upload.name(), Objection.SIZE);
            return new Taken.Done();
        }
        if (arrival.isPresent() && arrival.get() instanceof Arrival.DiskFull) {
            return new Taken.Full(Shortage.DISK);
        }
        throw new EOFException("The form broke off");
    }

    /** A part does not say how large it is; it is smaller than all of them. */
    private long atMost(HttpServletRequest request) {
        long all = request.getContentLengthLong();
        long most = uploads.limits().file();
        return all > 0 ? Math.min(all, most) : most;
    }
}
