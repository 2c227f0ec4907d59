package org.samspel.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.samspel.Eventually;
import org.samspel.MovingClock;
import org.samspel.access.Joining.Answer;
import org.samspel.access.People.Action;
import org.samspel.access.Tokens.Making;
import org.samspel.access.Tokens.Showing;
import org.samspel.languages.Language;
import org.samspel.store.DatabasePlace;
import org.samspel.store.Databases;
import org.samspel.store.Statements;
import org.samspel.store.Store;

/** What a token lets in, and what ends it, on both kinds of database. */
@ParameterizedClass
@EnumSource
@ExtendWith(Databases.class)
class TokensTest {
    private static final Device HOME = Device.of("192.0.2.7", "curl/8");
    private static final Device ELSEWHERE = Device.of("198.51.100.9", "");
    private static final PersonalToken.Wish WISH =
            new PersonalToken.Wish(
                    "Import", Set.of(Scope.WRITE, Scope.UPLOAD), Duration.ofDays(30));

    private final Databases.Kind kind;
    private final MovingClock clock = new MovingClock("2026-11-25T08:00:00Z");
    private final List<Letters.Letter> letters = new ArrayList<>();
    @TempDir private Path folder;
    private Store store = new Store(new DatabasePlace("", "", "", Path.of("unused")));
    private Access access = over(store);

    TokensTest(Databases.Kind kind) {
        this.kind = kind;
    }

    private Access over(Store place) {
        return Access.over(
                new Access.Tools(
                        place,
                        clock,
                        new PasswordHash(100),
                        new Seal(new SecretKeySpec(new byte[32], "AES")),
                        (connection, letter) -> letters.add(letter)));
    }

    @BeforeEach
    void open(Databases.Server server) throws SQLException {
        store = new Store(server.empty(kind, folder));
        store.start();
        Eventually.within(Duration.ofSeconds(60), "open", () -> store.database().isPresent());
        access = over(store);
        String link = access.joining().firstOwner().orElseThrow();
        access.joining()
                .follow(
                        link.substring(link.lastIndexOf('/') + 1),
                        new Answer("kari@example.org", "Kari", "fem røde epler", Language.NB));
    }

    @AfterEach
    void close() {
        access.close();
        store.close();
    }

    private Account kari() {
        return access.people().all().getFirst();
    }

    private Making.Made made() {
        return assertInstanceOf(Making.Made.class, access.tokens().make(kari(), WISH));
    }

    private Showing shown(String secret) {
        return access.tokens().show(secret, HOME);
    }

    @Test
    void aTokenSpeaksForItsOwnerAndSaysWhatItIsGoodFor() {
        Making.Made made = made();
        Showing.Known known = assertInstanceOf(Showing.Known.class, shown(made.secret()));
        assertEquals(kari(), known.account());
        assertEquals(WISH.scopes(), known.scopes());
    }

    @Test
    void theDatabaseHoldsNoTokenThatWorks() throws SQLException {
        String secret = made().secret();
        for (String column : List.of("token_hash", "token_id", "label", "scopes")) {
            String kept =
                    store.database()
                            .orElseThrow()
                            .inTransaction(
                                    connection ->
                                            Statements.read(
                                                            connection,
                                                            "select "
                                                                    + column
                                                                    + " from staff_tokens",
                                                            row -> row.getString(1))
                                                    .getFirst());
            assertFalse(kept.contains(secret.substring(8)), column);
            assertInstanceOf(Showing.Unknown.class, shown(kept), column);
        }
    }

    @Test
    void itEndsOnItsDayAndIsNoLongerListed() {
        String secret = made().secret();
        clock.pass(Duration.ofDays(30).minusSeconds(1));
        assertInstanceOf(Showing.Known.class, shown(secret));
        clock.pass(Duration.ofSeconds(1));
        assertInstanceOf(Showing.Unknown.class, shown(secret));
        assertEquals(List.of(), access.tokens().of(kari()));
    }

    @Test
    void nobodyGetsOneForMoreThanAYearOrForNothing() {
        Duration year = PersonalToken.LONGEST;
        Set<Scope> some = Set.of(Scope.READ);
        assertThrows(
                IllegalArgumentException.class,
                () -> new PersonalToken.Wish("x", some, year.plusSeconds(1)));
        assertThrows(
                IllegalArgumentException.class, () -> new PersonalToken.Wish("x", Set.of(), year));
    }

