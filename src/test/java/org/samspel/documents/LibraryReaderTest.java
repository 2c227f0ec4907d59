package org.samspel.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.samspel.content.ContentPath;
import org.samspel.content.Revision;
import org.samspel.content.SourceFile;
import org.samspel.languages.Language;

class LibraryReaderTest {

    private final Map<String, String> contents = new HashMap<>();
    private final TreeMap<ContentPath, SourceFile> files = new TreeMap<>();
    private final List<String> blobsRead = new ArrayList<>();
    private final LibraryReader reader = new LibraryReader();

    private LibraryReaderTest file(String path, String content) {
        ContentPath contentPath = new ContentPath(path);
        String blob = Integer.toHexString(content.hashCode());
        contents.put(blob, content);
        int size = content.length();
        files.put(
                contentPath,
                new SourceFile(contentPath, Path.of(path), blob, blob, size, Instant.EPOCH, 0));
        return this;
    }

    private LibraryReaderTest file(String path) {
        return file(path, path);
    }

    private Library read(String... owned) throws IOException {
        Revision revision = new Revision("1", Instant.EPOCH, files, List.of());
        return reader.read(
                revision,
                Arrays.stream(owned).map(ContentPath::new).collect(Collectors.toSet()),
                blob -> {
                    blobsRead.add(blob);
                    return contents.getOrDefault(blob, "").getBytes(UTF_8);
                });
    }

    private static Folder folder(Library library, String path) {
        return library.folder(new ContentPath(path)).orElseThrow();
    }

    private static Document document(Library library, String path) {
        return library.document(new ContentPath(path)).orElseThrow();
    }

    private static List<String> values(List<ContentPath> paths) {
        return paths.stream().map(ContentPath::value).toList();
    }

    @Test
    void theRootIsThereEvenWhenNothingElseIs() throws IOException {
        Library library = read();
        assertEquals(List.of(), folder(library, "documents").documents());
        assertEquals(1, library.folders().size());
    }

    @Test
    void foldersNestAndKeepTheirOwnNames() throws IOException {
        Library library =
                file("documents/Rapporter/English/final.en.pdf")
                        .file("documents/Rapporter/Møteplasser på Åland.pdf")
                        .file("documents/om.txt")
                        .read();
        Folder root = folder(library, "documents");
        assertEquals(List.of("documents/Rapporter"), values(root.folders()));
        assertEquals(List.of("documents/om.txt"), values(root.documents()));
        Folder reports = folder(library, "documents/Rapporter");
        assertEquals(List.of("documents/Rapporter/English"), values(reports.folders()));
        assertEquals(
                List.of("documents/Rapporter/Møteplasser på Åland.pdf"),
                values(reports.documents()));
        assertEquals(Map.of(), reports.titles());
        assertEquals(List.of(), library.problems());
    }

    @Test
    void aFolderFileGivesTitlesAndOrderAndKeepsAnEmptyFolder() throws IOException {
        Library library =
                file(
                                "documents/Arkiv/Tomt/_folder.yml",
"""
title:
  sv: Tom
  nb: Tom mappe
description: Ingenting
order: date
""")
                        .read();
        Folder empty = folder(library, "documents/Arkiv/Tomt");
        assertEquals("Tom mappe", empty.titles().get(Language.NB));
        assertEquals("Ingenting", empty.descriptions().get(Language.EN));
        assertEquals(Folder.Order.DATE, empty.order());
        assertEquals(List.of(), empty.documents());
        assertEquals(
                List.of("documents/Arkiv/Tomt"),
                values(folder(library, "documents/Arkiv").folders()));
    }

    @Test
    void aMetadataFileDescribesTheFileItIsNamedAfter() throws IOException {
        Library library =
                file("documents/a.nb.pdf")
                        .file(
                                "documents/a.nb.pdf.yml",
"""
title: Sluttrapport
language: nn
date: 2019-05-17
authors: [Kari Nordmann, Åsa Öberg]
""")
                        .read();
        Document document = document(library, "documents/a.nb.pdf");
        assertEquals("Sluttrapport", document.titles().get(Language.SV));
        assertEquals(Optional.of(Language.NN), document.language());
        assertEquals(Optional.of(LocalDate.of(2019, 5, 17)), document.date());
        assertEquals(List.of("Kari Nordmann", "Åsa Öberg"), document.authors());
        assertEquals(1, library.documents().size());
        assertEquals(List.of(), library.problems());
    }

    @Test
    void typeAndLanguageAreInTheName() throws IOException {
        Library library =
                file("documents/Budsjett.2026.no.XLSX")
                        .file("documents/ukjent.xyz")
                        .file("documents/bilde.jpg")
                        .read();
        Document budget = document(library, "documents/Budsjett.2026.no.XLSX");
        assertEquals("Excel", budget.label());
        assertEquals(Optional.of(Language.NB), budget.language());
        assertEquals("JPEG", document(library, "documents/bilde.jpg").label());
        Document unknown = document(library, "documents/ukjent.xyz");
        assertEquals("application/octet-stream", unknown.mediaType());
        assertEquals(Optional.empty(), unknown.language());
    }

