package org.samspel.translations;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.text.Normalizer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.samspel.content.ContentPath;
import org.samspel.content.ContentRepository;
import org.samspel.content.Revision;
import org.samspel.content.SourceFile;
import org.samspel.content.TextDifference;
import org.samspel.entries.Entry;
import org.samspel.entries.EntryReader;
import org.samspel.entries.Origin;
import org.samspel.entries.SiteDefinition;
import org.samspel.entries.Work;
import org.samspel.entries.WorkId;
import org.samspel.languages.Language;

/** Whoever translates learns what has changed in the source since, and is not bothered else. */
class TranslationsTest {

    private static final WorkId ID = WorkId.of("articles/a").orElseThrow();
    private static final String SOURCE =
            """
            ---
            title: Møter i dialog
            description: Om møter på Åsen
            image: mote.jpg
            imageAlt: Folk rundt et bord
            draft: false
            ---
            # Bakgrunn

            Vi møttes en gang i uka.
            Alle kom.

            - kaffe
            - kake
            """;
    private static final String TRANSLATION = "---\ntitle: Meetings\n---\nWe met once a week.\n";

    @TempDir private Path place;
    private Path folder;
    private ContentRepository repository;
    private EntryReader reader;
    private Translations translations;
    private int saved;

    @BeforeEach
    void open() throws IOException {
        folder = Files.createDirectories(place.resolve("content/articles/a"));
        repository =
                ContentRepository.open(place.resolve("content"), place.resolve("var"), 1_000_000);
        reader = new EntryReader(100_000);
        translations = new Translations(repository, reader);
        save("nb", SOURCE);
    }

    @AfterEach
    void close() {
        repository.close();
    }

    private void save(String language, String text) throws IOException {
        Path file = Files.writeString(folder.resolve("index." + language + ".md"), text);
        Instant time = Instant.parse("2026-01-02T03:04:05Z").plusSeconds(saved++);
        Files.setLastModifiedTime(file, FileTime.from(time));
    }

