package org.samspel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.samspel.store.DatabasePlace;
import org.samspel.store.Statements;
import org.samspel.store.Store;

/** A program that goes on after the last day of its token. */
@ExtendWith(Browsing.class)
class ExpiredTokenIT {
    private static final String SOURCES = "/api/v1/sources";

    private static HttpResponse<String> ask(RunningPortal portal, String token) {
        return portal.get(SOURCES, "Authorization", "Bearer " + token);
    }

    @Test
    void aTokenIsGoodUntilItsDayAndNoLonger(Browser browser) throws Exception {
        try (Newsroom room = Newsroom.open(browser)) {
            Page window = room.publisher();
            String ending = room.token(window, "read");
            String lasting = room.token(window, "read", "write");
            assertEquals(200, ask(room.portal(), ending).statusCode());
            Path content = room.portal().content();
            Path data = content.resolveSibling("var");
            room.portal().stop();
            end(data, "Import read");
            try (RunningPortal later = RunningPortal.start(content, data)) {
                Eventually.within(
                        Duration.ofMinutes(1),
                        "the database is open",
                        () -> ask(later, lasting).statusCode() == 200);
                HttpResponse<String> refused = ask(later, ending);
                assertEquals(401, refused.statusCode(), refused.body());
                assertTrue(refused.body().contains("#wrong-token"), refused.body());
            }
        }
    }

    /** As if its time had passed while the portal was down. */
    private static void end(Path data, String label) throws Exception {
        try (Store store = new Store(new DatabasePlace("", "", "", data.resolve("database")))) {
            store.start();
            Eventually.within(Duration.ofMinutes(1), "open", () -> store.database().isPresent());
            store.database()
                    .orElseThrow()
                    .inTransaction(
                            connection -> {
                                Statements.run(
                                        connection,
                                        "update staff_tokens set expires_at = ? where label = ?",
                                        Instant.now().minusSeconds(1),
                                        label);
                                return label;
                            });
        }
    }
}
