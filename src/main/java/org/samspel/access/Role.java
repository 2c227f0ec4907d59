package org.samspel.access;

/** What somebody of the staff may do; each role includes those before it. */
public enum Role {
    /** Writes drafts. */
    AUTHOR,
    /** Publishes and withdraws. */
    PUBLISHER,
    /** Decides who is staff. */
    OWNER;

    public boolean includes(Role other) {
        return compareTo(other) >= 0;
    }
}
