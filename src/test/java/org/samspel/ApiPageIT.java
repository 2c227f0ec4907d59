package org.samspel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The page for developers, used as a developer uses it: by copying from it. */
@ExtendWith(SharedPortal.class)
class ApiPageIT {
    private static final String TRIAL =
            """

            import sys
            message, secret = sys.argv[1:]
            head, body = message.split("\\n\\n", 1)
            headers = dict(line.split(": ", 1) for line in head.split("\\n")[1:])
            time.time = lambda: int(headers["webhook-timestamp"]) + 9
            print(is_genuine(secret, headers, body.encode()))
            """;

    private final RunningPortal portal;

    ApiPageIT(RunningPortal portal) {
        this.portal = portal;
    }

    /** What the page's own program says about a message. */
    private static String judged(String program, String message, String secret) throws IOException {
        Process python =
                new ProcessBuilder("python3", "-c", program + TRIAL, message, secret)
                        .redirectErrorStream(true)
                        .start();
        return new String(python.getInputStream().readAllBytes(), UTF_8).strip();
    }

    @Test
    void theMessageShownIsGenuineToTheProgramShownAndAnyOtherIsNot() throws IOException {
        Document page = Jsoup.parse(portal.get("/en/api/").body());
        List<String> code = page.select("pre code").stream().map(Element::wholeText).toList();
        String message = code.stream().filter(it -> it.startsWith("POST")).findFirst().orElse("");
        String program = code.stream().filter(it -> it.contains("def ")).findFirst().orElse("");
        String secret = page.select("code:matches(^whsec_)").text();
        assertEquals("True", judged(program, message, secret));
        assertEquals("False", judged(program, message.replace("final", "finaI"), secret));
        assertEquals("False", judged(program, message, secret.replaceAll("[A-M]", "N")));
    }
}
