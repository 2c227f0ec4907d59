package org.samspel.publishing;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.samspel.entries.WorkId;

/** The permanent names of works that are no longer what they were: citations print them. */
public final class Identifiers {
    private final Predicate<WorkId> exists;
    private final Map<WorkId, WorkId> renamed = new HashMap<>();
    private final Map<WorkId, Place.Gone> gone = new HashMap<>();

    /**
     * @param exists whether readers may see the work
     */
    Identifiers(Predicate<WorkId> exists) {
        this.exists = exists;
    }

    void addRenamed(WorkId before, WorkId now) {
        renamed.putIfAbsent(before, now);
    }

    void addGone(WorkId work, Place.Gone place) {
        gone.putIfAbsent(work, place);
    }

    /** The work that has this name, or else had it last; empty when readers see neither. */
    public Optional<WorkId> work(WorkId id) {
        return exists.test(id) ? Optional.of(id) : Optional.ofNullable(renamed.get(id));
    }

    /** Every name that leads to a work by another name. */
    public Set<WorkId> former() {
        return Set.copyOf(renamed.keySet());
    }

    /** What a work was that has been removed. */
    public Optional<Place.Gone> gone(WorkId id) {
        return Optional.ofNullable(gone.get(id));
    }

    /** Every work that readers saw once and that has been removed. */
    public Set<WorkId> allGone() {
        return Collections.unmodifiableSet(gone.keySet());
    }
}
