package org.samspel.themes;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.samspel.exchange.Apa;
import org.samspel.exchange.Tag;
import org.samspel.languages.Language;
import org.samspel.pages.Frame;
import org.samspel.pages.Metadata;
import org.samspel.pages.View;

/** A realistic view of every kind, and of every kind when there is little to show. */
final class SampleViews {
    private final Language language;
    private final Theme theme;

    SampleViews(Language language, Theme theme) {
        this.language = language;
        this.theme = theme;
    }

    /** Views by a name for people: {@code home}, {@code search-empty} … */
    Map<String, View> all() {
        Map<String, View> views = new LinkedHashMap<>();
        views.put("home", home());
        views.put("list", list(cards(5), ""));
        views.put("list-none", list(List.of(), "/sv/artiklar/"));
        views.put("list-empty", list(List.of(), ""));
        views.put("article", work("article", true));
        views.put("article-fallback", fallback());
        views.put("report", work("report", true));
        views.put("project", work("project", true));
        views.put("organisation", work("organisation", true));
        views.put("page", work("page", false));
        views.put("folder", folder(files()));
        views.put("folder-empty", folder(List.of()));
        for (String kind : List.of("pdf", "table", "document", "text", "image", "nothing")) {
            views.put("preview-" + kind, preview(kind));
        }
        views.put("search", search(found()));
        views.put("search-none", search(List.of()));
        views.put("search-start", searchStart());
        views.put("error-404", failure(404, "", ""));
        views.put("error-410", failure(410, "Sluttrapport 2024", ""));
        views.put("error-500", failure(500, "", "a3f9-2210"));
        views.put("error-400", failure(400, "", ""));
        views.put("error-405", failure(405, "", ""));
        views.put("error-503", failure(503, "", ""));
        return views;
    }

    private String text(String key) {
        return theme.message(language.locale(), key);
    }

    private Frame frame(String title, List<Frame.Crumb> crumbs) {
        return frame(title, crumbs, new Frame.Fallback(false, "", "", ""));
    }

    private Frame frame(String title, List<Frame.Crumb> crumbs, Frame.Fallback fallback) {
        return new Frame(
                language.code(),
                "Samspel",
                "Bättre samspel mellan tjänster och människor",
                title,
                "Kunskap från ett svensk-norskt samarbete om psykisk hälsa och delaktighet.",
                "https://samspel.example/sv/",
                !fallback.shown(),
                List.of(
                        new Frame.Alternate("sv", "https://samspel.example/sv/"),
                        new Frame.Alternate("nb", "https://samspel.example/nb/"),
                        new Frame.Alternate("x-default", "https://samspel.example/")),
                "/sv/",
                menu(),
                switcher(),
                crumbs,
                "/sv/sok/",
                List.of(
                        new Frame.Link("Om webbplatsen", "/sv/om/"),
                        new Frame.Link("Integritet", "/sv/integritet/"),
                        new Frame.Link("Tillgänglighetsredogörelse", "/sv/tillganglighet/")),
                new Frame.Contact(
                        "Anna Lindqvist",
                        "samspel@kommunen.example",
                        "+46 54 000 00 00",
                        "Karlstad"),
                new Frame.Funding(
                        "Interreg Sverige–Norge",
                        "Projektet medfinansieras av Europeiska unionen genom Interreg.",
                        "interreg.svg",
                        "Interreg Sverige–Norge, medfinansieras av Europeiska unionen",
                        "https://interreg.example/"),
                fallback,
                true,
                metadata());
    }

    private static Metadata metadata() {
        return new Metadata(
                List.of(new Tag("citation_title", "Slutrapport: \"bättre\" <samspel>")),
                List.of(new Tag("og:type", "article")),
                List.of(new Metadata.Link("describedby", "application/x-bibtex", "/sv/x.bib")),
                new Frame.Link("Sluttrapport – Samspill", "/sv/x.atom"),
                "",
                "{\"@context\":\"https://schema.org\",\"name\":\"</script><b>&\"}",
                new Metadata.Citing(
                        List.of(
                                new Apa.Piece("Lindqvist, A., & Nordmann, K. (2026). ", false),
                                new Apa.Piece("Slutrapport: bättre samspel", true),
                                new Apa.Piece(". https://samspel.example/id/reports/x", false)),
                        "https://samspel.example/id/reports/x",
                        List.of(
                                new Frame.Link("BibTeX", "/sv/x.bib"),
                                new Frame.Link("RIS", "/sv/x.ris"))));
    }

