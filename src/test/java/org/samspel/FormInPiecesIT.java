package org.samspel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Forms as many a browser sends them: first the head, and then the body, on a line it keeps. */
@ExtendWith(MailedPortal.Given.class)
class FormInPiecesIT {
    private static final int SENDERS = 8;

    /** One to three of 4,000 were never answered when two threads received the same body. */
    private static final int FORMS_EACH = 1_500;

    private static final String BODY = "email=g%40example.com%0D%0ABcc%3A+v%40example.com";

    private final RunningPortal portal;

    FormInPiecesIT(MailedPortal mailed) {
        portal = mailed.portal();
    }

    @Test
    void eachOfManyIsAnswered() throws Exception {
        try (ExecutorService senders = Executors.newFixedThreadPool(SENDERS)) {
            List<Future<Integer>> answered = new ArrayList<>();
            for (int sender = 0; sender < SENDERS; sender++) {
                answered.add(senders.submit(this::answered));
            }
            for (Future<Integer> each : answered) {
                assertEquals(FORMS_EACH, each.get());
            }
        }
    }

    /** How many have got the page that says what is wrong with them. */
    private int answered() throws IOException {
        int refused = 0;
        try (KeptLine line = KeptLine.to(portal)) {
            for (int form = 0; form < FORMS_EACH; form++) {
                line.send(
                        KeptLine.question(
                                "POST",
                                "/guest?lang=en",
                                "Sec-Fetch-Site: same-origin",
                                "Content-Type: application/x-www-form-urlencoded",
                                "Content-Length: " + BODY.length()));
                line.send(BODY);
                refused += line.reply().status().startsWith("HTTP/1.1 422") ? 1 : 0;
            }
        }
        return refused;
    }
}
