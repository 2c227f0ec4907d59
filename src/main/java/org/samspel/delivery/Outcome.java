package org.samspel.delivery;

import java.util.regex.Pattern;

/** How handing over a letter went. */
public sealed interface Outcome {

    /** The mail server has taken it and answers for it now. */
    record Accepted(String answer) implements Outcome {}

    /** The mail server won't have this letter just now (4xx), or the line broke in the middle. */
    record Deferred(String answer) implements Outcome {}

    /** The mail server will never take it (5xx). */
    record Refused(String answer) implements Outcome {}

    /**
     * Nothing can be handed over at the moment, whatever the letter; {@code why} is for the owner.
     */
    record Unreachable(String why) implements Outcome {}

    /** A server's answer without addresses, on one line. */
    static String withoutAddresses(String answer) {
        String line = CONTROL.matcher(answer).replaceAll(" ").strip();
        String clean = ADDRESS.matcher(line).replaceAll("…");
        return clean.length() > LONGEST ? clean.substring(0, LONGEST) : clean;
    }

    int LONGEST = 300;
    Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\s]+");
    Pattern ADDRESS = Pattern.compile("[^\\s<>\"'(]{1,400}@[^\\s<>\"'):;,]{1,300}");
}
