package org.samspel.copying;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.samspel.documents.Document;
import org.samspel.entries.Entry;
import org.samspel.languages.Language;
import org.samspel.publishing.Site;

/**
 * The words of the site for a search in the browser: a script, since pages opened from a disk can
 * load nothing else.
 */
record SearchData(Origin origin, Addressing addressing) {
    static final String FILE = "search/documents.js";

    /** What a browser can look through while a reader waits, in characters. */
    private static final int MOST = 8_000_000;

    private static final int LONGEST = 20_000;
    private static final int SHORTEST = 300;

    static String library(Origin origin) {
        return origin.theme().assetName("lunr/lunr.min.js");
    }

    static String search(Origin origin) {
        return origin.theme().assetName("copied-search.js");
    }

    /** Writes the script; of a big site each text has less room in it. */
    void write(Writer out) throws IOException {
        Site site = origin.site();
        List<Entry> entries = site.works().entries();
        int number = entries.size() + site.library().documents().size();
        int longest = Math.clamp(MOST / Math.max(1, number), SHORTEST, LONGEST);
        out.write("window.samspelDocuments = [\n");
        for (Entry entry : entries) {
            line(out, of(entry), longest);
        }
        for (Document document : site.library().documents().values()) {
            line(out, of(document), longest);
        }
        out.write("];\n");
    }

    private static void line(Writer out, Optional<List<String>> fields, int longest)
            throws IOException {
        if (fields.isPresent()) {
            out.write(
                    fields.get().stream()
                            .map(it -> quoted(it.substring(0, Math.min(it.length(), longest))))
                            .collect(Collectors.joining(",", "[", "],\n")));
        }
    }

    private Optional<List<String>> of(Entry entry) {
        return origin.site()
                .addresses()
                .of(entry.work(), entry.language())
                .flatMap(this::file)
                .map(
                        file ->
                                List.of(
                                        file,
                                        entry.title(),
                                        entry.language().code(),
                                        entry.description(),
                                        String.join(" ", entry.tags())
                                                + " "
                                                + origin.site().bodies().text(entry)));
    }

    private Optional<List<String>> of(Document document) {
        Language first = origin.site().definition().languages().getFirst();
        Language own = document.language().orElse(first);
        return origin.site()
                .addresses()
                .of(document, own)
                .or(() -> origin.site().addresses().of(document, first))
                .flatMap(this::file)
                .map(
                        file ->
                                List.of(
                                        file,
                                        document.titles().values().stream()
                                                .findFirst()
                                                .orElse(document.file().path().name()),
                                        document.language().map(Language::code).orElse(""),
                                        String.join(" ", document.descriptions().values()),
                                        origin.bytes().text(document.file().sha256())));
    }

    private Optional<String> file(String address) {
        return addressing
                .target("/", address)
                .flatMap(Addressing.Target::item)
                .map(item -> Relinked.between("x", item.file()));
    }

    /** A JavaScript string that can't end the script it stands in. */
    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        text.chars()
                .forEach(
                        c -> {
                            switch (c) {
                                case '"', '\\' -> quoted.append('\\').append((char) c);
                                case '<', '\u2028', '\u2029' ->
                                        quoted.append(String.format("\\u%04x", c));
                                default -> quoted.append(c < ' ' ? ' ' : (char) c);
                            }
                        });
        return quoted.append('"').toString();
    }
}
