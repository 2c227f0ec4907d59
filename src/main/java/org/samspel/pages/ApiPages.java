package org.samspel.pages;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.samspel.languages.Language;
import org.samspel.publishing.Addresses;
import org.samspel.publishing.Place;

/** The page for people who write programs. */
final class ApiPages {
    private static final String BASE = "/api/v1/";
    private static final String DESCRIPTION = "/openapi";

    private static final String MESSAGE =
            """
            POST /samspel HTTP/1.1
            Content-Type: application/json; charset=UTF-8
            webhook-id: 5f1d6f0c-7c2b-4a57-9d0e-3f0a8e2b9c41
            webhook-timestamp: 1767348000
            webhook-signature: v1,kLFwrEYEnpcwOU0puU2q63Pf2eZU3Y4p7Jn8ZMuIRmc=

            {"type":"text.published","timestamp":"2026-01-02T10:00:00.123456Z",
             "data":{"work":"reports/final-report","language":"nb",
             "page":"https://example.org/nb/rapporter/sluttrapport/"}}
            """;

    /** What the message above is signed with, so that a program can be tried on it. */
    private static final String SECRET = "whsec_HZppSIrA0rt2EEJeohC7mgHq+UE4ZtGOpUOqN1YzIbs=";

    private static final String CHECK =
            """
            import base64, hashlib, hmac, time

            def is_genuine(secret, headers, body):
                key = base64.b64decode(secret.removeprefix("whsec_"))
                sent = headers["webhook-timestamp"]
                signed = f'{headers["webhook-id"]}.{sent}.'.encode() + body
                proof = base64.b64encode(hmac.digest(key, signed, hashlib.sha256))
                return (abs(time.time() - int(sent)) < 300 and hmac.compare_digest(
                    b"v1," + proof, headers["webhook-signature"].encode()))
            """;

    /** As the interface calls them: the address of an explanation ends like this. */
    private static final List<String> PROBLEMS =
            List.of(
                    "unknown-parameter",
                    "unknown-value",
                    "not-in-range",
                    "too-long",
                    "given-twice",
                    "missing-parameter",
                    "not-text",
                    "not-readable",
                    "no-token",
                    "wrong-token",
                    "missing-scope",
                    "missing-role",
                    "not-found",
                    "gone",
                    "taken",
                    "in-use",
                    "in-the-way",
                    "not-kept",
                    "outdated",
                    "no-condition",
                    "too-large",
                    "file-too-large",
                    "not-json",
                    "mistaken",
                    "unnamable",
                    "unwanted-file",
                    "no-such-method",
                    "no-such-format",
                    "too-slow",
                    "too-much-at-once",
                    "too-many",
                    "wrong-too-often",
                    "busy",
                    "read-only",
                    "starting",
                    "no-room",
                    "ours");

    private static final View.ApiPage.Told TOLD =
            new View.ApiPage.Told(MESSAGE.strip(), SECRET, CHECK.strip());

    private final Frames frames;

    ApiPages(Frames frames) {
        this.frames = frames;
    }

    View view(Place.ApiPage page) {
        Language language = page.language();
        String title = frames.text(language, "api.title");
        List<Frame.Crumb> crumbs = frames.trail(language, Optional.empty());
        crumbs.add(new Frame.Crumb(title, ""));
        Set<Language> real = EnumSet.noneOf(Language.class);
        real.addAll(frames.inEach(Addresses::ofApi).keySet());
        Frames.About about =
                new Frames.About(
                        language,
                        title,
                        frames.text(language, "api.lead"),
                        frames.inEach(Addresses::ofApi),
                        real,
                        Addresses.ofApi(language),
                        true,
                        crumbs,
                        "api",
                        Frames.NO_FALLBACK);
        return new View.ApiPage(
                frames.around(about), DESCRIPTION, examples(language), problems(), TOLD);
    }

    private static List<Frame.Link> examples(Language language) {
        String locale = "locale=" + language.code();
        return Stream.of(
                        BASE + "works?" + locale + "&filter[kind]=report&sort=-date",
                        BASE + "search?" + locale + "&q=dialog",
                        BASE + "files?" + locale + "&fields=title,mediaType,links")
                .map(it -> new Frame.Link(it, it.replace("[", "%5B").replace("]", "%5D")))
                .toList();
    }

    private static List<Frame.Link> problems() {
        return PROBLEMS.stream().map(it -> new Frame.Link(it, it.replace("-", ""))).toList();
    }
}
