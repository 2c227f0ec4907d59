package org.samspel.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentPathTest {

    private static final Path ROOT = Path.of("/srv/content");

    private static ContentPath path(String value) {
        return ContentPath.of(value).orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "site.yml",
                "reports/sluttrapport/index.nb.md",
                "documents/Rapporter/Årsmelding 2024 (endelig).pdf",
                "documents/100%dekning.pdf",
                "documents/50% av.pdf",
                "documents/a%20b.pdf",
                "documents/CON",
                "documents/Rapport: del 1.pdf",
                "documents/a..b.pdf",
                "documents/~$utkast.docx",
                "documents/\uD83D\uDE00.md"
            })
    void anOrdinaryNameIsAPath(String value) {
        assertEquals(value, path(value).value());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/a",
                "a/",
                "a//b",
                ".",
                "..",
                "a/./b",
                "a/../b",
                ".git/config",
                "a/.hidden",
                "...",
                "GIT~1/config",
                "a\\b",
                "a\u0000b",
                "a\nb",
                "a\u007Fb",
                "a\u0085b",
                "a\u2028b",
                "C:/boot.ini",
                "c:boot.ini",
                "a/%2e%2e/b",
                "a/%2E./b",
                "a%2fb",
                "a%5Cb",
                "a%00.jpg",
                "a%0d%0ab",
                "a/%252e%252e/b",
                "a/%25252e/b",
                "a/%%32%65/b",
                "a/%25%32%65/b",
                "a/%c0%af/b",
                "a/%C1%9c/b",
                "a\uD800b",
                "a\uDC00",
                "a\uFFFDb",
                "a\u202Efdp.exe",
                "a\u2066b"
            })
    void aWayOutOrADisguiseIsNotAPath(String value) {
        assertEquals(Optional.empty(), ContentPath.of(value));
        assertThrows(IllegalArgumentException.class, () -> new ContentPath(value));
    }

    @Test
    void aSegmentHas255BytesAndAPath4096() {
        assertTrue(ContentPath.of("a".repeat(255)).isPresent());
        assertTrue(ContentPath.of("a".repeat(256)).isEmpty());
        assertTrue(ContentPath.of("å".repeat(127) + "a").isPresent());
        assertTrue(ContentPath.of("å".repeat(128)).isEmpty());
        String deep = "abcdefg/".repeat(511) + "abcdefgh";
        assertTrue(ContentPath.of(deep).isPresent());
        assertTrue(ContentPath.of(deep + "i").isEmpty());
    }

    @Test
    void bothUnicodeFormsOfANameAreOnePath() {
        assertEquals(path("\u00e5r/\u00f6.md"), path("a\u030Ar/o\u0308.md"));
        assertEquals("\u00e5r", new ContentPath("a\u030Ar").value());
    }

    @Test
    void aPathKnowsItsParts() {
        ContentPath path = path("reports/Två år/Rapport.slutt.PDF");
        assertEquals("Rapport.slutt.PDF", path.name());
        assertEquals("pdf", path.extension());
        assertEquals("", path("LICENSE").extension());
        assertEquals(List.of("reports", "Två år", "Rapport.slutt.PDF"), path.segments());
        assertEquals(Optional.of(path("reports/Två år")), path.parent());
        assertEquals(Optional.empty(), path("site.yml").parent());
        assertTrue(path.startsWith(path("reports")));
        assertFalse(path.startsWith(path("report")));
        assertFalse(path.startsWith(path));
    }

    @Test
    void aReferenceIsFollowedFromTheFolder() {
        ContentPath folder = path("articles/samspill");
        assertEquals(Optional.of(path("articles/samspill/a.pdf")), folder.resolve("./a.pdf"));
        assertEquals(
                Optional.of(path("reports/x/index.nb.md")),
                folder.resolve("../../reports/x/index.nb.md"));
        assertEquals(Optional.of(path("articles/annen")), folder.resolve("../annen/"));
        assertEquals(Optional.of(path("articles/samspill")), folder.resolve("."));
    }

    @Test
    void aReferenceInAFileIsSeenFromItsFolder() {
        assertEquals(
                Optional.of(path("articles/a/figur å.png")),
                path("articles/a/index.sv.md").resolveSibling("figur å.png"));
        assertEquals(Optional.of(path("pages/om")), path("README.md").resolveSibling("pages/om/"));
        assertEquals(Optional.empty(), path("README.md").resolveSibling("../x"));
    }

    @ParameterizedTest
    @CsvSource({
        "articles/a/index.nb.md, articles/a/map.png, map.png",
        "articles/a/index.nb.md, articles/b/index.nb.md, ../b/index.nb.md",
        "articles/a/index.nb.md, documents/A b/c.pdf, ../../documents/A b/c.pdf",
        "articles/a.md, articles/a/b.md, a/b.md",
        "README.md, pages/om/index.md, pages/om/index.md"
    })
    void theWayToAnotherFileLeadsThere(String from, String to, String way) {
        assertEquals(way, path(from).way(path(to)));
        assertEquals(Optional.of(path(to)), path(from).resolveSibling(way));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/etc/passwd",
                "../../..",
                "../..",
                "../../../content/articles",
                "../../.git/config",
                "..\\..\\x",
                "a//b",
                "//",
                "%2e%2e/x",
                "a\u0000"
            })
    void aReferenceThatLeavesTheRootLeadsNowhere(String reference) {
        assertEquals(Optional.empty(), path("articles/samspill").resolve(reference));
    }

    @Test
    void noKnownTraversalLeavesTheRoot() throws IOException {
        ContentPath folder = path("articles/samspill");
        for (String line : attackLines("pat-directory_traversal.txt")) {
            Stream.of(ContentPath.of(line), folder.resolve(line), folder.resolveSibling(line))
                    .flatMap(Optional::stream)
                    .forEach(path -> assertStaysInside(line, path));
        }
    }

    @Test
    void noKnownInvalidFileNameLeavesTheRoot() throws IOException {
        for (String list : List.of("linux", "microsoft")) {
            for (String line : attackLines("fuzzdb-invalid-filenames-" + list + ".txt")) {
                ContentPath.of(line).ifPresent(path -> assertStaysInside(line, path));
            }
        }
    }

    private static void assertStaysInside(String line, ContentPath path) {
        Path location = ROOT.resolve(path.value());
        assertTrue(location.startsWith(ROOT) && location.equals(location.normalize()), line);
        assertTrue(path.segments().stream().noneMatch(name -> name.startsWith(".")), line);
    }

    private static List<String> attackLines(String name) throws IOException {
        List<Path> corpora =
                Stream.of(
                                System.getProperty("samspel.corpora", "../shared/corpora"),
                                "../../shared/corpora")
                        .map(folder -> Path.of(folder, "attack", name))
                        .filter(Files::isReadable)
                        .toList();
        assumeTrue(!corpora.isEmpty(), "skipped: no attack list " + name + " on this machine");
        List<String> lines = Files.readAllLines(corpora.getFirst());
        assertFalse(lines.isEmpty());
        return lines;
    }
}