    @Test
    void whenItWasLastUsedIsKnownToTheMinute() {
        Making.Made made = made();
        assertEquals(Optional.empty(), access.tokens().of(kari()).getFirst().used());
        Instant first = clock.instant();
        shown(made.secret());
        clock.pass(Duration.ofSeconds(59));
        shown(made.secret());
        assertEquals(Optional.of(first), access.tokens().of(kari()).getFirst().used());
        clock.pass(Duration.ofSeconds(2));
        shown(made.secret());
        assertEquals(Optional.of(clock.instant()), access.tokens().of(kari()).getFirst().used());
    }

    @Test
    void oneThatIsTakenBackLetsNobodyInAndTheListOfDeedsHasBoth() {
        Making.Made made = made();
        assertEquals(Optional.of("Import"), access.tokens().revoke(kari(), made.token().id()));
        assertEquals(Optional.empty(), access.tokens().revoke(kari(), made.token().id()));
        assertInstanceOf(Showing.Unknown.class, shown(made.secret()));
        List<String> deeds =
                access.audit().list(Long.MAX_VALUE, 2).stream()
                        .map(entry -> entry.line().event() + " " + entry.line().subject())
                        .toList();
        assertEquals(List.of("token-revoked Import", "token-made Import"), deeds);
    }

    @Test
    void nobodyTakesBackTheTokenOfAnother() {
        Making.Made made = made();
        Account lise = invited("lise@example.org");
        assertEquals(Optional.empty(), access.tokens().revoke(lise, made.token().id()));
        assertInstanceOf(Showing.Known.class, shown(made.secret()));
    }

    private Account invited(String email) {
        return access.people()
                .invite(kari(), new People.Invited(email, "Lise", Role.PUBLISHER, Language.NB))
                .orElseThrow();
    }

    @Test
    void signingOutEverywhereEndsItsPower() {
        String secret = made().secret();
        SignIn.Entered entered =
                assertInstanceOf(
                        SignIn.Entered.class,
                        access.signIn()
                                .withPassword(
                                        new SignIn.Credentials(
                                                "kari@example.org", "fem røde epler"),
                                        HOME));
        access.sessions().endOthers(access.sessions().find(entered.token()).orElseThrow());
        assertInstanceOf(Showing.Unknown.class, shown(secret));
    }

    @Test
    void itDoesNoMoreThanItsOwnerMayNowAndNothingOnceTheyAreOut() {
        Account lise = joined("lise@example.org");
        Making.Made hers = assertInstanceOf(Making.Made.class, access.tokens().make(lise, WISH));
        access.people().change(kari(), lise, Action.AUTHOR);
        Showing.Known known = assertInstanceOf(Showing.Known.class, shown(hers.secret()));
        assertEquals(Role.AUTHOR, known.account().role());
        access.people().change(kari(), lise, Action.DISABLE);
        assertInstanceOf(Showing.Unknown.class, shown(hers.secret()));
        access.people().change(kari(), lise, Action.ENABLE);
        assertInstanceOf(Showing.Unknown.class, shown(hers.secret()), "not even then");
    }

    @Test
    void itsOwnerIsToldOfEachNewOne() {
        made();
        assertEquals(Letters.Kind.TOKEN, letters.getLast().kind());
        assertEquals("kari@example.org", letters.getLast().to());
        int before = letters.size();
        shown(made().secret());
        assertEquals(before + 1, letters.size(), "using it is no news");
    }

    /** The letter of an invitation has the link. */
    private Account joined(String email) {
        Account account = invited(email);
        String link = letters.removeLast().link();
        access.joining()
                .follow(
                        link.substring(link.lastIndexOf('/') + 1),
                        new Answer("", "Lise", "seks grønne pærer", Language.NB));
        return access.people().find(account.id()).orElseThrow();
    }

    @Test
    void guessesAreSlowedDownButKeepNobodyElseOut() {
        String secret = made().secret();
        for (int guess = 0; guess < 30; guess++) {
            assertInstanceOf(Showing.Unknown.class, shown("samspel_" + guess));
        }
        assertInstanceOf(Showing.Wait.class, shown("samspel_next"));
        assertInstanceOf(Showing.Unknown.class, access.tokens().show("samspel_x", ELSEWHERE));
        assertInstanceOf(Showing.Known.class, shown(secret));
    }

    @Test
    void thereIsAnEndToHowManyOneMayHave() {
        for (int number = 0; number < PersonalToken.MOST; number++) {
            made();
        }
        assertInstanceOf(Making.TooMany.class, access.tokens().make(kari(), WISH));
        assertEquals(PersonalToken.MOST, access.tokens().of(kari()).size());
    }
}
