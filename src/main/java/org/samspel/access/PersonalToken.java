package org.samspel.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A token of somebody, without what lets anybody in.
 *
 * @param id 32 hexadecimal digits
 * @param used when it was last used, to the minute; empty when never
 */
public record PersonalToken(
        String id,
        String name,
        Set<Scope> scopes,
        Instant made,
        Instant expires,
        Optional<Instant> used) {

    /** None lasts longer. */
    public static final Duration LONGEST = Duration.ofDays(365);

    /** How many somebody may have. */
    public static final int MOST = 20;

    public PersonalToken {
        scopes = Set.copyOf(scopes);
    }

    /**
     * A token somebody wants.
     *
     * @param name 1 to 100 characters, for its owner to know it again
     * @param scopes at least one
     * @param lasts at most {@link #LONGEST}
     */
    public record Wish(String name, Set<Scope> scopes, Duration lasts) {
        public Wish {
            scopes = Set.copyOf(scopes);
            if (scopes.isEmpty() || !lasts.isPositive() || lasts.compareTo(LONGEST) > 0) {
                throw new IllegalArgumentException("No such token can be made");
            }
        }
    }
}
