package org.samspel.editing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.samspel.entries.WorkId;
import org.samspel.languages.Language;
import org.samspel.store.Database;
import org.samspel.store.Databases;

/** What is not public yet: kept for its author, and shown to nobody without a link. */
@ExtendWith(Databases.class)
class DraftsTest {

    private static final WorkId WORK = WorkId.of("articles/a").orElseThrow();
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final WorkingCopy.Of ANNES = new WorkingCopy.Of(WORK, Language.NB, "anne");
    private static final WorkingCopy.Of BOS = new WorkingCopy.Of(WORK, Language.NB, "bo");
    private static final PreviewLinks.Preview PREVIEW = new PreviewLinks.Preview(WORK, Language.NB);

    private final Databases.Server server;
    @TempDir private Path folder;

    DraftsTest(Databases.Server server) {
        this.server = server;
    }

    private static Clock at(Instant time) {
        return Clock.fixed(time, ZoneOffset.UTC);
    }

    private static WorkingCopies.Edit edit(String text, long seen) {
        return new WorkingCopies.Edit(text, Optional.of("b1"), seen);
    }

    @ParameterizedTest
    @EnumSource
    void aCopyIsKeptAndOfTwoTabsTheSlowerIsTold(Databases.Kind kind) throws Exception {
        String text = "å 😀\r\n" + "x".repeat(200_000);
        try (Database database = Database.open(server.empty(kind, folder))) {
            WorkingCopies copies = new WorkingCopies(database, at(NOW));
            assertEquals(new WorkingCopy.Saving.Saved(1), copies.save(ANNES, edit(text, 0)));
            WorkingCopy kept = new WorkingCopy(ANNES, text, Optional.of("b1"), NOW, 1);
            assertEquals(Optional.of(kept), copies.find(ANNES));
            assertEquals(new WorkingCopy.Saving.Outdated(kept), copies.save(ANNES, edit("y", 0)));
            assertEquals(new WorkingCopy.Saving.Saved(2), copies.save(ANNES, edit("two", 1)));
            assertInstanceOf(
                    WorkingCopy.Saving.Outdated.class, copies.save(ANNES, edit("late", 1)));
            assertEquals("two", copies.find(ANNES).orElseThrow().contents());
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatStandsInSomebodysTextIsFoundAsItIsWritten(Databases.Kind kind) throws Exception {
        try (Database database = Database.open(server.empty(kind, folder))) {
            WorkingCopies copies = new WorkingCopies(database, at(NOW));
            copies.save(ANNES, edit("![A map](my_map!100%.png)", 0));
            assertTrue(copies.isQuoted("my_map!100%.png"));
            assertFalse(copies.isQuoted("my-map!100%.png"));
            assertFalse(copies.isQuoted("my_map%png"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void peopleSeeWhoElseWorksOnTheSameAndSinceWhen(Databases.Kind kind) throws Exception {
        try (Database database = Database.open(server.empty(kind, folder))) {
            WorkingCopies copies = new WorkingCopies(database, at(NOW));
            copies.save(BOS, edit("bo's", 0));
            List<WorkingCopy> others = copies.others(ANNES);
            assertEquals(BOS, others.get(0).of());
            assertEquals(NOW, others.get(0).savedAt());
            assertEquals(List.of(), copies.others(BOS));
            copies.discard(BOS);
            assertEquals(List.of(), copies.others(ANNES));
            assertEquals(new WorkingCopy.Saving.Gone(), copies.save(BOS, edit("more", 1)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aLinkOpensOneWorkInOneLanguageUntilItExpiresOrIsTakenBack(Databases.Kind kind)
            throws Exception {
        PreviewTokens tokens = PreviewTokens.with(folder.resolve("preview.key"));
        try (Database database = Database.open(server.empty(kind, folder))) {
            PreviewLinks links = new PreviewLinks(database, tokens, at(NOW));
            String token = links.give(PREVIEW, "anne", Duration.ofDays(7));
            assertEquals(Optional.of(PREVIEW), opened(links, token));
            assertEquals(Optional.empty(), later(database, tokens, 7).open(token));
            assertEquals(Optional.of(PREVIEW), opened(later(database, tokens, 6), token));
            String other = links.give(PREVIEW, "anne", Duration.ofDays(7));
            assertNotEquals(token, other);
            for (PreviewLinks.Given given : links.given(WORK)) {
                assertTrue(links.takeBack(WORK, given.id()));
            }
            assertEquals(Optional.empty(), links.open(token));
            assertEquals(Optional.empty(), links.open(other));
        }
    }

    @ParameterizedTest
    @EnumSource
    void oneLinkIsTakenBackAndTheOthersStay(Databases.Kind kind) throws Exception {
        PreviewTokens tokens = PreviewTokens.with(folder.resolve("preview.key"));
        try (Database database = Database.open(server.empty(kind, folder))) {
            PreviewLinks links = new PreviewLinks(database, tokens, at(NOW));
            String longer = links.give(PREVIEW, "anne", Duration.ofDays(7));
            String shorter = links.give(PREVIEW, "bo", Duration.ofDays(1));
            List<PreviewLinks.Given> given = links.given(WORK);
            assertEquals(List.of("anne", "bo"), given.stream().map(link -> link.person()).toList());
            assertEquals(NOW.plus(Duration.ofDays(7)), given.get(0).expires());
            assertEquals(Optional.empty(), links.open(given.get(0).id()), "a name opens nothing");
            WorkId other = WorkId.of("articles/b").orElseThrow();
            assertFalse(links.takeBack(other, given.get(0).id()));
            assertTrue(links.takeBack(WORK, given.get(0).id()));
            assertEquals(Optional.empty(), links.open(longer));
            assertEquals(Optional.of(PREVIEW), opened(links, shorter));
            assertEquals(List.of(), later(database, tokens, 1).given(WORK));
        }
    }

    @ParameterizedTest
    @EnumSource
    void nobodyCanKeepMoreThanThereIsRoomFor(Databases.Kind kind) throws Exception {
        try (Database database = Database.open(server.empty(kind, folder))) {
            WorkingCopies copies = new WorkingCopies(database, at(NOW));
            String tooLong = "x".repeat(WorkingCopies.LONGEST + 1);
            assertEquals(new WorkingCopy.Saving.TooLong(), copies.save(ANNES, edit(tooLong, 0)));
            for (int i = 0; i < WorkingCopies.MOST; i++) {
                WorkId work = WorkId.of("articles/" + i).orElseThrow();
                copies.save(new WorkingCopy.Of(work, Language.NB, "anne"), edit("a", 0));
            }
            assertEquals(new WorkingCopy.Saving.TooMany(), copies.save(ANNES, edit("a", 0)));
            WorkId first = WorkId.of("articles/0").orElseThrow();
            WorkingCopy.Of old = new WorkingCopy.Of(first, Language.NB, "anne");
            assertEquals(new WorkingCopy.Saving.Saved(2), copies.save(old, edit("b", 1)));
            assertEquals(new WorkingCopy.Saving.Saved(1), copies.save(BOS, edit("b", 0)));
            copies.discard(old);
            assertEquals(new WorkingCopy.Saving.Saved(1), copies.save(ANNES, edit("a", 0)));
        }
    }

    private static Optional<PreviewLinks.Preview> opened(PreviewLinks links, String token)
            throws SQLException {
        return links.open(token).map(PreviewLinks.Given::preview);
    }

    private static PreviewLinks later(Database database, PreviewTokens tokens, int days) {
        return new PreviewLinks(database, tokens, at(NOW.plus(Duration.ofDays(days))));
    }

    @ParameterizedTest
    @EnumSource
    void aForgedLinkOpensNothing(Databases.Kind kind) throws Exception {
        Path file = folder.resolve("preview.key");
        PreviewTokens tokens = PreviewTokens.with(file);
        try (Database database = Database.open(server.empty(kind, folder))) {
            PreviewLinks links = new PreviewLinks(database, tokens, at(NOW));
            String token = links.give(PREVIEW, "anne", Duration.ofDays(7));
            for (int i = 0; i < token.length(); i++) {
                char other = token.charAt(i) == 'A' ? 'B' : 'A';
                String forged = token.substring(0, i) + other + token.substring(i + 1);
                assertEquals(Optional.empty(), links.open(forged), forged);
            }
            for (String odd : List.of("", "x", token + "A", "å".repeat(65), token.substring(1))) {
                assertEquals(Optional.empty(), links.open(odd));
            }
            PreviewLinks again = new PreviewLinks(database, PreviewTokens.with(file), at(NOW));
            assertEquals(Optional.of(PREVIEW), opened(again, token), "the key is kept");
            Files.delete(file);
            PreviewLinks foreign = new PreviewLinks(database, PreviewTokens.with(file), at(NOW));
            assertEquals(Optional.empty(), foreign.open(token));
            assertEquals(
                    "rw-------",
                    PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        }
        assertFalse(Files.exists(folder.resolve("preview.key.half")));
    }
}
