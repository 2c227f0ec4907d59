package org.samspel;

import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assumptions.abort;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the one browser of this run: the machine's own Chromium. Where there is none the
 * tests are skipped, or fail when {@code samspel.browser=needed}.
 */
final class Browsing implements ParameterResolver {
    private static final String MISSING =
            "No Chromium on this machine: the pages were not tried in a browser";

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext extension) {
        return parameter.getParameter().getType() == Browser.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext extension) {
        return extension
                .getRoot()
                .getStore(Namespace.create(Browsing.class))
                .getOrComputeIfAbsent(Opened.class, key -> Opened.open(), Opened.class)
                .browser();
    }

    private record Opened(Playwright playwright, Browser browser) implements AutoCloseable {

        static Opened open() {
            Path chromium = chromium().orElseGet(Opened::missing);
            Playwright playwright = Playwright.create();
            return new Opened(
                    playwright,
                    playwright
                            .chromium()
                            .launch(
                                    new BrowserType.LaunchOptions()
                                            .setExecutablePath(chromium)
                                            .setArgs(arguments())));
        }

        private static Path missing() {
            assertNotEquals("needed", System.getProperty("samspel.browser"), MISSING);
            return abort(MISSING);
        }

        private static Optional<Path> chromium() {
            return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                    .flatMap(
                            folder ->
                                    Stream.of("chromium", "chromium-browser", "google-chrome")
                                            .map(name -> Path.of(folder, name)))
                    .filter(Files::isExecutable)
                    .findFirst();
        }

        /** A browser that asks nobody but the portal. */
        private static List<String> arguments() {
            return List.of(
                    "--headless",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync");
        }

        @Override
        public void close() {
            browser.close();
            playwright.close();
        }
    }
}
