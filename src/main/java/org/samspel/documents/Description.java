package org.samspel.documents;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.samspel.content.Explanation;
import org.samspel.content.Problem;
import org.samspel.content.SourceFile;
import org.samspel.languages.Language;
import org.samspel.metadata.Metadata;

/**
 * What an author has written about a folder ({@code _folder.yml}) or a file ({@code
 * report.pdf.yml}).
 *
 * @param blob of the metadata file, to know it again; empty when there is none
 */
record Description(
        String blob,
        Map<Language, String> titles,
        Map<Language, String> texts,
        Optional<Language> language,
        Optional<LocalDate> date,
        List<String> authors,
        Withdrawal withdrawal,
        Folder.Order order,
        List<Problem> problems) {

    /** Metadata is a few lines; a larger file is something else with a wrong name. */
    private static final long MAX_SIZE = 256L << 10;

    static final Description NONE = empty("", List.of());

    private static final Set<String> OF_FOLDER = Set.of("title", "description", "order");
    private static final Set<String> OF_FILE =
            Set.of("title", "description", "language", "date", "authors", Withdrawal.KEY);

    private static Description empty(String blob, List<Problem> problems) {
        return new Description(
                blob,
                Map.of(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Withdrawal.NONE,
                Folder.Order.NAME,
                problems);
    }

    /** Of a metadata file that belongs to a folder or to a file. */
    static Description read(SourceFile file, LibraryReader.Bytes bytes) throws IOException {
        if (file.size() > MAX_SIZE) {
            return tooLarge(file);
        }
        Metadata metadata = Metadata.readFile(file.path(), bytes.read(file.blob()));
        boolean folder = FileRole.of(file.path()) == FileRole.ABOUT_FOLDER;
        metadata.allowOnly(folder ? OF_FOLDER : OF_FILE);
        return of(file, metadata);
    }

    private static Description tooLarge(SourceFile file) {
        Problem problem =
                Problem.error(file.path(), 0, 0, Explanation.of("file.metadata"))
                        .as(Problem.Kind.FIELD);
        return empty(file.blob(), List.of(problem));
    }

    private static Description of(SourceFile file, Metadata metadata) {
        Optional<Language> language = stated(metadata, "language", Language::of);
        Optional<Folder.Order> order = stated(metadata, "order", Description::order);
        return new Description(
                file.blob(),
                metadata.perLanguage("title"),
                metadata.perLanguage("description"),
                language,
                metadata.date("date"),
                metadata.texts("authors"),
                Withdrawal.of(metadata),
                order.orElse(Folder.Order.NAME),
                metadata.problems());
    }

    /** One of few words; any other is a problem. */
    private static <T> Optional<T> stated(
            Metadata metadata, String key, Function<String, Optional<T>> words) {
        Optional<String> text = metadata.text(key);
        Optional<T> known = text.flatMap(words);
        if (text.isPresent() && known.isEmpty()) {
            metadata.note(key, Explanation.of("word." + key, text.get()));
        }
        return known;
    }

    private static Optional<Folder.Order> order(String word) {
        return Arrays.stream(Folder.Order.values())
                .filter(order -> order.name().equalsIgnoreCase(word))
                .findFirst();
    }
}
