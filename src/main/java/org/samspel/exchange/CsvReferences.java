package org.samspel.exchange;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** References as a table: a line each, several values of a field parted by {@code "; "}. */
final class CsvReferences {
    private static final String BETWEEN = "; ";

    private CsvReferences() {}

    static void write(List<Publication> publications, Writer out) throws IOException {
        Csv csv = new Csv(out);
        csv.line(
                "type",
                "title",
                "authors",
                "date",
                "publisher",
                "number",
                "language",
                "keywords",
                "license",
                "address",
                "files",
                "summary");
        for (Publication each : publications) {
            line(csv, each);
        }
    }

    private static void line(Csv csv, Publication publication) throws IOException {
        Publication.Issue issue = publication.issue();
        csv.line(
                publication.type().schema(),
                publication.title(),
                publication.responsible().stream()
                        .map(Agent::inverted)
                        .collect(Collectors.joining(BETWEEN)),
                issue.date().map(LocalDate::toString).orElse(""),
                issue.outlet(),
                issue.number().orElse(""),
                Xml.code(publication.language()),
                String.join(BETWEEN, publication.keywords()),
                publication.license().orElse(""),
                publication.where().permanent(),
                publication.files().stream()
                        .map(Publication.Copy::address)
                        .collect(Collectors.joining(BETWEEN)),
                publication.summary());
    }
}
