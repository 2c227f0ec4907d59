package org.samspel.entries;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.samspel.content.ContentPath;
import org.samspel.content.Explanation;
import org.samspel.metadata.Metadata;

/** The part of front matter that only some kinds of works have. */
final class DetailsReader {
    private static final Pattern COUNTRY = Pattern.compile("[A-Za-z]{2}");
    private static final Pattern WEB_ADDRESS = Pattern.compile("https?://[^\\s\"'<>]+");
    private static final Pattern ROR = Pattern.compile("(?:https://ror\\.org/)?(0[a-z0-9]{8})");

    private DetailsReader() {}

    /** The keys of a kind beyond those that every work has. */
    static Set<String> keys(Kind kind) {
        return switch (kind) {
            case PAGE -> Set.of();
            case ARTICLE -> Set.of(EntryFields.REPLACES, EntryFields.PROJECT);
            case REPORT ->
                    Set.of(
                            "reportNumber",
                            "publisher",
                            "funder",
                            "funders",
                            "files",
                            EntryFields.REPLACES,
                            EntryFields.PROJECT);
            case PROJECT -> Set.of("start", "end", "programme", "participants");
            case ORGANISATION -> Set.of("country", "ror", "url", "logo", "logoAlt");
        };
    }

    static Details read(Kind kind, Metadata metadata, Bundle bundle) {
        return switch (kind) {
            case ARTICLE, PAGE -> new Details.None();
            case REPORT -> report(metadata, bundle);
            case PROJECT -> project(metadata);
            case ORGANISATION -> organisation(metadata, bundle);
        };
    }

    private static Details report(Metadata metadata, Bundle bundle) {
        List<String> funders = new ArrayList<>(metadata.texts("funder"));
        funders.addAll(metadata.texts("funders"));
        List<Details.FileReference> files =
                metadata.nestedList("files", "file").stream()
                        .flatMap(item -> file(item, bundle).stream())
                        .toList();
        return new Details.Report(
                metadata.text("reportNumber"), metadata.text("publisher"), funders, files);
    }

    private static Optional<Details.FileReference> file(Metadata item, Bundle bundle) {
        item.allowOnly(Set.of("file", "title"));
        Optional<ContentPath> path = bundle.file(item, "file");
        return path.map(found -> new Details.FileReference(found, item.text("title")));
    }

    private static Details project(Metadata metadata) {
        return new Details.Project(
                metadata.date("start"),
                metadata.date("end"),
                metadata.text("programme"),
                metadata.texts("participants"));
    }

    private static Details organisation(Metadata metadata, Bundle bundle) {
        return new Details.Organisation(
                country(metadata),
                ror(metadata),
                webAddress(metadata, "url"),
                bundle.file(metadata, "logo"));
    }

    private static Optional<String> country(Metadata metadata) {
        Optional<String> country = metadata.text("country");
        if (country.isPresent() && !COUNTRY.matcher(country.get()).matches()) {
            metadata.note("country", Explanation.of("field.country", country.get()));
            return Optional.empty();
        }
        return country.map(code -> code.toUpperCase(Locale.ROOT));
    }

    private static Optional<String> ror(Metadata metadata) {
        return metadata.text("ror")
                .flatMap(
                        text -> {
                            var form = ROR.matcher(text);
                            if (form.matches()) {
                                return Optional.of("https://ror.org/" + form.group(1));
                            }
                            metadata.note("ror", Explanation.of("field.ror", text));
                            return Optional.empty();
                        });
    }

    /** An address of the web; anything else is a problem and counts as absent. */
    static Optional<String> webAddress(Metadata metadata, String key) {
        Optional<String> address = metadata.text(key);
        if (address.isPresent() && !WEB_ADDRESS.matcher(address.get()).matches()) {
            metadata.note(key, Explanation.of("field.web", address.get()));
            return Optional.empty();
        }
        return address;
    }
}
