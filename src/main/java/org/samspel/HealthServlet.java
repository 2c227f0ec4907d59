package org.samspel;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Set;
import org.samspel.publishing.Publisher;
import org.samspel.publishing.Site;

/**
 * Whether the process still answers, {@code /health/live}, and whether there is a site to read,
 * {@code /health/ready}; in the form of MicroProfile Health 4.0. The server's own needs CDI, and
 * CDI takes part in each request: an eighth of the work of a ready page, and a tenth of the start.
 */
final class HealthServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Set<String> ADDRESSES = Set.of("", "/", "/live", "/ready", "/started");

    private final transient Publisher publisher;

    HealthServlet(Publisher publisher) {
        this.publisher = publisher;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String asked = Objects.requireNonNullElse(request.getPathInfo(), "");
        if (!ADDRESSES.contains(asked)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        boolean up = asked.equals("/live") || publisher.ready();
        byte[] body = body(up, asked.equals("/live") ? process() : site()).getBytes(UTF_8);
        response.setStatus(
                up ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static String body(boolean up, String check) {
        return "{\"status\":\"" + (up ? "UP" : "DOWN") + "\",\"checks\":[" + check + "]}\n";
    }

    private static String process() {
        return "{\"name\":\"process\",\"status\":\"UP\",\"data\":{}}";
    }

    private String site() {
        if (!publisher.ready()) {
            return "{\"name\":\"site\",\"status\":\"DOWN\",\"data\":{}}";
        }
        Site site = publisher.site();
        return "{\"name\":\"site\",\"status\":\"UP\",\"data\":{\"revision\":\"%s\",\"works\":%d}}"
                .formatted(site.revision().id(), site.works().all().size());
    }
}
