package org.samspel.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.samspel.languages.Language;

/**
 * The {@code citation_*} tags that Google Scholar's guidelines ask for, and those that Zotero reads
 * beside them: with an institution it takes the page for a report.
 */
public final class Highwire {
    private final List<Tag> tags = new ArrayList<>();

    private Highwire() {}

    public static List<Tag> of(Publication publication) {
        Highwire highwire = new Highwire();
        highwire.add(publication);
        return highwire.tags;
    }

    private void add(Publication publication) {
        Publication.Issue issue = publication.issue();
        tag("citation_title", publication.title());
        publication.responsible().forEach(agent -> tag("citation_author", author(agent)));
        tag("citation_publication_date", issue.date().map(Highwire::slashed).orElse(""));
        tag("citation_language", publication.language().map(Language::code).orElse(""));
        if (publication.type() == Publication.Type.REPORT) {
            tag("citation_technical_report_institution", issue.outlet());
            tag("citation_technical_report_number", issue.number().orElse(""));
        }
        tag("citation_publisher", issue.outlet());
        publication.keywords().forEach(keyword -> tag("citation_keywords", keyword));
        tag("citation_abstract", publication.summary());
        tag("citation_abstract_html_url", publication.where().page());
        publication.files().stream()
                .filter(file -> isFullText(file, publication))
                .forEach(file -> tag("citation_pdf_url", file.address()));
    }

    /** A PDF of this language or of none, in the directory of the page, as Scholar demands. */
    private static boolean isFullText(Publication.Copy file, Publication publication) {
        Optional<Language> other =
                file.language().filter(language -> !publication.language().equals(file.language()));
        String page = publication.where().page();
        return file.mediaType().equals("application/pdf")
                && other.isEmpty()
                && file.address().startsWith(page)
                && file.address().indexOf('/', page.length()) < 0;
    }

    /**
     * What has no comma Zotero takes for a person's name and cuts in two: an organisation has one
     * with nothing behind it (tried with its translators of June 2026).
     */
    private static String author(Agent agent) {
        String name = agent.inverted();
        return name.contains(" ") && !name.contains(",") ? name + "," : name;
    }

    /** {@code 2026/05/06}. */
    static String slashed(LocalDate date) {
        return date.toString().replace('-', '/');
    }

    private void tag(String name, String content) {
        if (!content.isEmpty()) {
            tags.add(new Tag(name, content));
        }
    }
}
