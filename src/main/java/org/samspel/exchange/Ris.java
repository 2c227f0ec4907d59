package org.samspel.exchange;

import java.time.LocalDate;
import org.samspel.languages.Language;

/**
 * References in RIS: a tag a line, CRLF. The number of a report is in SN and the site of a web page
 * in T2, where Zotero and EndNote look for them.
 */
final class Ris {
    private final StringBuilder out = new StringBuilder();

    private Ris() {}

    static String of(Publication publication) {
        return new Ris().reference(publication);
    }

    private String reference(Publication publication) {
        Publication.Issue issue = publication.issue();
        line("TY", type(publication.type()));
        line("ID", publication.key());
        line("TI", publication.title());
        publication.responsible().forEach(agent -> line("AU", agent.inverted()));
        issue.date().ifPresent(this::date);
        line("PB", issue.outlet());
        if (publication.type() == Publication.Type.ARTICLE) {
            line("T2", issue.site());
        }
        issue.number().ifPresent(number -> line("SN", number));
        line("LA", publication.language().map(Language::code).orElse(""));
        line("UR", publication.where().permanent());
        publication.keywords().forEach(keyword -> line("KW", keyword));
        line("AB", publication.summary());
        return out.append("ER  - \r\n").toString();
    }

    private static String type(Publication.Type type) {
        return switch (type) {
            case REPORT -> "RPRT";
            case ARTICLE -> "ELEC";
            case DOCUMENT -> "GEN";
        };
    }

    private void date(LocalDate date) {
        line("PY", String.valueOf(date.getYear()));
        line("DA", Highwire.slashed(date));
    }

    private void line(String tag, String value) {
        if (!value.isEmpty()) {
            out.append(tag).append("  - ").append(value).append("\r\n");
        }
    }
}
