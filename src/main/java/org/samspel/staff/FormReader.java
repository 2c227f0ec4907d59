package org.samspel.staff;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Receives the body of a form as it arrives: no thread waits for a slow sender. The bytes are ASCII
 * in anything a browser sends; {@link Form} sees to the rest.
 */
final class FormReader implements ReadListener {
    private static final String TYPE = "application/x-www-form-urlencoded";
    private static final int BUFFER = 8 * 1024;

    private final ServletInputStream in;
    private final int largest;
    private final Consumer<Received> done;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private boolean finished;

    /** What has arrived. */
    sealed interface Received {}

    record Whole(Form form) implements Received {}

    /**
     * @param status 400, 413 or 415
     */
    record Unfit(int status) implements Received {}

    private FormReader(ServletInputStream in, int largest, Consumer<Received> done) {
        this.in = in;
        this.largest = largest;
        this.done = done;
    }

    /**
     * Begins to read; the request is asynchronous already.
     *
     * @param largest in bytes
     * @param done called once, by any thread
     */
    static void read(HttpServletRequest request, int largest, Consumer<Received> done)
            throws IOException {
        String type = String.valueOf(request.getContentType()).split(";", 2)[0].strip();
        if (!type.equalsIgnoreCase(TYPE)) {
            done.accept(new Unfit(415));
        } else if (request.getContentLengthLong() > largest) {
            done.accept(new Unfit(413));
        } else {
            ServletInputStream in = request.getInputStream();
            in.setReadListener(new FormReader(in, largest, done));
        }
    }

    @Override
    public void onDataAvailable() throws IOException {
        drain();
        // Not every server says so once more when the end came with the last bytes.
        if (in.isFinished()) {
            whole();
        }
    }

    @Override
    public void onAllDataRead() throws IOException {
        // To some servers "all" is what has arrived, read or not. They are not asked whether they
        // are ready: to one that has nothing left that is asking to be called once more.
        byte[] buffer = new byte[BUFFER];
        while (!finished && in.available() > 0) {
            take(buffer, in.read(buffer));
        }
        whole();
    }

    /** "Finished" may mean arrived, not read: only a negative count is an end. */
    private void drain() throws IOException {
        byte[] buffer = new byte[BUFFER];
        while (!finished && in.isReady()) {
            int read = in.read(buffer);
            if (read < 0) {
                return;
            }
            take(buffer, read);
        }
    }

    private void take(byte[] buffer, int read) {
        body.write(buffer, 0, Math.max(read, 0));
        if (body.size() > largest) {
            finish(new Unfit(413));
        }
    }

    private void whole() {
        Optional<Form> form = Form.parse(body.toString(StandardCharsets.ISO_8859_1));
        finish(form.isPresent() ? new Whole(form.get()) : new Unfit(400));
    }

    @Override
    public void onError(Throwable gone) {
        finish(new Unfit(400));
    }

    private void finish(Received received) {
        if (!finished) {
            finished = true;
            done.accept(received);
        }
    }
}
