package org.samspel.access;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
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
import org.samspel.access.People.Invited;
import org.samspel.access.SignIn.Credentials;
import org.samspel.access.SignIn.Entered;
import org.samspel.access.SignIn.Outcome;
import org.samspel.access.SignIn.Wait;
import org.samspel.access.SignIn.Wrong;
import org.samspel.languages.Language;
import org.samspel.store.DatabaseAway;
import org.samspel.store.DatabasePlace;
import org.samspel.store.Databases;
import org.samspel.store.Statements;
import org.samspel.store.Store;

/** Who gets in and who does not, on both kinds of database. */
@ParameterizedClass
@EnumSource
@ExtendWith(Databases.class)
class AccessTest {
    private static final Device HOME = Device.of("192.0.2.7", "Mozilla/5.0 (Windows) Firefox/140");
    private static final Device ELSEWHERE = Device.of("198.51.100.9", "");
    private static final Credentials KARI =
            new Credentials("Kari@Example.org", "fem røde epler i kurven");

    private static final Seal SEAL = new Seal(new SecretKeySpec(new byte[32], "AES"));

    private final Databases.Kind kind;
    private final MovingClock clock = new MovingClock("2026-11-25T08:00:00Z");
    private final BlockingQueue<Letters.Letter> letters = new LinkedBlockingQueue<>();
    @TempDir private Path folder;
    private Store store = new Store(new DatabasePlace("", "", "", Path.of("unused")));
    private Access access = over(store, SEAL);

    AccessTest(Databases.Kind kind) {
        this.kind = kind;
    }

    private Access over(Store place, Seal seal) {
        return Access.over(
                new Access.Tools(
                        place,
                        clock,
                        new PasswordHash(100),
                        seal,
                        (connection, letter) -> letters.add(letter)));
    }

    @BeforeEach
    void open(Databases.Server server) throws SQLException {
        store = new Store(server.empty(kind, folder));
        store.start();
        Eventually.within(Duration.ofSeconds(60), "open", () -> store.database().isPresent());
        access = over(store, SEAL);
    }

    @AfterEach
    void close() {
        access.close();
        store.close();
    }

    @Test
    void theFirstOwnerGetsInByALinkThatWorksOnce() {
        String token = firstLink();
        assertEquals(
                Joining.Opened.Kind.FIRST_OWNER, access.joining().look(token).orElseThrow().kind());
        assertTrue(access.joining().look(token).isPresent(), "to look spends nothing");
        assertTrue(access.joining().follow(token, answer(KARI)).isPresent());
        assertTrue(access.joining().follow(token, answer(KARI)).isEmpty());
        assertTrue(access.joining().firstOwner().isEmpty(), "there is an owner now");
    }

    @Test
    void aNewFirstLinkReplacesTheOldAndEndsAfterADay() {
        String old = firstLink();
        String fresh = firstLink();
        assertTrue(access.joining().look(old).isEmpty());
        clock.pass(Duration.ofHours(24));
        assertTrue(access.joining().look(fresh).isEmpty());
    }

    @Test
    void nobodyIsInBeforeTheCodeIsGiven() {
        String secret = enrolled();
        Entered half = entered(access.signIn().withPassword(KARI, HOME));
        Session waiting = access.sessions().find(half.token()).orElseThrow();
        assertEquals(Session.Stage.CODE, waiting.stage());
        assertInstanceOf(Wrong.class, access.secondFactor().check(waiting, "000000", HOME));
        Entered full = entered(access.secondFactor().check(waiting, code(secret), HOME));
        assertNotEquals(half.token(), full.token());
        assertTrue(access.sessions().find(half.token()).isEmpty(), "the old token is worthless");
        assertEquals(
                Session.Stage.SIGNED_IN,
                access.sessions().find(full.token()).orElseThrow().stage());
    }

    @Test
    void aCodeWorksOnce() {
        String secret = enrolled();
        String code = code(secret);
        assertInstanceOf(Entered.class, access.secondFactor().check(halfway(), code, HOME));
        assertInstanceOf(Wrong.class, access.secondFactor().check(halfway(), code, HOME));
    }

    @Test
    void secretsOfCodesAreOfNoUseWithoutTheKeyBesideTheDatabase() throws SQLException {
        String secret = enrolled();
        String kept = inTable("select code_secret from staff_accounts");
        assertFalse(kept.contains(secret), kept);
        assertEquals(64, kept.length());
        byte[] other = new byte[32];
        other[0] = 1;
        try (Access foreign = over(store, new Seal(new SecretKeySpec(other, "AES")))) {
            assertInstanceOf(
                    Wrong.class, foreign.secondFactor().check(halfway(), code(secret), HOME));
        }
        assertInstanceOf(Entered.class, access.secondFactor().check(halfway(), code(secret), HOME));
    }

