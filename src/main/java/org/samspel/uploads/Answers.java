package org.samspel.uploads;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samspel.inspection.Objection;
import org.samspel.languages.Language;
import org.samspel.languages.Negotiation;

/** What is said to the sender, in the sender's language. */
final class Answers {
    private static final int UNPROCESSABLE = 422;

    private final UploadServlet.Wording wording;

    Answers(UploadServlet.Wording wording) {
        this.wording = wording;
    }

    /** The field of this name; empty text when there is none. */
    static String header(HttpServletRequest request, String name) {
        @Nullable String value = request.getHeader(name);
        return value == null ? "" : value;
    }

    void refuse(HttpServletRequest request, HttpServletResponse response, Objection objection)
            throws IOException {
        problem(request, response, UNPROCESSABLE, objection.key());
    }

    void noRoom(HttpServletRequest request, HttpServletResponse response, Shortage shortage)
            throws IOException {
        problem(request, response, shortage.status(), shortage.key());
    }

    /** RFC 9457, with a sentence for people as its title. */
    void problem(HttpServletRequest request, HttpServletResponse response, int status, String key)
            throws IOException {
        response.setStatus(status);
        response.setContentType("application/problem+json");
        write(
                response,
                "{\"title\":" + Json.quoted(text(request, key)) + ",\"status\":" + status + "}");
    }

    void upload(HttpServletRequest request, HttpServletResponse response, Upload upload)
            throws IOException {
        response.setContentType("application/json");
        write(response, Json.of(upload, message(request, upload)));
    }

    void uploads(HttpServletRequest request, HttpServletResponse response, List<Upload> uploads)
            throws IOException {
        List<String> each = uploads.stream().map(it -> Json.of(it, message(request, it))).toList();
        response.setContentType("application/json");
        write(response, "[" + String.join(",", each) + "]");
    }

    private String message(HttpServletRequest request, Upload upload) {
        return switch (upload.state()) {
            case Upload.State.Refused refused -> text(request, refused.objection().key());
            case Upload.State.Ready ready -> text(request, "upload.state.ready");
            case Upload.State.Checking checking -> text(request, "upload.state.checking");
            case Upload.State.Arriving arriving -> text(request, "upload.state.arriving");
        };
    }

    private String text(HttpServletRequest request, String key) {
        String wishes = header(request, "Accept-Language");
        return wording.text(Negotiation.choose(wishes, List.of(Language.values())), key);
    }

    private static void write(HttpServletResponse response, String text) throws IOException {
        byte[] bytes = text.getBytes(UTF_8);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
