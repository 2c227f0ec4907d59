package org.samspel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.samspel.uploads.Reception;
import org.samspel.uploads.StagedFile;
import org.samspel.uploads.Upload;

/** Sending files from a browser: dropped, chosen, paused, by keyboard, and without a script. */
@ExtendWith(Browsing.class)
@Timeout(180)
class UploadPageIT {
    @TempDir private Path folder;
    private final Browser browser;
    private Reception reception;
    private BrowserContext context;
    private Page window;

    UploadPageIT(Browser browser) {
        this.browser = browser;
    }

    @BeforeEach
    void open() throws Exception {
        reception = new Reception(folder, Reception.LIMITS, Clock.systemUTC());
        UploadPage page = new UploadPage(folder, reception.uploads());
        reception.add(page, "/staff/nb/*");
        reception.add(page, "/staff/en/*");
        reception.add(page, "/assets/*");
        visit(new Browser.NewContextOptions(), "/staff/nb/new/");
    }

    private void visit(Browser.NewContextOptions options, String path) {
        context = browser.newContext(options.setExtraHTTPHeaders(Map.of("X-Owner", "kari")));
        window = context.newPage();
        window.navigate("http://localhost:" + reception.port() + path);
    }

    @AfterEach
    void close() throws Exception {
        context.close();
        reception.close();
    }

    private static FilePayload text(String name, int size) {
        byte[] bytes = new byte[size];
        Random random = new Random(size);
        for (int i = 0; i < size; i++) {
            bytes[i] = (byte) ('a' + random.nextInt(26));
        }
        return new FilePayload(name, "text/plain", bytes);
    }

    private Locator line(String state) {
        return window.locator(".upload-file." + state);
    }

    private void arrived(FilePayload sent) throws Exception {
        Upload upload =
                reception.uploads().list("kari").stream()
                        .filter(it -> it.name().equals(sent.name))
                        .findFirst()
                        .orElseThrow();
        StagedFile staged = reception.uploads().accept("kari", upload.id()).orElseThrow();
        assertArrayEquals(sent.buffer, Files.readAllBytes(staged.file()));
    }

    @Test
    void twoDroppedFilesArriveAndWhatIsNotTakenIsSaid() throws Exception {
        window.evaluate(
                "() => { const d = new DataTransfer();"
                        + "d.items.add(new File(['Blåbær'], 'Blåbær.txt'));"
                        + "d.items.add(new File(['MZ'], 'a.exe'));"
                        + "document.querySelector('form').dispatchEvent("
                        + "new DragEvent('drop', {dataTransfer: d, bubbles: true, cancelable: true})); }");
        line("ready").waitFor();
        line("refused").waitFor();
        assertTrue(line("refused").innerText().contains("upload.refused.type"));
        arrived(new FilePayload("Blåbær.txt", "text/plain", "Blåbær".getBytes(UTF_8)));
        assertTrue(window.locator("[data-said]").textContent().contains(":"));
        assertEquals(0, new AxeBuilder(window).analyze().getViolations().size());
    }

    @Test
    void pausedAndGoneOnWithByKeyboardItIsTheSameFile() throws Exception {
        slow(600_000);
        FilePayload sent = text("stor.txt", 6 << 20);
        window.locator("#upload-files").setInputFiles(sent);
        line("sending").waitFor();
        Locator hold = window.locator(".upload-file button").first();
        window.locator(".upload-file progress[value]:not([value='0'])").waitFor();
        hold.focus();
        window.keyboard().press("Enter");
        line("paused").waitFor();
        slow(-1);
        window.keyboard().press("Enter");
        line("ready").waitFor();
        arrived(sent);
    }

    /** Bytes a second that leave the browser; -1 for as many as can. */
    private void slow(int bytes) {
        var devtools = context.newCDPSession(window);
        devtools.send("Network.enable");
        var conditions = new com.google.gson.JsonObject();
        conditions.addProperty("offline", false);
        conditions.addProperty("latency", 0);
        conditions.addProperty("downloadThroughput", -1);
        conditions.addProperty("uploadThroughput", bytes);
        devtools.send("Network.emulateNetworkConditions", conditions);
    }

    @Test
    void aLostLineIsGoneOnWithByItself() throws Exception {
        FilePayload sent = text("stor.txt", 9 << 20);
        AtomicInteger pieces = new AtomicInteger();
        window.route(
                "**/staff/uploads/*",
                route -> {
                    boolean piece = route.request().method().equals("PATCH");
                    if (piece && pieces.incrementAndGet() == 2) {
                        route.abort();
                    } else {
                        route.resume();
                    }
                });
        window.locator("#upload-files").setInputFiles(sent);
        line("lost").waitFor();
        line("ready").waitFor();
        arrived(sent);
    }

    @Test
    void afterAReloadTheSameFileGoesOnWhereItWas() throws Exception {
        FilePayload sent = text("stor.txt", 6 << 20);
        Path file = Files.write(folder.resolve("stor.txt"), sent.buffer);
        slow(600_000);
        window.locator("#upload-files").setInputFiles(file);
        window.locator(".upload-file progress[value]:not([value='0'])").waitFor();
        window.reload();
        slow(-1);
        line("arriving").waitFor();
        window.locator("#upload-files").setInputFiles(file);
        line("ready").waitFor();
        arrived(sent);
        assertEquals(1, reception.uploads().list("kari").size(), "not begun a second time");
    }

    @Test
    void threeAreSentAtOnceAndTheOthersWait() throws Exception {
        slow(200_000);
        FilePayload[] five = new FilePayload[5];
        for (int i = 0; i < five.length; i++) {
            five[i] = text("nr" + i + ".txt", (1 << 20) + i);
        }
        window.locator("#upload-files").setInputFiles(five);
        line("sending").nth(2).waitFor();
        assertEquals(3, line("sending").count());
        assertEquals(2, line("waiting").count());
        slow(-1);
        line("ready").nth(4).waitFor();
        for (FilePayload each : five) {
            arrived(each);
        }
    }

    @Test
    void withoutAScriptTheFormSendsThemInOneGo() throws Exception {
        context.close();
        visit(new Browser.NewContextOptions().setJavaScriptEnabled(false), "/staff/nb/new/");
        FilePayload one = text("Årsmøte.txt", 100_000);
        FilePayload two = text("b.txt", 10);
        window.locator("#upload-files").setInputFiles(new FilePayload[] {one, two});
        window.locator("form.upload button").click();
        window.waitForURL("**/staff/nb/new/");
        assertEquals(2, window.locator(".upload-name").count());
        arrived(one);
        arrived(two);
        window.locator(".upload-file button").first().click();
        assertEquals(1, window.locator(".upload-name").count());
    }

    @Test
    void itFitsASmallScreenInLightAndDark() throws Exception {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (int width : List.of(320, 1280)) {
                context.close();
                visit(
                        new Browser.NewContextOptions()
                                .setViewportSize(width, 700)
                                .setColorScheme(scheme),
                        "/staff/en/new/");
                window.locator("#upload-files")
                        .setInputFiles(
                                text(
                                        "A_long_name_of_a_report_without_any_space_in_it_2026.txt",
                                        10));
                line("ready").first().waitFor();
                assertEquals(
                        true,
                        window.evaluate("document.documentElement.scrollWidth <= innerWidth"));
                Pictures.take(window, Path.of("target/upload-" + width + "-" + scheme + ".png"));
            }
        }
    }
}