    private List<Frame.MenuItem> menu() {
        List<Frame.MenuItem> menu = new ArrayList<>();
        for (String section :
                List.of("articles", "reports", "projects", "organisations", "documents")) {
            menu.add(
                    new Frame.MenuItem(
                            text("section." + section),
                            "/sv/" + section + "/",
                            section.equals("articles")));
        }
        return menu;
    }

    private List<Frame.LanguageLink> switcher() {
        List<Frame.LanguageLink> links = new ArrayList<>();
        for (Language each : Language.values()) {
            links.add(
                    new Frame.LanguageLink(
                            each.code(),
                            each.ownName(),
                            "/" + each.code() + "/",
                            each == language,
                            each == Language.NN && each != language));
        }
        return links;
    }

    private List<Frame.Crumb> crumbs(String... labels) {
        List<Frame.Crumb> crumbs = new ArrayList<>();
        crumbs.add(new Frame.Crumb("Start", "/sv/"));
        for (int i = 0; i < labels.length; i++) {
            crumbs.add(new Frame.Crumb(labels[i], i == labels.length - 1 ? "" : "/sv/x/"));
        }
        return crumbs;
    }

    private View.Card card(String kind, String title, String code) {
        return new View.Card(
                kind,
                title,
                "När brukare och anställda utvecklar stödet tillsammans blir det lättare att få"
                        + " hjälp i tid, och lättare att hjälpa.",
                "/sv/artiklar/samskapande/",
                code,
                !code.equals(language.code()),
                "22 november 2026",
                "2026-11-22",
                kind.equals("article") && title.startsWith("S") ? "picture.svg" : "",
                "Fyra personer vid ett runt bord",
                List.of());
    }

    private List<View.Card> cards(int count) {
        List<View.Card> all =
                List.of(
                        card("article", "Samskapande i praktiken: så börjar ni", "sv"),
                        card("article", "Brukermedvirkning som faktisk endrer tjenestene", "nb"),
                        card("article", "Vad är social innovation?", "sv"),
                        card("article", "Trygg overgang frå sjukehus til kommune", "nn"),
                        card("article", "Five lessons from two countries", "en"));
        return all.subList(0, count);
    }

    private View home() {
        return new View.Home(
                frame("Samspel", List.of()),
                "Vi samlar kunskap om hur kommuner, vård och människor som behöver stöd kan göra"
                        + " tjänsterna bättre tillsammans, på båda sidor om gränsen.",
                List.of(
                        card("article", "Samskapande i praktiken: så börjar ni", "sv"),
                        card("report", "Sluttrapport: bedre samspill", "nb")),
                cards(3),
                List.of(
                        card("report", "Slutrapport: bättre samspel mellan tjänster", "sv"),
                        card("report", "Kartlegging av tilbudet i fire kommuner", "nb")),
                List.of(card("project", "Bättre psykisk hälsa genom samspel", "sv")),
                "/sv/artiklar/",
                "/sv/rapporter/");
    }

    private View list(List<View.Card> cards, String clear) {
        return new View.Listing(
                frame(text("list.article.title"), crumbs(text("section.articles"))),
                "article",
                cards,
                List.of(
                        new View.Choice("samskapande", "?tag=samskapande", !clear.isEmpty(), 4),
                        new View.Choice("psykisk hälsa", "?tag=psykisk", false, 12),
                        new View.Choice("social innovation", "?tag=social", false, 3)),
                List.of(
                        new View.Choice("2026", "?year=2026", false, 9),
                        new View.Choice("2025", "?year=2025", false, 14)),
                clear,
                new View.Paging(2, 4, cards.isEmpty() ? 0 : 38, "?page=1", "?page=3"));
    }

