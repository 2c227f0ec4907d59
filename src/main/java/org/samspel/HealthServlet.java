package org.samspel;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.samspel.clients.LeavingBody;
import org.samspel.clients.Nesting;
import org.samspel.publishing.Publisher;
import org.samspel.publishing.Site;
import org.samspel.web.Turnstile;

/**
 * Whether the process still answers, {@code /health/live}, and whether there is a site to read,
 * {@code /health/ready}; in the form of MicroProfile Health 4.0. The server's own needs CDI, and
 * CDI takes part in each request: an eighth of the work of a ready page, and a tenth of the start.
 * Named in {@code web.xml}, which keeps a server that is not started by our launcher from putting
 * its own at these addresses.
 */
public final class HealthServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String PROCESS = "{\"name\":\"process\",\"status\":\"UP\"}";
    private static final String DOWN = "{\"name\":\"site\",\"status\":\"DOWN\"}";
    private static final Set<String> ADDRESSES = Set.of("", "/", "/live", "/ready", "/started");

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String asked = Objects.requireNonNullElse(request.getPathInfo(), "");
        if (Nesting.refuses(response)) {
            return;
        }
        if (!ADDRESSES.contains(asked)) {
            Turnstile.missing(request, response);
            return;
        }
        Optional<Site> site = site();
        boolean alive = asked.equals("/live");
        boolean up = alive || site.isPresent();
        byte[] body = body(up, alive ? PROCESS : check(site)).getBytes(UTF_8);
        response.setStatus(
                up ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setContentLength(body.length);
        LeavingBody.send(request.startAsync(), body);
    }

    private static String body(boolean up, String check) {
        return "{\"status\":\"" + (up ? "UP" : "DOWN") + "\",\"checks\":[" + check + "]}\n";
    }

    private Optional<Site> site() {
        return getServletContext().getAttribute(Publisher.class.getName())
                                instanceof Publisher publisher
                        && publisher.ready()
                ? Optional.of(publisher.site())
                : Optional.empty();
    }

    private static String check(Optional<Site> found) {
        return found.map(HealthServlet::data)
                .map(data -> "{\"name\":\"site\",\"status\":\"UP\",\"data\":" + data + "}")
                .orElse(DOWN);
    }

    private static String data(Site site) {
        int works = site.works().all().size();
        return "{\"revision\":\"" + site.revision().id() + "\",\"works\":" + works + "}";
    }
}
