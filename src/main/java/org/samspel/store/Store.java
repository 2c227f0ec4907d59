package org.samspel.store;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Opens the database beside everything else and keeps trying while it is away, so that the site
 * never waits for it. What went wrong is said once.
 */
public final class Store implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Store.class.getName());
    private static final Duration AGAIN = Duration.ofSeconds(5);
    private static final Duration END = Duration.ofSeconds(15);

    private final DatabasePlace place;
    private final Thread opener;
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile Optional<Database> database = Optional.empty();
    private volatile String trouble = "";
    private volatile Runnable opened = () -> {};

    public Store(DatabasePlace place) {
        this.place = place;
        opener = Thread.ofPlatform().daemon().name("samspel-database").unstarted(this::open);
    }

    /** Begins to open the database; returns at once. */
    public void start() {
        opener.start();
    }

    /**
     * Begins to open the database; returns at once.
     *
     * @param then called once, beside everything else, when it is open
     */
    public void start(Runnable then) {
        opened = then;
        start();
    }

    /** The database, once it is open. */
    public Optional<Database> database() {
        return database;
    }

    /**
     * The same for who can do nothing without it.
     *
     * @throws DatabaseAway while it is not open
     */
    public Database needed() {
        return database.orElseThrow(() -> new DatabaseAway("The database is not open"));
    }

    /** Why it isn't open, as a sentence for the owner; empty when there is nothing to say. */
    public String trouble() {
        return trouble;
    }

    private void open() {
        while (database.isEmpty()) {
            try {
                Database open = Database.open(place);
                if (!trouble.isEmpty()) {
                    LOG.log(Level.INFO, "The database {0} is there again.", place);
                }
                trouble = ""; // before anybody sees that it is open
                database = Optional.of(open);
                opened.run();
            } catch (DatabaseUnavailable why) {
                say(why);
                if (why.lasting() || closes()) {
                    return;
                }
            }
        }
    }

    private void say(DatabaseUnavailable why) {
        String said = String.valueOf(why.getMessage());
        if (!said.equals(trouble)) {
            LOG.log(Level.ERROR, said + " Until then the site is served without it.");
            LOG.log(Level.INFO, "Why the database is not open", why);
        }
        trouble = said;
    }

    private boolean closes() {
        try {
            return closing.await(AGAIN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stop) {
            return true;
        }
    }

    @Override
    public void close() {
        closing.countDown(); // an interrupt would close the file under a migration
        try {
            if (opener.isAlive()) {
                opener.join(END);
            }
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
        database.ifPresent(Database::close);
        database = Optional.empty();
    }
}
