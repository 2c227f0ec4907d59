package org.samspel.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SettingsTest {

    private static final Settings DEFAULTS =
            new Settings(
                    Path.of("content"),
                    Path.of("var"),
                    Path.of("themes"),
                    new Settings.Address("127.0.0.1", 8080, URI.create("http://localhost:8080")),
                    false,
                    new Settings.Server(0, 0, true, Path.of("")),
                    new Settings.Extraction(192, Duration.ofSeconds(30)),
                    new Settings.Markdown(262_144, Duration.ofSeconds(2)),
                    new Settings.History(67_108_864),
                    new Settings.Uploads(1_073_741_824L, 4_294_967_296L, 21_474_836_480L),
                    new Settings.Database("", "", ""),
                    new Settings.Mail(
                            new Settings.MailServer("", 587, "starttls", "", ""),
                            "Samspel <samspel@localhost.localdomain>",
                            new Settings.Bounces("", "", ""),
                            new Settings.Dkim("", "", Path.of(""))),
                    new Settings.Sharing(false),
                    new Settings.Api(List.of("*"), 600, Duration.ofSeconds(30)),
                    new Settings.Webhooks(false),
                    new Settings.Remote(Optional.empty(), "main", "", ""));

    private static final Map<String, String> OTHERS =
            Map.ofEntries(
                    Map.entry("samspel.content", "/srv/content"),
                    Map.entry("samspel.data", "/srv/data"),
                    Map.entry("samspel.themes", "/srv/themes"),
                    Map.entry("samspel.host", "0.0.0.0"),
                    Map.entry("samspel.webhooks.inside", "true"),
                    Map.entry("samspel.port", "9090"),
                    Map.entry("samspel.url", "https://example.org/portal"),
                    Map.entry("samspel.live-reload", "true"),
                    Map.entry("samspel.memory", "512"),
                    Map.entry("samspel.http-threads", "16"),
                    Map.entry("samspel.aot", "false"),
                    Map.entry("samspel.java", "/opt/java"),
                    Map.entry("samspel.extraction.memory", "256"),
                    Map.entry("samspel.extraction.timeout", "60"),
                    Map.entry("samspel.markdown.max-size", "1048576"),
                    Map.entry("samspel.markdown.timeout", "500"),
                    Map.entry("samspel.history.max-file-size", "5000000000"),
                    Map.entry("samspel.uploads.max-file-size", "5000000"),
                    Map.entry("samspel.uploads.max-per-person", "20000000"),
                    Map.entry("samspel.uploads.max-total", "100000000"),
                    Map.entry("samspel.database.url", "jdbc:postgresql://db.example.org/samspel"),
                    Map.entry("samspel.database.user", "portal"),
                    Map.entry("samspel.database.password", "correct horse"),
                    Map.entry("samspel.mail.host", "mail.example.org"),
                    Map.entry("samspel.mail.port", "465"),
                    Map.entry("samspel.mail.tls", "tls"),
                    Map.entry("samspel.mail.user", "postman"),
                    Map.entry("samspel.mail.password", "battery staple"),
                    Map.entry("samspel.mail.from", "Møteplass <portal@example.org>"),
                    Map.entry("samspel.mail.bounces", "imaps://mail.example.org/INBOX"),
                    Map.entry("samspel.mail.bounces.user", "reader"),
                    Map.entry("samspel.mail.bounces.password", "paper clip"),
                    Map.entry("samspel.mail.dkim.selector", "s2026"),
                    Map.entry("samspel.mail.dkim.domain", "example.org"),
                    Map.entry("samspel.mail.dkim.key", "/etc/samspel/dkim.pem"),
                    Map.entry("samspel.sharing.guests", "true"),
                    Map.entry("samspel.api.origins", "https://a.example.org http://localhost:5173"),
                    Map.entry("samspel.api.per-minute", "0"),
                    Map.entry("samspel.api.patience", "5"),
                    Map.entry("samspel.remote", "https://git.example.org/texts.git"),
                    Map.entry("samspel.remote.branch", "site/main"),
                    Map.entry("samspel.remote.user", "bot"),
                    Map.entry("samspel.remote.password", "safety pin"));

    @Test
    void everySettingHasADefault() {
        assertEquals(DEFAULTS, Settings.from(Map.of()));
    }

    @Test
    void theFileOfDefaultsListsTheKeysThatAreRead() {
        assertEquals(SettingsManual.read().defaults().keySet(), DEFAULTS.toMap().keySet());
    }

    @Test
    void everyKeyInTheFileHasItsOwnCommentLine() {
        Map<String, String> meanings = SettingsManual.read().meanings();
        assertEquals(meanings.size(), meanings.values().stream().distinct().count());
        meanings.forEach((key, meaning) -> assertTrue(meaning.endsWith("."), key));
    }

    @Test
    void everyKeyReachesItsValue() {
        Settings expected =
                new Settings(
                        Path.of("/srv/content"),
                        Path.of("/srv/data"),
                        Path.of("/srv/themes"),
                        new Settings.Address(
                                "0.0.0.0", 9090, URI.create("https://example.org/portal")),
                        true,
                        new Settings.Server(512, 16, false, Path.of("/opt/java")),
                        new Settings.Extraction(256, Duration.ofSeconds(60)),
                        new Settings.Markdown(1_048_576, Duration.ofMillis(500)),
                        new Settings.History(5_000_000_000L),
                        new Settings.Uploads(5_000_000, 20_000_000, 100_000_000),
                        new Settings.Database(
                                "jdbc:postgresql://db.example.org/samspel",
                                "portal",
                                "correct horse"),
                        new Settings.Mail(
                                new Settings.MailServer(
                                        "mail.example.org",
                                        465,
                                        "tls",
                                        "postman",
                                        "battery staple"),
                                "Møteplass <portal@example.org>",
                                new Settings.Bounces(
                                        "imaps://mail.example.org/INBOX", "reader", "paper clip"),
                                new Settings.Dkim(
                                        "s2026", "example.org", Path.of("/etc/samspel/dkim.pem"))),
                        new Settings.Sharing(true),
                        new Settings.Api(
                                List.of("https://a.example.org", "http://localhost:5173"),
                                0,
                                Duration.ofSeconds(5)),
                        new Settings.Webhooks(true),
                        new Settings.Remote(
                                Optional.of(URI.create("https://git.example.org/texts.git")),
                                "site/main",
                                "bot",
                                "safety pin"));
        assertEquals(SettingsManual.read().defaults().keySet(), OTHERS.keySet());
        assertEquals(expected, Settings.from(OTHERS));
    }

    @Test
    void theServerReadsWhatTheLauncherHandsOver() {
        Settings settings = Settings.from(OTHERS);
        assertEquals(settings, Settings.from(settings.toMap()));
    }

    @Test
    void foldersAreHandedOverAbsolute() {
        assertTrue(Path.of(DEFAULTS.toMap().getOrDefault("samspel.content", "")).isAbsolute());
    }

    @Test
    void allMistakesAreReportedAtOnce() {
        String message =
                complaint(
                        Map.of(
                                "samspel.port", "80a",
                                "samspel.memory", "64",
                                "samspel.live-reload", "yes",
                                "samspel.url", "ftp://example.org",
                                "samspel.contnet", "x"));
        assertTrue(message.contains("5 settings are wrong"), message);
        assertTrue(message.contains("samspel.port = 80a"), message);
        assertTrue(message.contains("The port to listen on"), message);
        assertTrue(message.contains("a whole number from 0 to 65535"), message);
        assertTrue(message.contains("samspel.memory = 64"), message);
        assertTrue(message.contains("Allowed: true or false."), message);
        assertTrue(message.contains("samspel.url = ftp://example.org"), message);
        assertTrue(message.contains("Did you mean samspel.content?"), message);
    }

    @Test
    void anUnknownKeyFarFromAllOthersGetsNoSuggestion() {
        String message = complaint(Map.of("samspel.wallpaper-colour", "blue"));
        assertTrue(message.contains("There is no such setting."), message);
        assertFalse(message.contains("Did you mean"), message);
    }

    @Test
    void aKeyWithoutThePrefixIsPointedToTheRightOne() {
        assertTrue(complaint(Map.of("port", "9090")).contains("Did you mean samspel.port?"));
    }

    @Test
    void environmentVariablesSetTheSameSettings() {
        Map<String, String> environment = new HashMap<>();
        OTHERS.forEach((key, value) -> environment.put(SettingsManual.environment(key), value));
        assertEquals("true", environment.get("SAMSPEL_LIVE_RELOAD"));
        assertEquals(Settings.from(OTHERS), Settings.from(environment));
    }

    @Test
    void aMisspeltEnvironmentVariableIsReportedInItsOwnForm() {
        String message = complaint(Map.of("SAMSPEL_CONTNET", "x"));
        assertTrue(message.contains("Did you mean SAMSPEL_CONTENT?"), message);
    }

    @Test
    void aKeyWinsOverTheEnvironment() {
        Map<String, String> given = Map.of("SAMSPEL_PORT", "1", "samspel.port", "2");
        assertEquals(2, Settings.from(given).address().port());
    }

    @Test
    void thePublicAddressFollowsThePortAndLosesItsLastSlash() {
        assertEquals(
                URI.create("http://localhost:81"),
                Settings.from(Map.of("samspel.port", "81")).address().url());
        assertEquals(
                URI.create("https://example.org"),
                Settings.from(Map.of("samspel.url", "https://example.org/")).address().url());
    }

    @Test
    void thePublicAddressHasNoQueryAndNoPassword() {
        complaint(Map.of("samspel.url", "https://example.org/?a=b"));
        complaint(Map.of("samspel.url", "https://me:secret@example.org/"));
        complaint(Map.of("samspel.url", "https:///nothing"));
    }

    @Test
    void theDatabaseIsPostgresqlAndItsAddressHoldsNoSecret() {
        complaint(Map.of("samspel.database.url", "jdbc:h2:mem:;INIT=RUNSCRIPT FROM 'x'"));
        complaint(Map.of("samspel.database.url", "jdbc:mysql://db/samspel"));
        complaint(Map.of("samspel.database.url", "jdbc:postgresql://db/samspel?password=x"));
        complaint(Map.of("samspel.database.url", "jdbc:postgresql://me:x@db/samspel"));
        String tls = "jdbc:postgresql://db:5433/samspel?sslmode=verify-full";
        assertEquals(tls, Settings.from(Map.of("samspel.database.url", tls)).database().url());
    }

    @Test
    void theSenderIsOneAddressWithRoomBeforeTheAt() {
        complaint(Map.of("samspel.mail.from", "nobody"));
        complaint(Map.of("samspel.mail.from", "a@example.org, b@example.org"));
        complaint(Map.of("samspel.mail.from", "a.very.long.name.of.a.portal@example.org"));
    }

    @Test
    void aSignatureNeedsSelectorDomainAndKey() {
        complaint(Map.of("samspel.mail.dkim.selector", "s2026"));
        complaint(Map.of("samspel.mail.dkim.key", "/etc/samspel/dkim.pem"));
    }

    @Test
    void noPasswordIsPrinted() {
        String printed = Settings.from(OTHERS).toString();
        for (String secret : Settings.SECRETS) {
            assertFalse(printed.contains(OTHERS.getOrDefault(secret, "none")), secret);
        }
    }

    @Test
    void theRemoteIsReachedByHttpsOrOnDiskAndItsAddressHoldsNoSecret() {
        complaint(Map.of("samspel.remote", "http://git.example.org/texts.git"));
        complaint(Map.of("samspel.remote", "git@example.org:texts.git"));
        complaint(Map.of("samspel.remote", "ssh://git.example.org/texts.git"));
        complaint(Map.of("samspel.remote", "https://me:token@git.example.org/texts.git"));
        complaint(Map.of("samspel.remote", "https://git.example.org"));
        complaint(Map.of("samspel.remote", "file://elsewhere/texts.git"));
        complaint(Map.of("samspel.remote.branch", "main:refs/heads/other"));
        complaint(Map.of("samspel.remote.branch", "../main"));
        Settings settings = Settings.from(Map.of("samspel.remote", "file:///srv/texts.git"));
        assertEquals(Optional.of(URI.create("file:///srv/texts.git")), settings.remote().address());
    }

    private static String complaint(Map<String, String> given) {
        return assertThrows(Settings.Invalid.class, () -> Settings.from(given)).toString();
    }
}
