package org.samspel.api;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.samspel.clients.LeavingBody;
import org.samspel.openapi.Document;

/**
 * The OpenAPI 3.1 description of the interface, made from the same list of questions that each
 * answer is checked against. The server's own speaks 3.0, and knows no rule that is checked here.
 */
public final class Description extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String MEDIA_TYPE = "application/vnd.oai.openapi+json;version=3.1";
    private static final List<Integer> FAILURES = List.of(400, 404, 406, 410, 429, 500, 503);

    private static final List<Integer> REFUSALS =
            List.of(401, 403, 408, 409, 412, 413, 415, 422, 428, 507);

    private final String url;
    private transient volatile Optional<byte[]> made = Optional.empty();

    /**
     * @param url the site's public address, without a slash at the end
     */
    public Description(String url) {
        this.url = url;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        byte[] json = json();
        response.setContentType(MEDIA_TYPE);
        response.setHeader("Cache-Control", "public, max-age=3600");
        response.setContentLength(json.length);
        LeavingBody.write(response, json);
    }

    /** Made when it is first asked for; two at once make the same. */
    private byte[] json() {
        byte[] json = made.orElseGet(() -> json(url).getBytes(StandardCharsets.UTF_8));
        made = Optional.of(json);
        return json;
    }

    static String json(String url) {
        return new Document(
                        new Document.Whole(
                                "Samspel",
                                "Works, texts, files and search of this site, for programs. Nobody"
                                        + " has to ask; to write, staff make a personal token.",
                                "1",
                                url + "/api/v1",
                                Problem.class,
                                FAILURES,
                                REFUSALS))
                .of(Stream.concat(Operations.ALL.stream(), Operations.WRITING.stream()).toList())
                .toString();
    }
}
