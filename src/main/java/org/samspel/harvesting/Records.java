package org.samspel.harvesting;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.samspel.digests.Sha256;
import org.samspel.publishing.Site;

/**
 * The records harvesters get, kept up to date with the site. What has changed is noted with the
 * very moment at which harvesters begin to see it: whoever asks for all since the last answer they
 * got misses nothing.
 */
public final class Records {
    private static final Logger LOG = System.getLogger(Records.class.getName());

    private final Ledger ledger;
    private final Clock clock;
    private final String url;
    private Optional<Catalogue> current = Optional.empty();

    /**
     * @param file where the ledger is kept
     * @param url the site's public address, without a slash at the end
     * @throws IOException when the ledger can't be read
     */
    public Records(Path file, String url, Clock clock) throws IOException {
        this.ledger = new Ledger(file, clock.instant());
        this.clock = clock;
        this.url = url;
    }

    /** What harvesters get at a moment; what comes later has no earlier datestamp. */
    record Now(Instant time, Catalogue catalogue) {}

    synchronized Optional<Now> now() {
        Instant time = seconds();
        Instant newest = ledger.newest();
        return current.map(catalogue -> new Now(time.isBefore(newest) ? newest : time, catalogue));
    }

    private Instant seconds() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    /**
     * Takes in what a new site has changed. When that can't be kept, harvesters get what they got
     * before; the next site tells it again.
     */
    public void published(Site site) {
        if (current.filter(catalogue -> catalogue.items().isLike(site)).isPresent()) {
            return;
        }
        Items items = new Items(site, url);
        List<Ledger.State> changes = changes(items, ledger.entries());
        try {
            take(items, changes);
        } catch (IOException full) {
            LOG.log(Level.ERROR, "Harvesters do not get the newest records yet", full);
        }
    }

    private synchronized void take(Items items, List<Ledger.State> changes) throws IOException {
        ledger.note(changes, seconds());
        current =
                Optional.of(
                        new Catalogue(
                                items,
                                ledger.entries(),
                                ledger.publication(),
                                ledger.began(seconds())));
    }

    private static List<Ledger.State> changes(Items items, Map<String, LedgerEntry> known) {
        List<Ledger.State> changes = new ArrayList<>();
        Set<String> present = new HashSet<>();
        Items.Reading reading = items.reading();
        items.names()
                .forEach(
                        name ->
                                reading.find(name)
                                        .map(item -> state(name, item))
                                        .ifPresent(
                                                state -> {
                                                    present.add(name);
                                                    if (isNew(state, known)) {
                                                        changes.add(state);
                                                    }
                                                }));
        for (LedgerEntry entry : known.values()) {
            if (!entry.deleted() && !present.contains(entry.name())) {
                changes.add(new Ledger.State(entry.name(), "", entry.sets()));
            }
        }
        items.removed()
                .filter(name -> !present.contains(name) && !known.containsKey(name))
                .forEach(name -> changes.add(new Ledger.State(name, "", new TreeSet<>())));
        return changes;
    }

    private static boolean isNew(Ledger.State state, Map<String, LedgerEntry> known) {
        LedgerEntry entry = known.get(state.name());
        return entry == null
                || !entry.state().equals(state.state())
                || !entry.sets().equals(state.sets());
    }

    private static Ledger.State state(String name, Item item) {
        Sha256 sum = new Sha256();
        for (MetadataFormat format : MetadataFormat.values()) {
            sum.add(format.write(item.translations(), ""));
        }
        return new Ledger.State(name, sum.hex(), item.sets());
    }
}
