package org.samspel.writing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.samspel.access.Role;
import org.samspel.access.Scope;
import org.samspel.content.ContentPath;
import org.samspel.languages.Language;

/** What programs can do to texts, and what they can't. */
class TextsTest {
    private static final Writer ALL = Workshop.writer(Role.PUBLISHER, Scope.values());
    private static final Text.Name PLAN = Workshop.name("reports/plan", Language.NB);
    private static final String SOURCE = "---\ntitle: Plan\ndate: 2026-01-02\n---\nInnhold.\n";

    private final Workshop workshop;

    TextsTest(@TempDir Path folder) throws Exception {
        workshop = new Workshop(folder);
    }

    @BeforeEach
    void begin() throws IOException {
        workshop.write("site.yml", "languages: [sv, nb, nn, en]\n");
    }

    @AfterEach
    void close() throws Exception {
        workshop.close();
    }

    private static Text text(Written written) {
        return Written.text(written).orElseThrow(() -> new AssertionError(written.toString()));
    }

    private Text created() throws IOException {
        return text(workshop.texts().create(ALL, PLAN, SOURCE));
    }

    private Text shown() throws IOException {
        Texts.Seen seen = new Texts.Seen(PLAN, created().tag());
        return text(workshop.texts().show(ALL, seen, true));
    }

    private static Texts.Seen seen(Text text) {
        return new Texts.Seen(text.name(), text.tag());
    }

    @Test
    void aNewTextIsADraftWhateverItSaysOfItself() throws IOException {
        for (String flag : new String[] {"", "draft: false\n", "draft: true\n"}) {
            String source = SOURCE.replace("date", flag + "date");
            Text.Name name = Workshop.name("reports/plan-" + flag.length(), Language.NB);
            Text made = text(workshop.texts().create(ALL, name, source));
            assertTrue(made.draft(), flag);
            assertFalse(made.shown(), flag);
            assertTrue(made.source().contains("draft: true"), made.source());
        }
        assertEquals(0, workshop.publisher().site().works().all().size());
    }

    @Test
    void whatIsSentTwiceIsDoneOnce() throws IOException {
        Text first = created();
        Written again = workshop.texts().create(ALL, PLAN, SOURCE);
        assertFalse(assertInstanceOf(Written.TextThere.class, again).isNew());
        assertEquals(first.tag(), text(again).tag());
        String changed = SOURCE.replace("Innhold", "Nytt innhold");
        Text second = text(workshop.texts().replace(ALL, seen(first), changed));
        assertNotEquals(first.tag(), second.tag());
        assertEquals(
                second, text(workshop.texts().replace(ALL, seen(first), changed)), "an old tag");
        Text third = text(workshop.texts().show(ALL, seen(second), true));
        assertEquals(third, text(workshop.texts().show(ALL, seen(second), true)));
    }

    @Test
    void nothingNewerIsOverwritten() throws IOException {
        Text first = created();
        workshop.texts().replace(ALL, seen(first), SOURCE.replace("Innhold", "Hennes"));
        assertInstanceOf(
                Written.Outdated.class,
                workshop.texts().replace(ALL, seen(first), SOURCE.replace("Innhold", "Hans")));
        assertInstanceOf(Written.Outdated.class, workshop.texts().show(ALL, seen(first), true));
        assertInstanceOf(
                Written.Taken.class,
                workshop.texts().create(ALL, PLAN, SOURCE.replace("Innhold", "Hans")));
        assertTrue(
                workshop.onDisk().getOrDefault("reports/plan/index.nb.md", "").contains("Hennes"));
    }

    @Test
    void readersSeeWhatIsShownAndThenNoLonger() throws IOException {
        Text shown = shown();
        assertTrue(shown.shown());
        assertFalse(shown.source().contains("draft"), shown.source());
        Text hidden = text(workshop.texts().show(ALL, seen(shown), false));
        assertTrue(hidden.draft());
        assertEquals(0, workshop.publisher().site().works().all().size());
    }

    @Test
    void aTextWithMistakesCanStillBeHidden() throws IOException {
        workshop.write("reports/plan/index.nb.md", "---\ndate: 2026-01-02\n---\n# Plan\n");
        Text faulty = text(workshop.texts().find(ALL, PLAN));
        assertTrue(faulty.shown());
        assertTrue(text(workshop.texts().show(ALL, seen(faulty), false)).draft());
        assertEquals(0, workshop.publisher().site().works().all().size());
    }

    @Test
    void aTextThatReadersSeeIsNotHiddenByWhatIsWrittenIntoIt() throws IOException {
        Text shown = shown();
        String source = SOURCE.replace("date", "draft: true\ndate").replace("Innhold", "Nytt");
        Text changed = text(workshop.texts().replace(ALL, seen(shown), source));
        assertTrue(changed.shown());
        assertTrue(changed.source().contains("Nytt"));
    }

    @Test
    void aTokenIsGoodForWhatItSaysAndNoMore() throws IOException {
        Text draft = created();
        Writer none = Workshop.writer(Role.OWNER);
        assertEquals(new Written.ScopeMissing(Scope.READ), workshop.texts().find(none, PLAN));
        assertEquals(
                new Written.ScopeMissing(Scope.WRITE), workshop.texts().create(none, PLAN, SOURCE));
        Writer writes = Workshop.writer(Role.OWNER, Scope.WRITE);
        assertEquals(
                new Written.ScopeMissing(Scope.PUBLISH),
                workshop.texts().show(writes, seen(draft), true));
        Text shown = text(workshop.texts().show(ALL, seen(draft), true));
        assertEquals(
                new Written.ScopeMissing(Scope.PUBLISH),
                workshop.texts().replace(writes, seen(shown), SOURCE + "Mer."));
    }

