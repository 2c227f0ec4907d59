package org.samspel;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.samspel.languages.Language;
import org.samspel.publishing.Addresses;
import org.samspel.publishing.Section;

/** A page of the demonstration site that stands for its kind. */
record SamplePage(String kind, Language language, String address) {

    /** One page of each kind in each language. */
    static Stream<SamplePage> all(RunningPortal portal) {
        return Stream.of(Language.values()).flatMap(language -> in(language, portal));
    }

    static Stream<SamplePage> in(Language language, RunningPortal portal) {
        List<SamplePage> pages = new ArrayList<>();
        pages.add(new SamplePage("home", language, Addresses.home(language)));
        works(language, portal).forEach(pages::add);
        pages.add(section("list", language, Section.ARTICLES, ""));
        pages.add(section("filtered list", language, Section.REPORTS, "?year=2018"));
        pages.add(section("folder of folders", language, Section.DOCUMENTS, ""));
        pages.add(section("folder", language, Section.DOCUMENTS, "Rapporter/Svenska/"));
        pages.add(
                section("empty folder", language, Section.DOCUMENTS, encode("Møtereferat") + "/"));
        pages.add(section("empty search", language, Section.SEARCH, ""));
        pages.add(section("search with hits", language, Section.SEARCH, "?q=panel"));
        pages.add(section("search without hits", language, Section.SEARCH, "?q=xylofonorkester"));
        pages.add(section("missing page", language, Section.ARTICLES, "not-there/"));
        return pages.stream();
    }

    private static Stream<SamplePage> works(Language language, RunningPortal portal) {
        return Stream.of(
                        List.of("article", "articles/social-innovation"),
                        List.of("report", "reports/peer-panel-method"),
                        List.of("project", "projects/service-innovation"),
                        List.of("organisation", "organisations/ostersund"),
                        List.of("page", "pages/accessibility"),
                        List.of("fallback", foreign(language)))
                .map(
                        work ->
                                new SamplePage(
                                        work.get(0),
                                        language,
                                        address(work.get(1), language, portal)));
    }

    /** A work that does not exist in the language. */
    private static String foreign(Language language) {
        return switch (language) {
            case SV, EN -> "articles/digital-meetings";
            case NB, NN -> "articles/letters";
        };
    }

    private static String address(String work, Language language, RunningPortal portal) {
        var response = portal.get("/id/" + work, "Accept-Language", language.code());
        return response.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError("No address of " + work + ": " + response));
    }

    private static SamplePage section(
            String kind, Language language, Section section, String rest) {
        return new SamplePage(kind, language, Addresses.of(section, language) + rest);
    }

    private static String encode(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8);
    }

    int status() {
        return kind.equals("missing page") ? 404 : 200;
    }

    @Override
    public String toString() {
        return language.code() + " " + kind;
    }
}
