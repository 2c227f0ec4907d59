package org.samspel.launcher;

/** Why Samspel does not start, in words for the owner: what is wrong and what to do. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Refusal(String message) {
        super(message);
    }
}
