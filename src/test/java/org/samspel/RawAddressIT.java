package org.samspel;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses no client would send, as bytes on the wire: no file of ours or the machine's leaks. */
@ExtendWith(SharedPortal.class)
class RawAddressIT {
    private final RunningPortal portal;

    RawAddressIT(RunningPortal portal) {
        this.portal = portal;
    }

    @TestFactory
    Stream<DynamicTest> nothingButOurOwnPagesComesBack() {
        return Stream.of(
                        "/../../../../etc/passwd",
                        "/files/../../../../etc/passwd",
                        "/files/%2e%2e/%2e%2e/site.yml",
                        "/files/..%2f..%2fsite.yml",
                        "/files/%252e%252e/site.yml",
                        "/files/..;/..;/site.yml",
                        "/files/%5c..%5c..%5csite.yml",
                        "/files/..\\..\\site.yml",
                        "/files/%c0%ae%c0%ae/site.yml",
                        "/files/Rapporter/_folder.yml",
                        "/files/.git/config",
                        "/files//etc/passwd",
                        "/files/%00",
                        "/files/%",
                        "/files/%zz",
                        "//sv//",
                        "/sv//artiklar/",
                        "/sv;x=1/",
                        "/sv/;jsessionid=1",
                        "/sv/artiklar/.",
                        "/sv/artiklar/...",
                        "/sv./",
                        "/WEB-INF/web.xml",
                        "/WEB-INF/classes/META-INF/microprofile-config.properties",
                        "/web-inf/glassfish-web.xml",
                        "/%57EB-INF/glassfish-web.xml",
                        "/WEB-INF./glassfish-web.xml",
                        "/sv/../WEB-INF/glassfish-web.xml",
                        "/./WEB-INF/glassfish-web.xml",
                        "//WEB-INF/glassfish-web.xml",
                        "/WEB-INF%2fglassfish-web.xml",
                        "/WEB-INF;x/glassfish-web.xml",
                        "/META-INF/MANIFEST.MF",
                        "/WEB-INF/themes/default/layouts/base.peb",
                        "/assets/../WEB-INF/glassfish-web.xml",
                        "/assets/%2e%2e/layouts/base.peb",
                        "/assets/..%2flayouts%2fbase.peb",
                        "/content/site.yml",
                        "/var/history.git/config",
                        "/index.jsp",
                        "/%0d%0aSet-Cookie:%20a=b",
                        "/sv/%0d%0aX-Injected:%20yes",
                        "/sv/?q=%0d%0aX-Injected:%20yes",
                        "/id/../../etc/passwd",
                        "/id/articles/%2e%2e/site.yml",
                        "/" + "a/".repeat(3000),
                        "/sv/<script>alert(1)</script>")
                .map(path -> DynamicTest.dynamicTest(shortened(path), () -> safe(path)));
    }

    private static String shortened(String path) {
        return path.length() > 60 ? path.substring(0, 60) + "…" : path;
    }

    private void safe(String path) throws IOException {
        String answer = send(path);
        assertTrue(answer.matches("(?s)HTTP/1\\.1 (200|30[1278]|4\\d\\d) .*"), answer);
        for (String leak :
                new String[] {
                    "root:",
                    "glassfish-web-app",
                    "class-loader",
                    "languages: [",
                    "samspel.content=",
                    "{% ",
                    "Manifest-Version",
                    "[core]",
                    "Payara",
                    "GlassFish",
                    "Grizzly",
                    "\nX-Injected",
                    "\nSet-Cookie",
                    "\nServer:",
                    "Exception",
                    "<script>alert"
                }) {
            assertFalse(answer.contains(leak), () -> "“" + leak + "” in " + answer);
        }
    }

    /** Else an attacker's body becomes the beginning of another reader's request. */
    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST", "PUT", "DELETE", "PATCH", "TRACE", "OPTIONS", "FOO"})
    void aBodyIsNeverTakenForTheNextRequest(String method) throws IOException {
        for (String path :
                List.of("/sv/", "/health", "/api/v1/status", "/openapi", "/share/sv", "/x.jsp")) {
            String answers =
                    exchange(
                            method
                                    + " "
                                    + path
                                    + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\n\r\n"
                                    + "xGET /nb/ HTTP/1.1\r\nHost: localhost\r\n"
                                    + "Connection: close\r\n\r\n");
            String second = answers.substring(answers.lastIndexOf("HTTP/1.1 "));
            boolean hungUp = answers.lastIndexOf("HTTP/1.1 ") == 0;
            assertTrue(hungUp || second.startsWith("HTTP/1.1 200"), () -> path + ": " + second);
        }
    }

    private String send(String path) throws IOException {
        return exchange(
                "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    }

    /** All that the server answers until it hangs up. */
    private String exchange(String requests) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), portal.address().getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(requests.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