    @Test
    void filesBesideWorksAreDocumentsButTheWorkIsNot() throws IOException {
        Library library =
                file("reports/slutt/index.nb.md")
                        .file("reports/slutt/references.bib")
                        .file("reports/slutt/final-report.nb.pdf")
                        .file("reports/slutt/final-report.nb.pdf.yml", "title: Hele rapporten")
                        .file("reports/slutt/other.yml", "a: b")
                        .file("articles/x/figure.svg")
                        .file("themes/x/logo.png")
                        .file("site.yml")
                        .read();
        assertEquals(3, library.documents().size());
        assertEquals(
                "Hele rapporten",
                document(library, "reports/slutt/final-report.nb.pdf").titles().get(Language.NB));
        assertEquals("SVG", document(library, "articles/x/figure.svg").label());
        assertEquals(List.of(), library.problems());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "documents/_utkast/a.pdf",
                "documents/x/_notes.txt",
                "documents/Thumbs.db",
                "documents/x/Desktop.ini",
                "documents/~$rapport.docx",
                "documents/__MACOSX/x/_folder.yml",
                "reports/x/_old/a.pdf",
            })
    void hiddenFilesAreNotShown(String path) throws IOException {
        Library library = file(path).read();
        assertEquals(Map.of(), library.documents());
        assertEquals(1, library.folders().size());
        assertEquals(List.of(), library.problems());
    }

    @Test
    void metadataWithoutItsFileIsAProblem() throws IOException {
        Library library = file("documents/Rapporter/a.pdf.yml", "title: A").read();
        assertEquals("documents/Rapporter/a.pdf.yml", library.problems().getFirst().path());
        assertTrue(library.problems().getFirst().what().contains("\"a.pdf\""));
        assertEquals(Map.of(), library.documents());
    }

    @Test
    void mistakesInMetadataAreProblemsWithTheirLines() throws IOException {
        Library library =
                file("documents/a.pdf")
                        .file("documents/a.pdf.yml", "title: A\nlanguage: fi\nautors: B\n")
                        .file("documents/b/_folder.yml", "order: sideways\n")
                        .file("documents/c/_folder.yml", "title: [")
                        .read();
        List<String> found =
                library.problems().stream().map(p -> p.path() + ":" + p.line()).toList();
        assertTrue(found.contains("documents/a.pdf.yml:2"), found.toString());
        assertTrue(found.contains("documents/a.pdf.yml:3"), found.toString());
        assertTrue(found.contains("documents/b/_folder.yml:1"), found.toString());
        assertTrue(found.stream().anyMatch(p -> p.startsWith("documents/c/")), found.toString());
        assertEquals("A", document(library, "documents/a.pdf").titles().get(Language.NB));
        assertEquals(3, library.folders().size());
    }

    @Test
    void aHugeMetadataFileIsNotRead() throws IOException {
        Library library =
                file("documents/a.pdf").file("documents/a.pdf.yml", "x".repeat(300_000)).read();
        assertEquals(1, library.problems().size());
        assertEquals(List.of(), blobsRead);
        assertEquals(1, library.documents().size());
    }

    @Test
    void theNextRevisionReadsOnlyWhatHasChanged() throws IOException {
        file("documents/a.pdf").file("documents/a.pdf.yml", "title: En");
        file("documents/b.pdf").file("documents/b.pdf.yml", "title: To");
        read();
        blobsRead.clear();
        Library library = file("documents/b.pdf.yml", "title: Tre").read();
        assertEquals(1, blobsRead.size());
        assertEquals("En", document(library, "documents/a.pdf").titles().get(Language.NB));
        assertEquals("Tre", document(library, "documents/b.pdf").titles().get(Language.NB));
    }

    @Test
    void fiveThousandFilesAreQuick() throws IOException {
        for (int i = 0; i < 5_000; i++) {
            int folder = i % 250;
            file(
                    "documents/Område %d/Møte %d/Søknad og årsrapport %d.pdf"
                            .formatted(folder % 10, folder, i));
        }
        Library library = Assertions.assertTimeout(Duration.ofSeconds(2), () -> read());
        assertEquals(5_000, library.documents().size());
        assertEquals(1 + 10 + 250, library.folders().size());
    }

    @Test
    void foldersOfAnyNameAreBelowTheDocuments() throws IOException {
        Library library =
                file("Rapporter 2019/Møter – høst/Årsmelding.pdf")
                        .file("oversikt.xlsx")
                        .file("documents/Høringer/svar.pdf")
                        .file("articles/a/plan.pdf")
                        .file("Rapporter 2019/om.md")
                        .file("site.yml")
                        .file("references.bib")
                        .read();
        Folder root = folder(library, "documents");
        assertEquals(List.of("Rapporter 2019", "documents/Høringer"), values(root.folders()));
        assertEquals(List.of("oversikt.xlsx"), values(root.documents()));
        assertEquals(
                List.of("Rapporter 2019/Møter – høst/Årsmelding.pdf"),
                values(folder(library, "Rapporter 2019/Møter – høst").documents()));
        assertEquals(List.of(), library.problems());
    }

    @Test
    void filesOfAWorkAreInNoFolder() throws IOException {
        Library library = file("kurs/index.md").file("kurs/plan.pdf").read("kurs/plan.pdf");
        assertTrue(library.isEmpty());
        assertEquals("PDF", document(library, "kurs/plan.pdf").label());
    }

    @Test
    void ofTwoFoldersWithOneNameThatInDocumentsIsShown() throws IOException {
        Library library =
                file("Møter/b.pdf").file("documents/Møter/a.pdf").file("Møter og mer/c.pdf").read();
        assertEquals(
                List.of("Møter og mer", "documents/Møter"),
                values(folder(library, "documents").folders()));
        assertTrue(library.document(new ContentPath("Møter/b.pdf")).isEmpty());
        assertEquals("Møter", library.problems().getFirst().path());
    }
}
