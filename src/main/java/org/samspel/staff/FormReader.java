package org.samspel.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Consumer;
import org.samspel.clients.ArrivingBody;

/**
 * Receives a form as it arrives. The bytes are ASCII in anything a browser sends; {@link Form} sees
 * to the rest.
 */
final class FormReader {
    private static final String TYPE = "application/x-www-form-urlencoded";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private FormReader() {}

    /** What has arrived. */
    sealed interface Received {}

    record Whole(Form form) implements Received {}

    /**
     * @param status 400, 408, 413 or 415
     */
    record Unfit(int status) implements Received {}

    /**
     * Begins to read; the request is asynchronous already.
     *
     * @param largest in bytes
     * @param done called once, by any thread
     */
    static void read(HttpServletRequest request, int largest, Consumer<Received> done)
            throws IOException {
        String type = String.valueOf(request.getContentType()).split(";", 2)[0].strip();
        if (type.equalsIgnoreCase(TYPE)) {
            ArrivingBody.receive(
                    request,
                    new ArrivingBody.Bounds(largest, PATIENCE),
                    end -> done.accept(received(end)));
        } else {
            done.accept(new Unfit(415));
        }
    }

    private static Received received(ArrivingBody.End end) {
        return switch (end) {
            case ArrivingBody.End.Whole whole ->
                    Form.parse(new String(whole.bytes(), StandardCharsets.ISO_8859_1))
                            .<Received>map(Whole::new)
                            .orElseGet(() -> new Unfit(400));
            case ArrivingBody.End.TooLarge much -> new Unfit(413);
            case ArrivingBody.End.TooSlow slow -> new Unfit(408);
            case ArrivingBody.End.BrokenOff broken -> new Unfit(400);
        };
    }
}
