package org.samspel.copying;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import org.samspel.content.ContentPath;
import org.samspel.content.SourceFile;
import org.samspel.documents.Document;
import org.samspel.languages.Language;

/** The content that readers see, as its authors wrote it: no draft, no file of one. */
record Sources(Origin origin) {
    private static final Set<String> OF_THE_SITE =
            Set.of("site.yml", "references.bib", "concepts.yml", "redirects.yml");

    /** How many files there were. */
    int copy(Path folder) throws IOException {
        int files = 0;
        for (SourceFile file : origin.site().revision().files().values()) {
            if (isSeen(file.path())) {
                Path to = folder.resolve(file.path().value()).normalize();
                Files.createDirectories(Objects.requireNonNull(to.getParent()));
                try (InputStream in = origin.bytes().open(file)) {
                    Files.copy(in, to);
                }
                files++;
            }
        }
        return files;
    }

    private boolean isSeen(ContentPath path) {
        return OF_THE_SITE.contains(path.value())
                || origin.site().works().at(path).isPresent()
                || isDocument(path)
                || isAboutDocument(path)
                || isAboutFolder(path);
    }

    private boolean isDocument(ContentPath path) {
        Language first = origin.site().definition().languages().getFirst();
        return origin.site()
                .library()
                .document(path)
                .flatMap((Document it) -> origin.site().addresses().of(it, first))
                .isPresent();
    }

    private boolean isAboutDocument(ContentPath path) {
        return path.value().endsWith(".yml")
                && ContentPath.of(path.value().substring(0, path.value().length() - 4))
                        .filter(this::isDocument)
                        .isPresent();
    }

    private boolean isAboutFolder(ContentPath path) {
        return path.name().equals("_folder.yml")
                && path.parent().flatMap(origin.site().library()::folder).isPresent();
    }
}