    private View work(String kind, boolean much) {
        return work(
                kind,
                much,
                frame("Samskapande i praktiken", crumbs("Artiklar", "Samskapande")),
                "sv");
    }

    private View fallback() {
        String other = language == Language.NB ? "sv" : "nb";
        return work(
                "article",
                true,
                frame(
                        "Samskapande i praktiken",
                        crumbs("Artiklar", "Samskapande"),
                        new Frame.Fallback(true, language.code(), other, "/nb/artikler/x/")),
                other);
    }

    private View work(String kind, boolean much, Frame frame, String code) {
        boolean report = kind.equals("report");
        return new View.WorkPage(
                frame,
                kind,
                code,
                report
                        ? "Slutrapport: bättre samspel mellan tjänster och människor"
                        : "Samskapande i praktiken: så börjar ni",
                "Fem kommuner har prövat att utveckla stödet tillsammans med dem som använder det."
                        + " Här är vad de lärde sig.",
                "22 november 2026",
                "2026-11-22",
                "24 november 2026",
                "2026-11-24",
                List.of("Anna Lindqvist", "Kari Nordmann"),
                List.of(
                        new Frame.Link("samskapande", "?tag=samskapande"),
                        new Frame.Link("psykisk hälsa", "?tag=psykisk")),
                kind.equals("article") ? "picture.svg" : "",
                "Fyra personer vid ett runt bord",
                BODY,
                much && kind.equals("article")
                        ? List.of(
                                new View.Contents(2, "borja", "Börja där ni är"),
                                new View.Contents(3, "fraga", "Fråga först, planera sedan"),
                                new View.Contents(2, "siffror", "Så gick det, i siffror"),
                                new View.Contents(2, "vidare", "Vägen vidare"))
                        : List.of(),
                much ? facts() : List.of(),
                much ? files() : List.of(),
                much && !kind.equals("article")
                        ? List.of(
                                card("organisation", "Karlstads universitet", "sv"),
                                card("organisation", "Hamar kommune", "nb"))
                        : List.of(),
                List.of(
                        new Frame.LanguageLink("sv", "Svenska", "/sv/x/", true, false),
                        new Frame.LanguageLink("nb", "Norsk bokmål", "/nb/x/", false, false)),
                archive(much ? 3 : 0),
                succession(report));
    }

    private static View.Succession succession(boolean much) {
        List<View.Successor> other =
                List.of(new View.Successor("Delrapport 2024", "/sv/rapporter/delrapport/", "nb"));
        return new View.Succession(much ? other : List.of(), much ? other : List.of());
    }

    private static View.Earlier earlier(View.Version... versions) {
        return new View.Earlier(List.of(versions));
    }

    private static View.Archive archive(int files) {
        return files == 0
                ? new View.Archive("", "", 0)
                : new View.Archive("/sv/x.zip", "12 MB", files);
    }

    private static List<View.Fact> facts() {
        return List.of(
                new View.Fact("publisher", "Karlstads universitet", ""),
                new View.Fact("reportNumber", "2026:4", ""),
                new View.Fact(
                        "license", "CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"),
                new View.Fact("funder", "Interreg Sverige–Norge", ""),
                new View.Fact("period", "2023–2026", ""));
    }

