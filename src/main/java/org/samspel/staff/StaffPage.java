package org.samspel.staff;

import java.util.Optional;

/**
 * A page of the staff. To add one: implement this, give it to {@link Staff} in {@code Portal}, and
 * put its layout into {@code themes/default/layouts/staff/}, extending {@code
 * layouts/staff/base.peb}. Who may see it, its form's token and where the form came from have been
 * checked before it is asked; pages are asked by several threads at once.
 *
 * <p>{@link #show} changes nothing. {@link #act} does what the form says and answers {@link
 * StaffAnswer.Done}, so that reloading does nothing twice; or, when the form has mistakes, {@link
 * StaffAnswer#shown} again with what was typed and status 422.
 */
public interface StaffPage {
    /** Bytes of a form that is not a text to be edited. */
    int SMALL_FORM = 64 * 1024;

    /**
     * {@code /staff/people}. The page is also asked for everything below, unless there is a page of
     * its own: see {@link Visit#rest()}.
     */
    String path();

    /** Whom it lets in; there is no other place where this is decided. */
    Entrance entrance();

    /** Message key of its entry in the navigation; empty: none. */
    default Optional<String> entry() {
        return Optional.empty();
    }

    /** The largest form it takes, in bytes. */
    default int largestForm() {
        return SMALL_FORM;
    }

    /**
     * Whether a form that comes after its session has ended is given back, to be sent again once
     * somebody has signed in; not when what it holds is secret, or not worth it.
     */
    default boolean givesBack() {
        return true;
    }

    /** GET. */
    StaffAnswer show(Visit visit);

    /** POST. */
    default StaffAnswer act(Visit visit, Form form) {
        return new StaffAnswer.Refused(405);
    }
}