    private Work work() throws IOException {
        Revision revision = repository.refresh();
        Map<Language, Entry> entries = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            Optional<SourceFile> file =
                    revision.file(new ContentPath("articles/a/index." + language.code() + ".md"));
            if (file.isPresent()) {
                var source = new EntryReader.Source(ID, language, file.get(), List.of());
                byte[] bytes = repository.read(file.get().blob());
                entries.put(language, reader.read(source, bytes).entry().orElseThrow());
            }
        }
        return new Work(ID, new ContentPath("articles/a"), entries, List.of());
    }

    private Origin source() throws IOException {
        return Origin.of(work().in(Language.NB).orElseThrow());
    }

    private void translate() throws IOException {
        save("en", source().notedIn(TRANSLATION));
    }

    private TranslationState english() throws IOException {
        Work work = work();
        return translations.state(work, work.in(Language.EN).orElseThrow());
    }

    private Map<Part, TextDifference> changes() throws IOException {
        return translations.changes(assertInstanceOf(TranslationState.Stale.class, english()));
    }

    private static String text(TextDifference difference, TextDifference.Kind kind) {
        return String.join(
                "|",
                difference.pieces().stream()
                        .filter(piece -> piece.kind() == kind)
                        .map(TextDifference.Piece::text)
                        .toList());
    }

    @Test
    void theNoteOfTheSourceIsAddedAndNothingElse() throws IOException {
        String blob = source().blob().orElseThrow();
        assertEquals(
                "---\r\ntitle: Meetings\r\ntranslatedFrom: \"nb@" + blob + "\"\r\n---\r\nå\r\n",
                source().notedIn("---\r\ntitle: Meetings\r\n---\r\nå\r\n"));
        assertEquals("Just text", source().notedIn("Just text"));
        assertEquals(
                "---\ntitle: T\ntranslatedFrom: \"nb@" + blob + "\"\n---\n",
                source().notedIn("---\ntitle: T\ntranslationOf: index.nb.md\n---\n"));
    }

    @Test
    void aTranslationIsUpToDateUntilItsSourceSaysSomethingElse() throws IOException {
        translate();
        assertEquals(new TranslationState.UpToDate(Language.NB), english());
        save("nb", SOURCE.replace("en gang i uka", "to ganger i uka"));
        Map<Part, TextDifference> changes = changes();
        assertEquals(List.of(Part.BODY), List.copyOf(changes.keySet()));
        TextDifference body = Objects.requireNonNull(changes.get(Part.BODY));
        assertEquals("en|gang", text(body, TextDifference.Kind.REMOVED));
        assertEquals("to|ganger", text(body, TextDifference.Kind.ADDED));
        translate();
        assertEquals(new TranslationState.UpToDate(Language.NB), english());
    }

    @Test
    void titleDescriptionAndTextOfTheImageCountAsWell() throws IOException {
        translate();
        save(
                "nb",
                SOURCE.replace("Møter i dialog", "Dialogmøter")
                        .replace("Om møter", "Om dialog")
                        .replace("rundt et bord", "ved et bord"));
        assertEquals(
                List.of(Part.TITLE, Part.DESCRIPTION, Part.IMAGE_ALT),
                List.copyOf(changes().keySet()));
    }

    @Test
    void howTheSourceIsLaidOutDatedOrTaggedMakesNothingStale() throws IOException {
        translate();
        List<String> alike =
                List.of(
                        SOURCE.replace("\n", "\r\n"),
                        Normalizer.normalize(SOURCE, Normalizer.Form.NFD),
                        SOURCE.replace("møttes en", "møttes  \n en") + "\n\n",
                        SOURCE.replace("draft: false", "draft: true\ndate: 2026-11-01\ntags: [a]"),
                        SOURCE.replace("draft: false", "slug: annet\nauthors: [Bo]"),
                        SOURCE.replace("title: Møter i dialog", "title: \"Møter i dialog\""));
        for (String text : alike) {
            save("nb", text);
            assertEquals(new TranslationState.UpToDate(Language.NB), english(), text);
        }
    }

    @Test
    void whereLinesAreBrokenIsNoPartOfTheDifference() throws IOException {
        translate();
        save("nb", SOURCE.replace("en gang i uka.\nAlle kom", "en gang\ni uka. Alle dro"));
        TextDifference body = Objects.requireNonNull(changes().get(Part.BODY));
        assertEquals("kom", text(body, TextDifference.Kind.REMOVED).strip());
    }

    @Test
    void whatSaysNoSourceIsAnOriginal() throws IOException {
        save("en", TRANSLATION);
        assertEquals(new TranslationState.Original(), english());
        save("en", TRANSLATION.replace("---\nWe", "translatedFrom: en\n---\nWe"));
        assertEquals(new TranslationState.Original(), english());
    }

    @Test
    void withoutANoteOfTheVersionNobodyPretendsToKnow() throws IOException {
        save("en", TRANSLATION.replace("---\nWe", "translatedFrom: nb\n---\nWe"));
        assertEquals(unknown(Language.NB, TranslationState.Reason.NOT_NOTED), english());
        save("en", TRANSLATION.replace("---\nWe", "translatedFrom: sv\n---\nWe"));
        assertEquals(unknown(Language.SV, TranslationState.Reason.SOURCE_GONE), english());
    }

    @ParameterizedTest
    @ValueSource(strings = {"no such version", "a commit", "another kind of file"})
    void aVersionThatHistoryDoesNotHaveIsSaidToBeLost(String what) throws IOException {
        Files.write(folder.resolve("image.png"), new byte[200_000]);
        Revision revision = repository.refresh();
        String blob =
                switch (what) {
                    case "a commit" -> revision.id();
                    case "another kind of file" ->
                            revision.file(new ContentPath("articles/a/image.png"))
                                    .orElseThrow()
                                    .blob();
                    default -> "0".repeat(40);
                };
        Origin origin = new Origin(Language.NB, Optional.of(blob));
        save("en", origin.notedIn(TRANSLATION));
        assertEquals(unknown(Language.NB, TranslationState.Reason.NOT_KEPT), english());
        assertEquals(1, translations.problems(List.of(work())).size());
    }

    private static TranslationState unknown(Language source, TranslationState.Reason reason) {
        return new TranslationState.Unknown(source, reason);
    }

    @Test
    void theBoardShowsDraftsAndWhatReadersGetWhereSomethingIsMissing() throws IOException {
        translate();
        save("nn", source().notedIn("---\ntitle: Møte\ndraft: true\n---\n"));
        save("nb", SOURCE.replace("Alle kom", "Ingen kom"));
        Work work = work();
        SiteDefinition site =
                EntryReader.readSite(
                                new ContentPath("site.yml"),
                                Optional.of("languages: [nb, sv, nn]".getBytes(UTF_8)),
                                List::of)
                        .site();
        Board.Readership readership =
                new Board.Readership(site, Instant.now().atZone(ZoneOffset.UTC));
        Board board = Board.of(List.of(work), translations, readership);
        assertEquals(
                List.of(Language.NB, Language.SV, Language.NN, Language.EN), board.languages());
        Map<Language, TranslationState> states = board.rows().get(0).states();
        Entry source = work.in(Language.NB).orElseThrow();
        Origin origin = work.in(Language.EN).orElseThrow().translatedFrom().orElseThrow();
        TranslationState stale = new TranslationState.Stale(origin, source);
        assertEquals(
                Map.of(
                        Language.NB, new TranslationState.Original(),
                        Language.SV, new TranslationState.Missing(Optional.of(Language.NB)),
                        Language.NN, new TranslationState.Draft(stale),
                        Language.EN, stale),
                states);
        assertEquals(1, translations.problems(List.of(work)).size(), "none for the draft");
    }
}
