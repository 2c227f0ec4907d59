package org.samspel.web;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.samspel.publishing.Site;
import org.samspel.themes.Theme;

/** Holds the current edition and swaps it in one step when site or theme change. */
public final class Editions {
    private volatile Optional<Edition> current = Optional.empty();
    private final AtomicLong number = new AtomicLong();

    private volatile Theme theme;

    public Editions(Theme theme) {
        this.theme = theme;
    }

    Optional<Edition> current() {
        return current;
    }

    /** The theme in use. */
    public Theme theme() {
        return theme;
    }

    /** From now on this site in this theme. */
    public synchronized void publish(Site site, Theme worn) {
        theme = worn;
        String version = site.version() + "-" + number.incrementAndGet();
        current = Optional.of(Edition.of(site, worn, version));
    }

    /** From now on this theme. */
    public synchronized void wear(Theme other) {
        theme = other;
        current.ifPresent(edition -> publish(edition.site(), other));
    }

    /**
     * Pages are made anew when next asked for, because a number on some of them has changed. For
     * authors at work this is no new version: what they edit is the same.
     */
    public synchronized void renew() {
        current = current.map(Edition::renewed);
    }
}
