package org.samspel.content;

/**
 * Who made a change, as git names people. Characters that a commit has no room for (line ends,
 * angle brackets) are left out there.
 *
 * @param name as the person wants to be called
 * @param email address; need not exist
 */
public record Author(String name, String email) {

    /** What is taken over from the disk, and who writes down the changes of others. */
    public static final Author PORTAL = new Author("Samspel", "samspel@localhost");
}
