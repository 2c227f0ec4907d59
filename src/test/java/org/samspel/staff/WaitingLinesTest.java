package org.samspel.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.samspel.access.Access;
import org.samspel.access.Device;
import org.samspel.access.PasswordHash;
import org.samspel.access.Seal;
import org.samspel.staff.StaffServlet.Request;
import org.samspel.store.DatabasePlace;
import org.samspel.store.Store;
import org.samspel.themes.Theme;

/** Who waits for whom. */
class WaitingLinesTest {
    private static final int MANY = 200;

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Access access;
    private final Staff staff;

    WaitingLinesTest(@TempDir Path folder) throws IOException {
        Theme theme = Theme.load(List.of(Path.of("themes/default")));
        access =
                Access.over(
                        new Access.Tools(
                                new Store(new DatabasePlace("", "", "", folder.resolve("none"))),
                                Clock.systemUTC(),
                                new PasswordHash(100),
                                Seal.with(folder.resolve("key")),
                                (connection, letter) -> {}));
        staff =
                new Staff(
                        access,
                        new Staff.Surroundings(
                                URI.create("https://example.org"),
                                () -> theme,
                                language -> "Samspel",
                                language -> Frame.Funding.NONE),
                        List.of(
                                new Plain("/guest", Entrance.ANYONE),
                                new Plain("/staff/send", Entrance.AUTHOR)));
    }

    private record Plain(String path, Entrance entrance) implements StaffPage {
        @Override
        public StaffAnswer show(Visit visit) {
            return StaffAnswer.plain("plain", path);
        }
    }

    @AfterEach
    void close() {
        ended.countDown();
        staff.close();
        access.close();
    }

    @Test
    void howeverManyGuestsThereAreStaffAreAnswered() throws Exception {
        fill(staff.line(request("POST", "/guest")));
        for (Request work :
                List.of(
                        request("GET", "/staff"),
                        request("POST", "/staff/sign-in"),
                        request("GET", "/staff/send"),
                        request("POST", "/staff/send"))) {
            assertEquals(
                    "done",
                    staff.line(work).submit(() -> "done").get(10, TimeUnit.SECONDS),
                    work.toString());
        }
    }

    @Test
    void pagesOfGuestsWaitWithTheirFormsAndNotForEver() {
        fill(staff.line(request("GET", "/guest")));
        assertThrows(
                RejectedExecutionException.class,
                () -> staff.line(request("POST", "/guest/confirm/x")).execute(() -> {}));
    }

    @Test
    void guestsAreAnsweredWhileManyTryToSignIn() throws Exception {
        fill(staff.line(request("POST", "/staff/sign-in")));
        assertEquals(
                "done",
                staff.line(request("POST", "/guest"))
                        .submit(() -> "done")
                        .get(10, TimeUnit.SECONDS));
    }

    /** Until it takes nobody any more. */
    private void fill(ExecutorService line) {
        assertThrows(
                RejectedExecutionException.class,
                () -> {
                    for (int i = 0; i < MANY; i++) {
                        line.execute(this::stay);
                    }
                });
    }

    private void stay() {
        try {
            ended.await();
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private static Request request(String method, String uri) {
        return new Request(method, uri, "", "", "", Device.of("", ""), true);
    }
}
