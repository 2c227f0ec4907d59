package org.samspel.staff;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.samspel.clients.LeavingBody;

/**
 * Writes answers: never kept anywhere, never in a frame, never compressed (they hold a secret token
 * beside text from outside: BREACH).
 */
final class StaffWriter {
    private static final String POLICY =
            "default-src 'none'; img-src 'self' blob:; style-src 'self'; script-src 'self';"
                    + " connect-src 'self'; font-src 'self'; media-src 'self'; form-action 'self';"
                    + " frame-src 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** No script, no form, nothing of who is signed in: it is somebody's text. */
    private static final String PROOF_POLICY =
            "default-src 'none'; img-src 'self' data:; style-src 'self'; font-src 'self';"
                    + " media-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'self';"
                    + " sandbox allow-popups allow-downloads";

    private final HttpServletResponse response;
    private final boolean headOnly;

    StaffWriter(HttpServletResponse response, boolean headOnly) {
        this.response = response;
        this.headOnly = headOnly;
    }

    HttpServletResponse response() {
        return response;
    }

    void page(int status, String language, String html) throws IOException {
        headers();
        response.setStatus(status);
        write(language, html);
    }

    void proof(String language, String html) throws IOException {
        headers();
        response.setHeader("Content-Security-Policy", PROOF_POLICY);
        // A sandboxed page has no origin of its own, and still needs its style sheets.
        response.setHeader("Cross-Origin-Resource-Policy", "same-site");
        write(language, html);
    }

    void table(StaffAnswer.Table table) throws IOException {
        headers();
        response.setHeader("Content-Disposition", "attachment; filename=\"" + table.name() + "\"");
        write("text/csv", table.csv().getBytes(StandardCharsets.UTF_8));
    }

    private void write(String language, String html) throws IOException {
        response.setHeader("Content-Language", language);
        write("text/html", html.getBytes(StandardCharsets.UTF_8));
    }

    private void write(String type, byte[] bytes) throws IOException {
        response.setContentType(type + ";charset=UTF-8");
        response.setContentLength(bytes.length);
        if (!headOnly) {
            LeavingBody.write(response, bytes);
        }
    }

    void onward(String address) {
        headers();
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", address);
        response.setContentLength(0);
    }

    private void headers() {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        // Not "no-referrer": then browsers hide the origin of forms from us, too.
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("X-Robots-Tag", "noindex");
    }
}