    @Test
    void authorsMakeDraftsAndPublishersDoTheRest() throws IOException {
        Writer author = Workshop.writer(Role.AUTHOR, Scope.values());
        Text draft = text(workshop.texts().create(author, PLAN, SOURCE));
        Written.RoleMissing publisher = new Written.RoleMissing(Role.PUBLISHER);
        assertEquals(publisher, workshop.texts().show(author, seen(draft), true));
        assertEquals(publisher, workshop.texts().replace(author, seen(draft), SOURCE + "Mer."));
        assertEquals(draft, text(workshop.texts().find(author, PLAN)));
    }

    @Test
    void aTranslationLiesBesideItsWork() throws IOException {
        created();
        Text.Name english = Workshop.name("reports/plan", Language.EN);
        text(workshop.texts().create(ALL, english, "---\ntitle: Plan\n---\nText.\n"));
        assertTrue(workshop.onDisk().containsKey("reports/plan/index.en.md"));
        assertEquals(2, workshop.texts().names().size());
    }

    @Test
    void aTranslationOfASingleFileLiesBesideThatFile() throws IOException {
        workshop.write("articles/plan.nb.md", SOURCE);
        Text.Name english = Workshop.name("articles/plan", Language.EN);
        text(workshop.texts().create(ALL, english, "---\ntitle: Plan\n---\nText.\n"));
        assertTrue(workshop.onDisk().containsKey("articles/plan.en.md"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "No front matter at all",
                "---\ndate: 2026-01-01\n---\nNo title",
                "---\ntitle: [\n---\nNot YAML",
                "---\ntitle: ''\n---\nAn empty title",
                ""
            })
    void whatIsNoTextIsExplainedWithItsPlace(String source) throws IOException {
        Written.Mistaken mistaken =
                assertInstanceOf(
                        Written.Mistaken.class, workshop.texts().create(ALL, PLAN, source));
        assertEquals("reports/plan/index.nb.md", mistaken.problems().getFirst().path());
        assertFalse(mistaken.problems().getFirst().hint().isEmpty());
        assertEquals(Map.of("site.yml", "languages: [sv, nb, nn, en]\n"), workshop.onDisk());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "reports/../site",
                "reports/..",
                "reports/a/../../b",
                "reports/.git",
                "reports/Å",
                "reports/a b",
                "reports/a%2e%2e",
                "reports/a\\b",
                "reports/a\u0000",
                "reports/CON:",
                "reports/-a"
            })
    void noNameLeadsElsewhere(String work) throws IOException {
        Text.Name name = Workshop.name(work, Language.NB);
        assertEquals(
                new Written.Unnamable("work", work), workshop.texts().create(ALL, name, SOURCE));
        assertInstanceOf(Written.Missing.class, workshop.texts().find(ALL, name));
        assertEquals(1, workshop.onDisk().size());
    }

    /** Texts that a lenient eye takes for front matter, and readers would see as they are. */
    @ParameterizedTest
    @ValueSource(strings = {" ---", "\n\t---", "\f---", "\u00a0---", "\n\n  ---"})
    void whatOnlyLooksLikeFrontMatterIsShownToNobody(String opening) throws IOException {
        String source = opening + "\ntitle: Plan\n---\n# Plan\n";
        assertInstanceOf(Written.Mistaken.class, workshop.texts().create(ALL, PLAN, source));
        Text draft = created();
        assertInstanceOf(
                Written.Mistaken.class, workshop.texts().replace(ALL, seen(draft), source));
        assertEquals(0, workshop.publisher().site().works().all().size());
        assertEquals(draft.source(), workshop.onDisk().get("reports/plan/index.nb.md"));
    }

    @Test
    void aTextThatOnlyItsMarkMakesTooLongDoesNotComeIn() throws IOException {
        String longest = SOURCE + "x".repeat(100_000 - SOURCE.length());
        String field = "description: ";
        String matter = "title: Plan\n" + field;
        String full = matter + "x".repeat(16 * 1024 - matter.length() - 1) + "\n";
        for (String source : new String[] {longest, "---\n" + full + "---\nInnhold.\n"}) {
            assertInstanceOf(Written.Mistaken.class, workshop.texts().create(ALL, PLAN, source));
            assertEquals(1, workshop.onDisk().size());
        }
        Text draft = created();
        assertInstanceOf(
                Written.Mistaken.class, workshop.texts().replace(ALL, seen(draft), longest));
        assertEquals(draft.source(), workshop.onDisk().get("reports/plan/index.nb.md"));
    }

    @Test
    void aTextThatIsTooLongDoesNotComeIn() throws IOException {
        assertInstanceOf(
                Written.Mistaken.class,
                workshop.texts().create(ALL, PLAN, SOURCE + "x".repeat(200_000)));
        assertEquals(1, workshop.onDisk().size());
    }

    @Test
    void historySaysWhoItWas() throws IOException {
        created();
        assertEquals(
                "Ola",
                workshop.repository()
                        .log()
                        .of(new ContentPath("reports"), 1)
                        .getFirst()
                        .author()
                        .name());
    }
}
