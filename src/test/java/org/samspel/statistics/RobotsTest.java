package org.samspel.statistics;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Programs say what they are; people's browsers, also those inside other apps, are not they. */
class RobotsTest {
    private static final Robots ROBOTS = Robots.read();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "Mozilla/5.0",
                "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
                "Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; GPTBot/1.2)",
                "Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)",
                "Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)",
                "Slack-ImgProxy (+https://api.slack.com/robots)",
                "Mozilla/5.0 (Windows NT 6.1; WOW64) SkypeUriPreview Preview/0.5",
                "WhatsApp/2.23.20.0",
                "facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)",
                "TelegramBot (like TwitterBot)",
                "Mozilla/5.0 (compatible; Barracuda Sentinel)",
                "Mozilla/5.0 (compatible; Proofpoint URL Defense)",
                "Microsoft Office/16.0 (Microsoft Outlook 16.0)",
                "curl/8.5.0",
                "Wget/1.21.4",
                "python-requests/2.32.3",
                "Java-http-client/21.0.1",
                "Java/17.0.2",
                "Go-http-client/2.0",
                "Mozilla/5.0 (X11; Linux x86_64) HeadlessChrome/120.0.0.0 Safari/537.36",
                "Mozilla/5.0 (compatible; Uptime-Kuma/1.23)"
            })
    void programsAreRobots(String userAgent) {
        assertTrue(ROBOTS.include(userAgent));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/142.0.0.0",
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/142.0.0.0 Edg/142.0.0.0",
                "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
                "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Version/18.5 Safari/605.1.15",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) [FBAN/FBIOS;FBAV/500.0]",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) [LinkedInApp]/9.30",
                "AndroidDownloadManager/9 (Linux; U; Android 9; SM-G960F)",
                "Mozilla/5.0 (Windows NT 10.0; WOW64; Trident/7.0; rv:11.0) like Gecko"
            })
    void browsersArePeople(String userAgent) {
        assertFalse(ROBOTS.include(userAgent));
    }

    /** COUNTER's list takes a telephone and a browser for consoles for robots, and so do we. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mozilla/5.0 (Linux; Android 9; CUBOT_X18_Plus) Chrome/120.0.0.0 Mobile Safari",
                "Lynx/2.9.0 libwww-FM/2.14SSL-MM/1.4.1 GNUTLS/3.7.8",
                "Trove/4",
                "Buck/2.2; (+https://app.hypefactors.com/media-monitoring/about.html)",
                "@ozilla/5.0 (Windows NT 10.0)",
                "IDA",
                "G-I-G-A-B-O-T"
            })
    void whomCountersListCallsARobotIsOne(String userAgent) {
        assertTrue(ROBOTS.include(userAgent));
    }

    @Test
    void aLongNameMadeToTireThePatternsIsJudgedAtOnce() {
        String name = "http".repeat(5_000) + " ".repeat(5_000);
        assertTimeoutPreemptively(Duration.ofSeconds(1), () -> ROBOTS.include(name));
    }
}
