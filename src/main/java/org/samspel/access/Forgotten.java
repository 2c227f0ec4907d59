package org.samspel.access;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.samspel.access.Links.Purpose;
import org.samspel.store.Tables;

/** Letters to who has forgotten their password. */
public final class Forgotten implements AutoCloseable {
    private static final int WAITING = 100;

    private final Tables tables;
    private final Notices notices;
    private final Throttle throttle;

    /** Accounts are looked for beside the answer, so that its time does not tell of one. */
    private final ExecutorService writer =
            new ThreadPoolExecutor(
                    1,
                    1,
                    1,
                    TimeUnit.MINUTES,
                    new ArrayBlockingQueue<>(WAITING),
                    task -> Thread.ofPlatform().daemon().name("samspel-letters").unstarted(task),
                    new ThreadPoolExecutor.DiscardPolicy());

    Forgotten(Tables tables, Notices notices) {
        this.tables = tables;
        this.notices = notices;
        throttle = new Throttle(tables);
    }

    /**
     * Somebody says they have forgotten their password. They get a letter if there is such an
     * account; nothing here tells whether there is.
     *
     * @return how long to wait before asking again; zero when it was taken on
     */
    public Duration ask(String email, Device device) {
        List<Throttle.Limit> limits =
                List.of(
                        new Throttle.Limit(
                                "forgotten " + AccountRows.canonical(email),
                                3,
                                Duration.ofMinutes(15)),
                        new Throttle.Limit(
                                "forgotten " + device.network(), 10, Duration.ofMinutes(5)));
        Duration wait = throttle.ask(limits);
        if (wait.isZero()) {
            writer.execute(() -> reset(email));
        }
        return wait;
    }

    private void reset(String email) {
        tables.in(
                connection -> {
                    Optional<Account> account =
                            AccountRows.byEmail(connection, email)
                                    .map(AccountRows.Proofs::account)
                                    .filter(known -> known.state() == Account.State.ACTIVE);
                    if (account.isPresent()) {
                        reset(connection, account.get());
                    }
                    return account;
                });
    }

    private void reset(Connection connection, Account account) throws SQLException {
        String link = Links.make(connection, Links.of(Purpose.RESET, account, tables.now()));
        notices.log(connection, account.email(), "password-forgotten");
        notices.send(connection, account, new Notices.Notice(Letters.Kind.RESET, link));
    }

    /** Letters that are under way are sent first. */
    @Override
    public void close() {
        writer.shutdown();
        try {
            if (!writer.awaitTermination(5, TimeUnit.SECONDS)) {
                writer.shutdownNow();
            }
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }
}
