package org.samspel.entries;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.samspel.content.ContentPath;
import org.samspel.content.SourceFile;
import org.samspel.entries.LinkResolver.LinkTarget;
import org.samspel.languages.Language;

/** Entries and bodies for tests, read as the portal reads them. */
final class Entries {
    static final int MAX_SIZE = 256 * 1024;
    static final String FRONT_MATTER = "---\ntitle: Test\n---\n";

    /** The body starts on this line of every file made by {@link #render}. */
    static final int BODY_LINE = 4;

    private static final Markdown MARKDOWN = new Markdown(MAX_SIZE, Duration.ofMillis(500));

    private Entries() {}

    static ContentPath path(String path) {
        return ContentPath.of(path).orElseThrow();
    }

    static SourceFile file(String path, byte[] bytes) {
        return new SourceFile(
                path(path), Path.of(path), "0".repeat(64), "", bytes.length, Instant.EPOCH);
    }

    static EntryReader.Reading read(String path, byte[] bytes, String... siblings) {
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

    static Rendered render(String body) {
        return render("nb", body, Bibliography.EMPTY);
    }

    static Rendered render(String language, String body, Bibliography bibliography) {
        byte[] bytes = (FRONT_MATTER + body).getBytes(UTF_8);
        Entry entry = read("articles/test/index." + language + ".md", bytes).entry().orElseThrow();
        return MARKDOWN.render(entry, bytes, Entries::resolve, bibliography);
    }

    static Rendered renderTooLarge() {
        byte[] small = FRONT_MATTER.getBytes(UTF_8);
        Entry entry = read("articles/test/index.nb.md", small).entry().orElseThrow();
        return MARKDOWN.render(entry, new byte[MAX_SIZE + 1], Entries::resolve, Bibliography.EMPTY);
    }

    static String html(String body) {
        return render(body).html().toString();
    }

    /**
     * Everything relative is there, except what starts with "missing"; "english" is a page in
     * English.
     */
    static LinkTarget resolve(Entry from, String reference) {
        if (reference.matches("(?i)[a-z][a-z0-9+.-]*:.*")) {
            return new LinkTarget.External(reference);
        }
        if (reference.startsWith("missing")) {
            return new LinkTarget.Dead("There is no \"%s\".".formatted(reference), "Correct it.");
        }
        if (reference.startsWith("english")) {
            int hash = reference.indexOf('#');
            Optional<LinkTarget.Anchor> anchor =
                    hash < 0
                            ? Optional.empty()
                            : Optional.of(
                                    new LinkTarget.Anchor(
                                            path("articles/english/index.en.md"),
                                            reference.substring(hash + 1)));
            return new LinkTarget.Internal(
                    "/en/articles/" + reference,
                    Optional.of(org.samspel.languages.Language.EN),
                    anchor);
        }
        return new LinkTarget.Internal(
                "/nb/artikler/" + reference.replaceAll("[\\s\"'<>\\\\]", "_"),
                Optional.empty(),
                Optional.empty());
    }
}
