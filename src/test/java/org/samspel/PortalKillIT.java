package org.samspel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The whole portal is killed while somebody publishes and sends files, again and again. */
@ExtendWith(Browsing.class)
class PortalKillIT {
    /** More by {@code -Dsamspel.kills=100}. */
    private static final int ROUNDS = Integer.getInteger("samspel.kills", 3);

    private static final String TEXT = "/staff/works/articles/drept/nb";
    private static final String UPLOADS = "/staff/uploads/";
    private static final String BOUNDARY = "grense";
    private static final Pattern NUMBER = Pattern.compile("Nummer (\\d+)\\.");
    private static final Pattern SENT =
            Pattern.compile("\"id\":\"(\\w+)\",\"name\":\"(\\d+)\\.txt\"");

    private final AtomicInteger published = new AtomicInteger();
    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicBoolean isKilled = new AtomicBoolean();
    private String cookie = "";

    @Test
    void whatWasAnsweredIsThereAfterEachKill(Browser browser) throws Exception {
        try (Newsroom room = Newsroom.open(browser)) {
            begin(room);
            Path content = room.portal().content();
            room.portal().kill();
            Random random = new Random(7);
            for (int round = 1; round <= ROUNDS; round++) {
                RunningPortal portal = RunningPortal.start(content, content.resolveSibling("var"));
                try {
                    isWhole(portal, "round " + round);
                    sent.set(0);
                    work(portal, random.nextInt(2_000));
                } finally {
                    portal.close();
                }
            }
        }
    }

    private void begin(Newsroom room) {
        Page window = room.publisher();
        window.navigate(room.address("/staff/write"));
        window.locator("#title").fill("Drept");
        window.locator("main form.form button").click();
        window.waitForURL("**" + TEXT);
        window.locator("#body").fill("Nummer 0.");
        window.locator("button[name=do][value=publish]:not(.hidden)").first().click();
        window.locator(".said").waitFor();
        cookie =
                window.context().cookies().stream()
                        .map(each -> each.name + "=" + each.value)
                        .collect(Collectors.joining("; "));
        window.context().close();
    }

    /** Publishes and sends until the portal is killed, so long after the first answer. */
    private void work(RunningPortal portal, int milliseconds) throws Exception {
        isKilled.set(false);
        int before = published.get();
        Thread person = Thread.ofVirtual().start(() -> untilKilled(portal));
        Eventually.within(Duration.ofMinutes(2), "an answer", () -> published.get() > before);
        TimeUnit.MILLISECONDS.sleep(milliseconds);
        isKilled.set(true);
        portal.kill();
        person.join();
    }

    private void untilKilled(RunningPortal portal) {
        while (!isKilled.get()) {
            try {
                publish(portal, published.get() + 1);
                send(portal, sent.get() + 1);
            } catch (UncheckedIOException noAnswer) {
                // Nothing was promised then, be it that the portal is gone or that it is slow.
            }
        }
    }

    private void publish(RunningPortal portal, int number) {
        String page = portal.get(TEXT, "Cookie", cookie).body();
        Map<String, String> fields =
                Map.of(
                        "token",
                        hidden(page, "token"),
                        "base",
                        hidden(page, "base"),
                        "revision",
                        hidden(page, "revision"),
                        "title",
                        "Drept",
                        "body",
                        "Nummer " + number + ".\n\n" + "Mer tekst. ".repeat(number % 400),
                        "do",
                        "publish");
        String form =
                fields.entrySet().stream()
                        .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&"));
        if (post(portal, TEXT, "application/x-www-form-urlencoded", form).statusCode() == 303) {
            published.set(number);
        }
    }

    private void send(RunningPortal portal, int number) {
        String form =
                "--"
                        + BOUNDARY
                        + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\""
                        + number
                        + ".txt\"\r\n\r\nFil "
                        + number
                        + "\r\n--"
                        + BOUNDARY
                        + "--\r\n";
        String type = "multipart/form-data; boundary=" + BOUNDARY;
        if (post(portal, UPLOADS, type, form).statusCode() == 303) {
            sent.set(number);
        }
    }

    private HttpResponse<String> post(RunningPortal portal, String path, String type, String body) {
        HttpRequest.Builder request =
                portal.request(path, "Cookie", cookie, "Origin", portal.address().toString())
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofString(body));
        return portal.send(request, BodyHandlers.ofString());
    }

    private static String hidden(String page, String name) {
        Matcher field = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
        assertTrue(field.find(), page);
        return field.group(1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private void isWhole(RunningPortal portal, String round) throws Exception {
        Eventually.within(
                Duration.ofMinutes(1),
                "the database is open",
                () -> portal.get(TEXT, "Cookie", cookie).statusCode() == 200);
        String text = Files.readString(portal.content().resolve("articles/drept/index.nb.md"));
        Matcher number = NUMBER.matcher(text);
        assertTrue(number.find(), text);
        int kept = Integer.parseInt(number.group(1));
        int promised = published.get();
        assertTrue(kept == promised || kept == promised + 1, round + ": " + kept + " " + promised);
        published.set(kept);
        assertTrue(portal.get("/nb/artikler/drept/").body().contains("Nummer " + kept + "."));
        assertEquals(List.of("articles/drept/index.nb.md", "site.yml"), files(portal), round);
        allThatWasSentIsThere(portal, round);
        historyIsSound(portal, round);
    }

    private static List<String> files(RunningPortal portal) throws IOException {
        try (Stream<Path> all = Files.walk(portal.content())) {
            return all.filter(Files::isRegularFile)
                    .map(file -> portal.content().relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    private void allThatWasSentIsThere(RunningPortal portal, String round) {
        Eventually.within(
                Duration.ofSeconds(60),
                "all that came is looked at",
                () -> !uploads(portal).contains("\"checking\""));
        List<Integer> there = new ArrayList<>();
        Matcher each = SENT.matcher(uploads(portal));
        while (each.find()) {
            there.add(Integer.valueOf(each.group(2)));
            post(portal, UPLOADS + each.group(1) + "/discard", "text/plain", "");
        }
        for (int number = 1; number <= sent.get(); number++) {
            assertTrue(there.contains(number), round + ": " + number + " of " + there);
        }
    }

    private String uploads(RunningPortal portal) {
        return portal.get(UPLOADS, "Cookie", cookie).body();
    }

    private static void historyIsSound(RunningPortal portal, String round) throws Exception {
        Process check =
                new ProcessBuilder("git", "-C", history(portal).toString(), "fsck", "--strict")
                        .redirectErrorStream(true)
                        .start();
        String said = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, check.waitFor(), round + ": " + said);
    }

    private static Path history(RunningPortal portal) {
        return portal.content().resolveSibling("var").resolve("history.git");
    }
}
