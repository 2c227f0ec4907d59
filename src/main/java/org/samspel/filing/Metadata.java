package org.samspel.filing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.samspel.content.Change;
import org.samspel.content.ContentPath;
import org.samspel.content.ContentRepository;
import org.samspel.content.SourceFile;
import org.samspel.metadata.FieldValue;
import org.samspel.metadata.YamlWriter;

/** Changes what is written about a file or folder, and leaves everything else in there as it is. */
record Metadata(ContentRepository repository) {

    /** What is to be written. */
    sealed interface Rewritten {
        /**
         * @param steps none when it is that already
         */
        record Steps(List<Change.Step> steps) implements Rewritten {}

        /** What is there can't be changed without touching other fields: its author has to. */
        record Unreadable() implements Rewritten {}
    }

    /**
     * @param file the file that describes something
     * @param present as it is; empty when there is none
     * @param fields by key; nothing takes a field away
     */
    Rewritten set(
            ContentPath file,
            Optional<SourceFile> present,
            Map<String, Optional<FieldValue>> fields) {
        String before = present.map(this::text).orElse("");
        Optional<String> after = YamlWriter.set(before, fields);
        if (after.isEmpty()) {
            return new Rewritten.Unreadable();
        }
        return new Rewritten.Steps(
                after.get().equals(before)
                        ? List.of()
                        : List.of(
                                new Change.Step.Write(
                                        file,
                                        Change.Contents.text(after.get()),
                                        present.map(SourceFile::blob))));
    }

    private String text(SourceFile file) {
        try {
            return new String(repository.read(file.blob()), UTF_8);
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }
}