    private static List<View.File> files() {
        return List.of(
                new View.File(
                        "slutrapport.sv.pdf",
                        "Slutrapport",
                        "",
                        "/files/slutrapport.sv.pdf",
                        "PDF",
                        "1,2 MB",
                        48,
                        "sv",
                        "22 november 2026",
                        "2026-11-22",
                        new View.Downloads(1320),
                        explanation("good", List.of()),
                        earlier(
                                new View.Version(
                                        "3 mars 2026",
                                        "2026-03-03",
                                        "1,1 MB",
                                        "/files/slutrapport.sv.pdf?version=0123456789ab"),
                                new View.Version("1 mars 2026", "2026-03-01", "90 MB", "")),
                        new View.Preview("/sv/preview/slutrapport.sv.pdf/")),
                new View.File(
                        "final-report.en.pdf",
                        "Final report: better interplay between services and people",
                        "Summary and recommendations.",
                        "/files/final-report.en.pdf",
                        "PDF",
                        "900 kB",
                        1,
                        "en",
                        "",
                        "",
                        new View.Downloads(1),
                        explanation(
                                "flawed",
                                List.of(
                                        new View.Line("images", 2, 5),
                                        new View.Line("language", 1, 1))),
                        earlier(),
                        new View.Preview("")),
                new View.File(
                        "data.xlsx",
                        "Statistikk fra spørreundersøkelsen i fire kommuner",
                        "",
                        "/files/data.xlsx",
                        "Excel",
                        "64 kB",
                        0,
                        "nb",
                        "3 mars 2025",
                        "2025-03-03",
                        new View.Downloads(0),
                        explanation("unknown", List.of()),
                        earlier(),
                        new View.Preview("")));
    }

    private static View.Explanation explanation(String verdict, List<View.Line> flaws) {
        return new View.Explanation(
                new View.Picture("", 0, 0),
                "ab".repeat(32),
                verdict,
                flaws,
                verdict.equals("unknown") ? List.of() : List.of(new View.Line("title", 0, 1)),
                "mailto:samspel@kommunen.example?subject=Slutrapport");
    }

    private View preview(String kind) {
        View.Table table =
                new View.Table(
                        List.of("Kommune", "Antall"),
                        kind.equals("table") ? List.of(List.of("Östersund", "12")) : List.of());
        return new View.PreviewPage(
                frame("Slutrapport", List.of()),
                files().getFirst(),
                kind,
                "Slutrapport",
                new Frame.Link("Rapporter", "/sv/dokument/Rapporter/"),
                new View.Shown(
                        kind.equals("document") ? "<h2>Inledning</h2><p>Text.</p>" : "",
                        kind.equals("text") ? "<script>alert(1)</script>" : "",
                        table,
                        kind.equals("pdf")
                                ? List.of(new View.TextPage(1, List.of("Sida ett.")))
                                : List.of(),
                        true,
                        kind.equals("document")));
    }

    private View folder(List<View.File> files) {
        boolean empty = files.isEmpty();
        return new View.FolderPage(
                frame("English", crumbs("Dokument", "Rapporter", "English")),
                "English",
                empty ? "" : "Rapporter på engelska från projektet och dess partner.",
                empty
                        ? List.of()
                        : List.of(
                                new View.Choice("Bilagor", "/x/", false, 12),
                                new View.Choice("Äldre rapporter", "/x/", false, 1),
                                new View.Choice("Presentationer", "/x/", false, 0)),
                files,
                "-date",
                List.of(
                        new View.Choice("name", "?sort=name", false, 0),
                        new View.Choice("date", "?sort=date", true, 0),
                        new View.Choice("size", "?sort=size", false, 0),
                        new View.Choice("type", "?sort=type", false, 0)),
                archive(files.size()));
    }

    private View search(List<View.Found> found) {
        return new View.SearchPage(
                frame("samskapande – " + text("search.title"), crumbs(text("search.title"))),
                "samskapande",
                true,
                found,
                List.of(
                        new View.Filter(
                                "lang",
                                List.of(
                                        new View.Choice("svenska", "?q=x", true, 14),
                                        new View.Choice("norska", "?q=x&lang=nb", false, 9))),
                        new View.Filter(
                                "type", List.of(new View.Choice("Rapport", "?q=x", false, 8)))),
                "?q=samskapande",
                List.of(
                        new View.Choice("relevance", "?q=x", true, 0),
                        new View.Choice("date", "?q=x&sort=date", false, 0)),
                new Frame.Link("samskapande <b>", "?q=samskapande"),
                new View.Paging(
                        1, found.isEmpty() ? 0 : 3, found.isEmpty() ? 0 : 23, "", "?page=2"),
                List.of(new View.Format("Atom", "application/atom+xml", "/sv/sok.atom?q=x")),
                found.isEmpty() ? 214 : 180,
                214,
                found.isEmpty(),
                Duration.ofMillis(2));
    }

