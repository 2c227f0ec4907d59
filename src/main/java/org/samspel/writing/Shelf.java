package org.samspel.writing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.samspel.content.ContentPath;
import org.samspel.content.ContentRepository;
import org.samspel.content.SourceFile;
import org.samspel.entries.Entry;
import org.samspel.entries.Work;
import org.samspel.entries.WorkId;
import org.samspel.languages.Language;
import org.samspel.publishing.Belongings;
import org.samspel.publishing.Publisher;

/** Where things lie in the content, and what is there now. */
record Shelf(Publisher publisher, ContentRepository repository) {
    /** Names of new works: what stands in addresses, and so nothing else. */
    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]++)*+");

    private static final int LONGEST_NAME = 80;

    Optional<Work> work(WorkId id) {
        return publisher.everything().stream().filter(work -> work.id().equals(id)).findFirst();
    }

    Optional<Entry> entry(Text.Name name) {
        return work(name.work()).flatMap(work -> work.in(name.language()));
    }

    Optional<SourceFile> file(ContentPath path) {
        return publisher.site().revision().file(path);
    }

    /** Where the file of a text is, or will be; empty when no new one can have this name. */
    Optional<ContentPath> path(Text.Name name) {
        Optional<ContentPath> known = entry(name).map(entry -> entry.source().path());
        return known.isPresent() ? known : fresh(name);
    }

    private Optional<ContentPath> fresh(Text.Name name) {
        return work(name.work())
                .flatMap(work -> Belongings.translation(work, name.language()))
                .or(
                        () ->
                                folder(name.work())
                                        .map(it -> new ContentPath(it + index(name.language()))));
    }

    private static String index(Language language) {
        return "/index." + language.code() + ".md";
    }

    private static Optional<ContentPath> folder(WorkId work) {
        boolean fits = work.name().length() <= LONGEST_NAME && NAME.matcher(work.name()).matches();
        return fits ? ContentPath.of(work.toString()) : Optional.empty();
    }

    String read(SourceFile file) throws IOException {
        return new String(repository.read(file.blob()), StandardCharsets.UTF_8);
    }

    boolean isShown(WorkId work, Language language) {
        return publisher.site().works().find(work).flatMap(it -> it.in(language)).isPresent();
    }

    /** Whether readers see the work in any language, and with it the files beside it. */
    boolean isShown(WorkId work) {
        return publisher.site().works().find(work).isPresent();
    }
}
