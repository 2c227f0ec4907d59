package org.samspel.publishing;

import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.samspel.content.ContentPath;
import org.samspel.content.ContentRepository;
import org.samspel.content.Explanation;
import org.samspel.content.History;
import org.samspel.content.Problem;
import org.samspel.content.Revision;
import org.samspel.content.SourceFile;
import org.samspel.entries.Entry;
import org.samspel.metadata.Metadata;

/**
 * Addresses that are no longer what they were: written by hand in {@code redirects.yml}, as aliases
 * in front matter, and found in the history of the content.
 */
final class Redirects {
    private static final String FILE = "redirects.yml";
    private static final Pattern TARGET =
            Pattern.compile("(?:/(?![/\\\\])|https?://)[^\\s\\\\\"'<>]*");

    private final ContentRepository repository;
    private final Addresses addresses;
    private final Site.Works works;
    private final List<Problem> problems = new ArrayList<>();

    /**
     * What the history tells.
     *
     * @param zone in which a day begins and ends
     */
    record Past(History history, FormerTexts texts, ZoneId zone) {}

    Redirects(ContentRepository repository, Addresses addresses, Site.Works works) {
        this.repository = repository;
        this.addresses = addresses;
        this.works = works;
    }

    /** Adds all of them to the addresses; what is in use is never redirected. */
    List<Problem> add(Revision revision, Past past) throws IOException {
        byHand(revision);
        works.entries().forEach(this::aliases);
        new FormerAddresses(past.history(), past.texts(), addresses).add(works);
        new Removals(past.history(), past.texts(), addresses, past.zone()).add();
        return problems;
    }

    private void byHand(Revision revision) throws IOException {
        Optional<SourceFile> file = ContentPath.of(FILE).flatMap(revision::file);
        if (file.isEmpty()) {
            return;
        }
        String yaml =
                new String(
                        repository.read(file.get().blob()),
                        java.nio.charset.StandardCharsets.UTF_8);
        Metadata redirects = Metadata.read(file.get().path(), yaml, 1);
        for (String from : redirects.keys()) {
            redirects
                    .text(from)
                    .filter(to -> leadsSomewhere(redirects, from, to))
                    .ifPresent(to -> addresses.addIfFree(from, new Place.Moved(to)));
        }
        problems.addAll(redirects.problems());
    }

    private static boolean leadsSomewhere(Metadata redirects, String from, String to) {
        boolean leads = TARGET.matcher(to).matches();
        if (!leads) {
            redirects.note(from, Explanation.of("field.redirect", to));
        }
        return leads;
    }

    private void aliases(Entry entry) {
        addresses
                .of(entry.work(), entry.language())
                .ifPresent(
                        to ->
                                entry.aliases()
                                        .forEach(
                                                from ->
                                                        addresses.addIfFree(
                                                                from, new Place.Moved(to))));
    }
}
