package org.samspel.copying;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    /** Enough to be found by; a whole book would keep every reader waiting. */
    private static final int LONGEST = 20_000;

    static String library(Origin origin) {
        return origin.theme().assetName("lunr/lunr.min.js");
    }

    static String search(Origin origin) {
        return origin.theme().assetName("copied-search.js");
    }

    String script() {
        Site site = origin.site();
        List<String> documents = new ArrayList<>();
        site.works().entries().forEach(entry -> of(entry).ifPresent(documents::add));
        site.library()
                .documents()
                .values()
                .forEach(document -> of(document).ifPresent(documents::add));
        return "window.samspelDocuments = [\n" + String.join(",\n", documents) + "\n];\n";
    }

    private Optional<String> of(Entry entry) {
        return origin.site()
                .addresses()
                .of(entry.work(), entry.language())
                .flatMap(this::file)
                .map(
                        file ->
                                json(
                                        file,
                                        entry.title(),
                                        entry.language().code(),
                                        entry.description(),
                                        String.join(" ", entry.tags())
                                                + " "
                                                + origin.site().bodies().of(entry).text()));
    }

    private Optional<String> of(Document document) {
        Language first = origin.site().definition().languages().getFirst();
        Language own = document.language().orElse(first);
        return origin.site()
                .addresses()
                .of(document, own)
                .or(() -> origin.site().addresses().of(document, first))
                .flatMap(this::file)
                .map(
                        file ->
                                json(
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

    private static String json(String... fields) {
        List<String> quoted = new ArrayList<>();
        for (String field : fields) {
            quoted.add(quoted(field.substring(0, Math.min(field.length(), LONGEST))));
        }
        return "[" + String.join(",", quoted) + "]";
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
