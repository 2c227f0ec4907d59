package org.samspel.exchange;

import java.time.LocalDate;
import java.time.Month;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.samspel.languages.Language;

/**
 * References in BibTeX, in UTF-8. Braces in texts become commands: BibTeX counts them even behind a
 * backslash. Words with capitals of their own are protected in titles, since styles set titles in
 * lower case.
 */
final class BibTex {
    /** A word with a capital that is not just the first letter of the title. */
    private static final Pattern OWN_CAPITALS = Pattern.compile("\\S*\\p{Lu}\\S*");

    private final StringBuilder out = new StringBuilder();

    private BibTex() {}

    static String of(Publication publication) {
        return new BibTex().entry(publication);
    }

    private String entry(Publication publication) {
        boolean report = publication.type() == Publication.Type.REPORT;
        Publication.Issue issue = publication.issue();
        out.append(report ? "@techreport{" : "@misc{").append(publication.key()).append(",\n");
        field("author", authors(publication));
        field("title", title(publication.title()));
        field(report ? "institution" : "publisher", escaped(issue.outlet()));
        issue.number().ifPresent(number -> field("number", escaped(number)));
        issue.date().ifPresent(this::date);
        publication.language().ifPresent(language -> field("langid", name(language)));
        field("url", verbatim(publication.where().permanent()));
        field("keywords", escaped(String.join(", ", publication.keywords())));
        field("abstract", escaped(publication.summary()));
        return out.append("}\n").toString();
    }

    private void field(String name, String value) {
        if (!value.isEmpty()) {
            out.append("  ").append(name).append(" = {").append(value).append("},\n");
        }
    }

    private void date(LocalDate date) {
        field("year", String.valueOf(date.getYear()));
        out.append("  month = ").append(abbreviated(date.getMonth())).append(",\n");
    }

    /** The names of months that BibTeX knows, so that styles can say them in their language. */
    private static String abbreviated(Month month) {
        return month.name().substring(0, 3).toLowerCase(Locale.ROOT);
    }

    /** Organisations in braces of their own: nothing in them parts a name or two authors. */
    private static String authors(Publication publication) {
        return publication.responsible().stream()
                .map(
                        agent ->
                                agent instanceof Agent.Person person
                                        ? escaped(person.inverted())
                                        : "{" + escaped(agent.name()) + "}")
                .collect(Collectors.joining(" and "));
    }

    private static String title(String title) {
        StringBuilder protectedTitle = new StringBuilder();
        for (String word : title.split(" ", -1)) {
            boolean first = protectedTitle.isEmpty();
            String later = first && !word.isEmpty() ? word.substring(1) : word;
            boolean protect = OWN_CAPITALS.matcher(later).matches();
            protectedTitle
                    .append(first ? "" : " ")
                    .append(protect ? "{" + escaped(word) + "}" : escaped(word));
        }
        return protectedTitle.toString();
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> escaped.append(escaped(c)));
        return escaped.toString();
    }

    private static String escaped(int c) {
        return switch (c) {
            case '\\' -> "\\textbackslash{}";
            case '{' -> "\\textbraceleft{}";
            case '}' -> "\\textbraceright{}";
            case '~' -> "\\textasciitilde{}";
            case '^' -> "\\textasciicircum{}";
            case '%', '&', '#', '_', '$' -> "\\" + (char) c;
            default -> Character.toString(c);
        };
    }

    /** Addresses are percent-encoded and are set as they are; braces cannot stand in one. */
    private static String verbatim(String address) {
        return address.replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C");
    }

    /** What babel calls it. */
    private static String name(Language language) {
        return switch (language) {
            case SV -> "swedish";
            case NB -> "norsk";
            case NN -> "nynorsk";
            case EN -> "british";
        };
    }
}
