package org.samspel;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.samspel.publishing.Publisher;
import org.samspel.themes.Theme;
import org.samspel.web.Editions;

/** What happens by itself: looking at the content, at the theme, and at the calendar. */
final class Clockwork implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Clockwork.class.getName());
    private static final int CALENDAR_LOOK_SECONDS = 10;

    /** After so many what it took to read everything can be given back. */
    private static final int LOOKS_UNTIL_QUIET = 2;

    private static final int THEME_LOOK_MILLISECONDS = 500;

    private final Publisher publisher;
    private final Editions editions;
    private final Announcer announcer;
    private final boolean live;

    /** At which there was nothing to do. */
    private int quietLooks;

    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(
                    task -> {
                        Thread named = new Thread(task, "samspel-clockwork");
                        named.setDaemon(true);
                        return named;
                    });

    /**
     * @param live whether the theme may change while serving
     */
    Clockwork(Publisher publisher, Editions editions, Announcer announcer, boolean live) {
        this.publisher = publisher;
        this.editions = editions;
        this.announcer = announcer;
        this.live = live;
    }

    void start() {
        var unused =
                thread.scheduleWithFixedDelay(
                        this::lookAtTheCalendar, 0, CALENDAR_LOOK_SECONDS, TimeUnit.SECONDS);
        if (live) {
            var unusedToo =
                    thread.scheduleWithFixedDelay(
                            this::lookAtTheme,
                            THEME_LOOK_MILLISECONDS,
                            THEME_LOOK_MILLISECONDS,
                            TimeUnit.MILLISECONDS);
        }
    }

    /** Publishes what has changed. Whatever goes wrong, the site readers have stays. */
    void look() {
        try {
            publisher.publish();
        } catch (IOException | RuntimeException failed) {
            LOG.log(
                    Level.ERROR,
                    "The change could not be published; the site stays as it was",
                    failed);
        }
    }

    /** Looked at again and again, so that a clock that is set right makes no difference. */
    private void lookAtTheCalendar() {
        if (publisher.isDue()) {
            look();
        } else if (++quietLooks == LOOKS_UNTIL_QUIET) {
            System.gc(); // the JVM gives nothing back before its heap is full
        }
    }

    private void lookAtTheme() {
        Theme worn = editions.theme();
        Theme now = worn.current();
        if (now != worn) {
            editions.wear(now);
            announcer.worn(now);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
