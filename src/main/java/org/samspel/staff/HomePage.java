package org.samspel.staff;

import java.util.Optional;

/** The first page after signing in. */
record HomePage() implements StaffPage {
    static final String PATH = "/staff";

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public Entrance entrance() {
        return Entrance.AUTHOR;
    }

    @Override
    public Optional<String> entry() {
        return Optional.of("staff.title.home");
    }

    @Override
    public StaffAnswer show(Visit visit) {
        return StaffAnswer.plain("home", visit.text("staff.title.home"));
    }
}
