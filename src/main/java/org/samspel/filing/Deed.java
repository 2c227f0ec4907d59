package org.samspel.filing;

import java.util.List;
import org.samspel.content.Change;

/**
 * Something that is to be done, and how it is told, to who did it and in history.
 *
 * @param key what follows {@code staff.done.filing.} in the key of the message
 * @param arguments of the message
 * @param steps none when there is nothing to do
 * @param next address of the page to go on to
 */
record Deed(String key, List<String> arguments, List<Change.Step> steps, String next) {
    Deed {
        arguments = List.copyOf(arguments);
        steps = List.copyOf(steps);
    }
}
