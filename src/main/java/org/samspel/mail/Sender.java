package org.samspel.mail;

/**
 * The portal as a sender of mail.
 *
 * @param name for people, in From
 * @param address of From
 * @param bounces whether reports about lost letters come back to {@code address} with "+…" before
 *     the @, and are read
 */
public record Sender(String name, EmailAddress address, boolean bounces) {
    private static final int LONGEST_NAME = 100;

    public Sender {
        HeaderText.check(name, LONGEST_NAME);
    }
}
