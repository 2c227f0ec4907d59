package org.samspel.desk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.samspel.entries.Slug;
import org.samspel.extraction.Suggestion;
import org.samspel.languages.Language;
import org.samspel.uploads.Upload;

/**
 * A sound upload that belongs to a report.
 *
 * @param language of the file; empty when it has none, such as a table of numbers
 * @param name it will have beside the report: {@code final-report.nb.pdf}
 */
record ReportFile(Upload upload, Suggestion suggestion, Optional<Language> language, String name) {
    static final String OUT = "out";
    static final String NONE = "none";

    /** The files of a report, each under a name of its own. */
    static List<ReportFile> of(List<Upload> uploads, ReportFields fields) {
        List<ReportFile> files = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Upload upload : uploads) {
            String said = fields.of(field(upload));
            if (upload.state() instanceof Upload.State.Ready ready && !said.equals(OUT)) {
                Optional<Language> language = language(said, ready.suggestion());
                String name = free(upload.name(), language, names);
                files.add(new ReportFile(upload, ready.suggestion(), language, name));
            }
        }
        return files;
    }

    static String field(Upload upload) {
        return "file." + upload.id();
    }

    private static Optional<Language> language(String said, Suggestion suggestion) {
        return said.isEmpty() ? suggestion.language() : Language.of(said);
    }

    private static String free(String name, Optional<Language> language, Set<String> taken) {
        int dot = name.lastIndexOf('.');
        String end =
                language.map(known -> "." + known.code()).orElse("")
                        + name.substring(dot).toLowerCase(Locale.ROOT);
        String start = start(name.substring(0, dot), language);
        String free = start + end;
        for (int number = 2; !taken.add(free); number++) {
            free = start + "-" + number + end;
        }
        return free;
    }

    /** Without a language that stands there already. */
    private static String start(String name, Optional<Language> language) {
        String bare =
                language.map(known -> name.replaceFirst("(?i)[ ._-]" + known.code() + "$", ""))
                        .orElse(name);
        String slug = Slug.of(bare);
        return slug.isEmpty() ? "file" : slug.substring(0, Math.min(slug.length(), 80));
    }
}
