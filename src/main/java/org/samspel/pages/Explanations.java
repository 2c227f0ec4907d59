package org.samspel.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.samspel.documents.Document;
import org.samspel.entries.WorkId;
import org.samspel.extraction.Accessibility;
import org.samspel.extraction.Finding;
import org.samspel.extraction.TextExtraction;
import org.samspel.languages.Language;
import org.samspel.publishing.Site;

/** What a file says of itself before anyone downloads it. */
final class Explanations {
    private static final Optional<WorkId> CONTACT = WorkId.of("pages/contact");

    private final Site site;
    private final Language language;
    private final TextExtraction extraction;
    private final Wording wording;

    Explanations(Site site, Language language, TextExtraction extraction, Wording wording) {
        this.site = site;
        this.language = language;
        this.extraction = extraction;
        this.wording = wording;
    }

    int pages(Document document) {
        return extraction.pageCount(document.file().sha256()).orElse(0);
    }

    /**
     * @param title what the file is called at this place
     */
    View.Explanation of(Document document, String title) {
        String sha256 = document.file().sha256();
        Optional<Accessibility> found = extraction.accessibility(sha256);
        List<Finding> findings = found.map(Accessibility::findings).orElse(List.of());
        return new View.Explanation(
                picture(sha256),
                sha256,
                found.map(Accessibility::verdict).map(Explanations::key).orElse(""),
                findings.stream().filter(finding -> !finding.isMet()).map(this::line).toList(),
                findings.stream().filter(Finding::isMet).map(this::line).toList(),
                asking(document, title));
    }

    private View.Picture picture(String sha256) {
        return extraction
                .thumbnail(sha256)
                .map(it -> new View.Picture(address(sha256), it.width(), it.height()))
                .orElse(new View.Picture("", 0, 0));
    }

    private static String address(String sha256) {
        return "/thumbnails/" + sha256 + ".jpg";
    }

    private static String key(Accessibility.Verdict verdict) {
        return switch (verdict) {
            case Accessibility.Verdict.Good good -> "good";
            case Accessibility.Verdict.Flawed flawed -> "flawed";
            case Accessibility.Verdict.Unreadable unreadable -> "unreadable";
            case Accessibility.Verdict.Unknown unknown -> "unknown";
        };
    }

    private View.Line line(Finding finding) {
        String key = finding.aspect().name().toLowerCase(Locale.ROOT).replace("_", "");
        return new View.Line(key, finding.missing(), finding.of());
    }

    /** Where to ask for another version; empty when the site has no address to ask at. */
    private String asking(Document document, String title) {
        String email = site.definition().contact().email();
        if (email.isEmpty()) {
            return CONTACT.filter(page -> site.works().find(page).isPresent())
                    .flatMap(page -> site.addresses().of(page, language))
                    .orElse("");
        }
        String name = document.file().path().name();
        String called = title.equals(name) ? name : title + " (" + name + ")";
        return "mailto:%s?subject=%s"
                .formatted(
                        Stream.of(email.split("@", 2))
                                .map(Explanations::encoded)
                                .collect(Collectors.joining("@")),
                        encoded(wording.text(language, "verdict.ask.subject", called)));
    }

    /** As RFC 6068 §2 wants it: no plus for a space. */
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
