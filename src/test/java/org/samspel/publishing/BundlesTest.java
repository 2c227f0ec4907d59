package org.samspel.publishing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.samspel.content.ContentPath;
import org.samspel.content.ContentRepository;
import org.samspel.languages.Language;

class BundlesTest {
    @TempDir private Path folder;

    private Bundles bundles(String... files) throws Exception {
        for (String file : files) {
            Path path = folder.resolve("content").resolve(file);
            Files.createDirectories(path.getParent());
            Files.write(path, file.getBytes(StandardCharsets.UTF_8));
        }
        try (ContentRepository repository =
                ContentRepository.open(folder.resolve("content"), folder.resolve("var"), 1 << 20)) {
            return Bundles.of(repository.refresh(), Language.NB);
        }
    }

    private static Bundles.Bundle named(Bundles bundles, String work) {
        return bundles.all().stream()
                .filter(bundle -> bundle.id().toString().equals(work))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void translationsAndFilesOfAFolderAreOneWork() throws Exception {
        Bundles found =
                bundles(
                        "articles/a/index.sv.md",
                        "articles/a/index.md",
                        "articles/a/b.pdf",
                        "articles/a/data/c.csv",
                        "articles/a/b.pdf.yml");
        Bundles.Bundle work = named(found, "articles/a");
        assertEquals(1, found.all().size());
        assertEquals(List.of(Language.SV, Language.NB), List.copyOf(work.translations().keySet()));
        assertEquals(
                List.of(
                        new ContentPath("articles/a/b.pdf"),
                        new ContentPath("articles/a/data/c.csv")),
                work.files());
        assertEquals(List.of(), found.problems());
    }

    @Test
    void aFileBelongsToTheNearestWorkAboveIt() throws Exception {
        Bundles found =
                bundles(
                        "reports/a/index.md",
                        "reports/a/b/index.md",
                        "reports/a/b/x.pdf",
                        "reports/c.md",
                        "reports/y.pdf");
        assertEquals(List.of(), named(found, "reports/a").files());
        assertEquals(
                List.of(new ContentPath("reports/a/b/x.pdf")), named(found, "reports/a/b").files());
        assertEquals(List.of(), named(found, "reports/c").files());
    }

    @Test
    void foldersOfOtherNamesAreToldOnce() throws Exception {
        Bundles found = bundles("blog/a.md", "blog/b.md", "blog/c/index.md");
        assertEquals(3, found.all().size());
        assertEquals(1, found.problems().size());
        assertTrue(found.problems().get(0).toString().startsWith("blog: "));
    }
}