    private View searchStart() {
        return new View.SearchPage(
                frame(text("search.title"), crumbs(text("search.title"))),
                "",
                false,
                List.of(),
                List.of(),
                "",
                List.of(),
                new Frame.Link("", ""),
                new View.Paging(1, 0, 0, "", ""),
                List.of(),
                214,
                214,
                false,
                Duration.ZERO);
    }

    private static List<View.Found> found() {
        return List.of(
                found("Slutrapport: bättre samspel", "report", "", "sv", 0, ""),
                found(
                        "Sluttrapport: bedre samspill",
                        "document",
                        "PDF",
                        "nb",
                        7,
                        "Rapporter / Norsk"),
                found("Final report", "document", "PDF", "en", 12, "Rapporter / English"));
    }

    private static View.Found found(
            String title, String type, String fileType, String code, int page, String path) {
        return new View.Found(
                title,
                "/sv/x/",
                page > 0 ? "/files/x.pdf#page=" + page : "",
                type,
                fileType,
                code,
                !code.equals("sv"),
                "22 november 2026",
                "2026-11-22",
                page,
                List.of(
                        new View.Mark("… de fem kommunerna har arbetat med ", false),
                        new View.Mark("samskapande", true),
                        new View.Mark(" i tre år, och <nio> av tio deltagare säger att …", false)),
                path,
                List.of(new Frame.LanguageLink("nn", "Norsk nynorsk", "/nn/x/", false, false)),
                List.of(new View.Successor("Vedlegg", "/files/x.pdf", "nb")));
    }

    private View failure(int status, String was, String reference) {
        return new View.Failure(
                frame(text("error.404.title"), List.of()),
                status,
                was,
                reference,
                false,
                List.of(
                        new Frame.Link("Start", "/sv/"),
                        new Frame.Link("Rapporter", "/sv/rapporter/")));
    }

    private static final String BODY =
            """
            <p>Samskapande betyder att de som använder en tjänst är med och formar den. Det låter \
            enkelt. I praktiken krävs <strong>tid, mandat och nyfikenhet</strong>, och att någon \
            vågar börja <a href="/sv/artiklar/annat/">innan allt är klart</a>.<sup><a href="#fn1">1</a></sup></p>
            <h2 id="borja">Börja där ni är</h2>
            <p>De flesta väntar på en plan. De fem kommunerna gjorde tvärtom: de bjöd in sex \
            personer till ett kök, kokade kaffe och frågade vad som var svårast just nu.</p>
            <h3 id="fraga">Fråga först, planera sedan</h3>
            <ul><li>Bjud in dem som sällan kommer.</li><li>Betala för deras tid.</li>\
            <li>Berätta vad som hände med svaren.</li></ul>
            <blockquote><p>Ingen hade frågat mig förut. Nu sitter jag med och bestämmer.</p></blockquote>
            <h2 id="siffror">Så gick det, i siffror</h2>
            <div class="table-scroll" role="region" tabindex="0" aria-label="Tabell"><table><thead><tr><th>Kommun</th><th>Deltagare</th><th>Möten</th><th>Nya arbetssätt som \
            fortfarande används efter ett år</th></tr></thead><tbody>\
            <tr><td>Karlstad</td><td>24</td><td>11</td><td>7</td></tr>\
            <tr><td>Hamar</td><td>18</td><td>9</td><td>5</td></tr></tbody></table></div>
            <div class="alert alert-note"><p class="alert-title">Bra att veta</p><p>Siffrorna gäller 2025.</p></div>
            <h2 id="vidare">Vägen vidare</h2>
            <ol><li>Välj en fråga.</li><li>Pröva i sex veckor.</li><li>Mät det som deltagarna bryr sig om.</li></ol>
            """;
}