    private String inTable(String sql) throws SQLException {
        return store.database()
                .orElseThrow()
                .inTransaction(
                        connection ->
                                Statements.read(connection, sql, row -> row.getString(1))
                                        .getFirst());
    }

    @Test
    void aSecretMovedToAnotherAccountDoesNotOpenIt() {
        byte[] secret = "twenty secret bytes!".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        String sealed = SEAL.close(secret, 1);
        assertArrayEquals(secret, SEAL.open(sealed, 1).orElseThrow());
        assertTrue(SEAL.open(sealed, 2).isEmpty());
        assertNotEquals(sealed, SEAL.close(secret, 1), "never the same twice");
    }

    @Test
    void aRecoveryCodeWorksOnce() {
        Session first = owner();
        access.secondFactor().offer(first);
        clock.pass(Duration.ofMinutes(1));
        List<String> codes = confirmed(first).codes();
        String typed = RecoveryCodes.grouped(codes.getFirst()).toLowerCase(java.util.Locale.ROOT);
        assertInstanceOf(Entered.class, access.secondFactor().check(halfway(), typed, HOME));
        assertInstanceOf(Wrong.class, access.secondFactor().check(halfway(), typed, HOME));
        assertEquals(RecoveryCodes.GIVEN - 1, access.recoveryCodes().left(first.account()));
    }

    @Test
    void sessionsEndWhenNothingIsDoneAndAfterHalfADay() {
        Session session = signedIn();
        clock.pass(Session.IDLE.plusSeconds(1));
        assertTrue(access.sessions().of(session.account()).isEmpty());
        Session other = signedIn();
        for (int i = 0; i < 25; i++) {
            clock.pass(Duration.ofMinutes(29));
            access.sessions().of(other.account());
        }
        assertTrue(access.sessions().of(other.account()).isEmpty());
    }

