package org.samspel.documents;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.samspel.content.SourceFile;
import org.samspel.languages.Language;

/**
 * A file readers can download: in a folder of {@code documents/} or beside a work.
 *
 * @param file where it lies, size, digest
 * @param mediaType from our own table by extension, {@code application/octet-stream} for others
 * @param label short name of the type as people call it: {@code PDF}, {@code Word}, {@code Excel}
 * @param language from the author's sidecar, else the name's suffix ({@code report.nb.pdf})
 * @param titles from the sidecar; empty: the name is the title
 * @param withdrawal which of its earlier versions readers no longer get
 */
public record Document(
        SourceFile file,
        String mediaType,
        String label,
        Optional<Language> language,
        Map<Language, String> titles,
        Map<Language, String> descriptions,
        Optional<LocalDate> date,
        List<String> authors,
        Withdrawal withdrawal) {

    /** One that nothing is said about but by itself. */
    public static Document of(SourceFile file) {
        FileType type = FileType.of(file.path().name());
        return new Document(
                file,
                type.mediaType(),
                type.label(),
                Optional.empty(),
                Map.of(),
                Map.of(),
                Optional.empty(),
                List.of(),
                Withdrawal.NONE);
    }
}
