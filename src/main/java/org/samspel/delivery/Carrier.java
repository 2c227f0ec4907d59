package org.samspel.delivery;

import java.time.Instant;

/** Takes letters out of the house. For use by several threads; never waits without an end. */
public interface Carrier {
    /** Hands one letter over. */
    Outcome carry(Parcel parcel);

    /** All of it but a letter: takes as long, and fails when nothing can be carried. */
    Outcome knock();

    /** Forgets what it may have kept of letters handed over before. */
    default void forgetBefore(Instant time) {}
}