    @Test
    void guessingIsSlowedDownAlsoWhenManyGuessAtOnce() throws Exception {
        enrolled();
        Credentials wrong = new Credentials(KARI.email(), "guess guess guess");
        List<Callable<Outcome>> guesses = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            guesses.add(() -> access.signIn().withPassword(wrong, ELSEWHERE));
        }
        try (ExecutorService many = Executors.newFixedThreadPool(4)) {
            long looked = 0;
            for (var guess : many.invokeAll(guesses)) {
                looked += guess.get() instanceof Wrong ? 1 : 0;
            }
            assertEquals(5, looked, "the rest has to wait");
        }
    }

    @Test
    void aStrangersGuessesDoNotLockTheOwnerOut() {
        enrolled();
        Credentials wrong = new Credentials(KARI.email(), "guess guess guess");
        for (int i = 0; i < 60; i++) {
            var unused = access.signIn().withPassword(wrong, Device.of("203.0." + i + ".1", ""));
        }
        assertInstanceOf(
                Wait.class, access.signIn().withPassword(wrong, Device.of("203.1.1.1", "")));
        assertInstanceOf(Entered.class, access.signIn().withPassword(KARI, HOME));
    }

    @Test
    void whoIsNobodyIsAnsweredAsWhoMistypes() {
        enrolled();
        Credentials nobody = new Credentials("nobody@example.org", "guess guess guess");
        for (int i = 0; i < 5; i++) {
            assertInstanceOf(Wrong.class, access.signIn().withPassword(nobody, ELSEWHERE));
        }
        assertInstanceOf(Wait.class, access.signIn().withPassword(nobody, ELSEWHERE));
    }

    @Test
    void anInvitationMakesAnAccountAndWorksOnce() throws Exception {
        Session owner = signedIn();
        Account ola = invited(owner);
        Letters.Letter letter = letter();
        assertEquals(Letters.Kind.INVITATION, letter.kind());
        assertEquals("ola@example.org", letter.to());
        assertInstanceOf(Wrong.class, access.signIn().withPassword(OLA, ELSEWHERE));
        assertTrue(access.joining().follow(token(letter), answer(OLA)).isPresent());
        assertTrue(access.joining().follow(token(letter), answer(OLA)).isEmpty());
        Entered in = entered(access.signIn().withPassword(OLA, ELSEWHERE));
        assertEquals(Session.Stage.ENROL, in.stage());
        assertEquals(Role.AUTHOR, ola.role());
        assertTrue(access.people().invite(owner.account(), ola()).isEmpty(), "not twice");
    }

    @Test
    void aNewPasswordByLetterEndsSessionsAndStillNeedsTheCode() throws Exception {
        Session session = signedIn();
        assertTrue(access.forgotten().ask("kari@example.org", ELSEWHERE).isZero());
        Letters.Letter letter = letter();
        assertEquals(Letters.Kind.RESET, letter.kind());
        Credentials fresh = new Credentials(KARI.email(), "seks grønne pærer på bordet");
        assertTrue(access.joining().follow(token(letter), answer(fresh)).isPresent());
        assertTrue(access.sessions().of(session.account()).isEmpty());
        assertInstanceOf(Wrong.class, access.signIn().withPassword(KARI, HOME));
        assertEquals(
                Session.Stage.CODE, entered(access.signIn().withPassword(fresh, HOME)).stage());
    }

    @Test
    void aResetLinkEndsAfterHalfAnHour() throws Exception {
        signedIn();
        assertTrue(access.forgotten().ask("kari@example.org", ELSEWHERE).isZero());
        Letters.Letter letter = letter();
        clock.pass(Duration.ofMinutes(30));
        assertTrue(access.joining().look(token(letter)).isEmpty());
    }

    @Test
    void nobodyGetsALetterTheyDidNotAskFor() throws Exception {
        signedIn();
        assertTrue(access.forgotten().ask("nobody@example.org", ELSEWHERE).isZero());
        access.close();
        assertTrue(letters.isEmpty());
    }

    @Test
    void theLastOwnerStays() {
        Session owner = signedIn();
        for (Action action : List.of(Action.AUTHOR, Action.DISABLE, Action.REMOVE)) {
            assertFalse(access.people().change(owner.account(), owner.account(), action));
        }
    }

    @Test
    void whoIsStoppedIsOutEverywhereAtOnce() throws Exception {
        Session owner = signedIn();
        Account ola = invited(owner);
        assertTrue(access.joining().follow(token(letter()), answer(OLA)).isPresent());
        Entered in = entered(access.signIn().withPassword(OLA, ELSEWHERE));
        assertTrue(access.people().change(owner.account(), ola, Action.DISABLE));
        assertTrue(access.sessions().find(in.token()).isEmpty());
        assertInstanceOf(Wrong.class, access.signIn().withPassword(OLA, ELSEWHERE));
        assertTrue(access.people().change(owner.account(), ola, Action.ENABLE));
        assertInstanceOf(Entered.class, access.signIn().withPassword(OLA, ELSEWHERE));
    }

    @Test
    void ownersCanLookUpWhoDidWhat() {
        Session owner = signedIn();
        invited(owner);
        List<String> events =
                access.audit().list(Long.MAX_VALUE, 10).stream()
                        .map(entry -> entry.line().event())
                        .toList();
        assertEquals(List.of("invited", "sign-in", "second-factor", "first-owner"), events);
    }

    @Test
    void withoutADatabaseNobodyGetsInAndThatIsSaid() {
        store.close();
        assertThrows(DatabaseAway.class, () -> access.signIn().withPassword(KARI, HOME));
    }

    private static final Credentials OLA =
            new Credentials("ola@example.org", "syv blå båter ved kaia");

    private static Invited ola() {
        return new Invited("ola@example.org", "Ola", Role.AUTHOR, Language.NN);
    }

    private Account invited(Session owner) {
        return access.people().invite(owner.account(), ola()).orElseThrow();
    }

    private Letters.Letter letter() throws InterruptedException {
        Letters.Letter letter = letters.poll(20, TimeUnit.SECONDS);
        if (letter == null) {
            throw new AssertionError("no letter came");
        }
        // Written down in the transaction that makes the link: it works once that has ended.
        Eventually.within(
                Duration.ofSeconds(20),
                "the link works",
                () -> access.joining().look(token(letter)).isPresent());
        return letter;
    }

    private static String token(Letters.Letter letter) {
        return letter.link().substring(letter.link().lastIndexOf('/') + 1);
    }

    private String firstLink() {
        String path = access.joining().firstOwner().orElseThrow();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static Answer answer(Credentials who) {
        return new Answer(who.email(), "Kari Nordmann", who.password(), Language.NB);
    }

    private static Entered entered(Outcome outcome) {
        return assertInstanceOf(Entered.class, outcome);
    }

    private Session owner() {
        assertTrue(access.joining().follow(firstLink(), answer(KARI)).isPresent());
        return halfway();
    }

    private Session halfway() {
        Entered in = entered(access.signIn().withPassword(KARI, HOME));
        return access.sessions().find(in.token()).orElseThrow();
    }

    private String code(String secret) {
        clock.pass(Duration.ofMinutes(1));
        return Totp.code(secret, Totp.step(clock.instant()));
    }

    private SecondFactor.Enrolled confirmed(Session session) {
        String secret = access.secondFactor().offer(session);
        return access.secondFactor().confirm(session, code(secret), HOME).orElseThrow();
    }

    /** The owner has a second factor now; its secret. */
    private String enrolled() {
        Session session = owner();
        String secret = access.secondFactor().offer(session);
        confirmed(session);
        return secret;
    }

    private Session signedIn() {
        if (access.joining().firstOwner().isPresent()) {
            return access.sessions().find(confirmed(owner()).entered().token()).orElseThrow();
        }
        Account kari = access.people().all().getFirst();
        access.people().change(kari, kari, Action.FORGET_CODES);
        return access.sessions().find(confirmed(halfway()).entered().token()).orElseThrow();
    }
}
