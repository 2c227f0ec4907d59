package org.samspel.entries;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.samspel.content.ContentPath;
import org.samspel.content.SourceFile;
import org.samspel.languages.Language;

/** Entries for tests, read as the portal reads them. */
public final class Entries {
    public static final int MAX_SIZE = 256 * 1024;

    private Entries() {}

    public static ContentPath path(String path) {
        return ContentPath.of(path).orElseThrow();
    }

    static SourceFile file(String path, byte[] bytes) {
        return new SourceFile(
                path(path), Path.of(path), "0".repeat(64), "", bytes.length, Instant.EPOCH, 0);
    }

    public static EntryReader.Reading read(String path, byte[] bytes, String... siblings) {
        ContentPath file = path(path);
        String folder = path.substring(0, path.lastIndexOf('/'));
        WorkId work = WorkId.of(folder).orElseThrow();
        List<ContentPath> files =
                Stream.concat(Stream.of(file), Arrays.stream(siblings).map(Entries::path)).toList();
        String code = path.substring(0, path.lastIndexOf('.'));
        Language language =
                Language.of(code.substring(code.lastIndexOf('.') + 1)).orElse(Language.SV);
        return new EntryReader(MAX_SIZE)
                .read(new EntryReader.Source(work, language, file(path, bytes), files), bytes);
    }

    static EntryReader.Reading read(String path, String text, String... siblings) {
        return read(path, text.getBytes(UTF_8), siblings);
    }
}
