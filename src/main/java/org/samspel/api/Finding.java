package org.samspel.api;

import java.util.Locale;
import org.samspel.content.Problem.Severity;
import org.samspel.openapi.About;

/** An author's mistake, as programs get it. */
@About("A mistake in a text, and what to do about it.")
public record Finding(
        @About("Path of the file in the content.") String file,
        @About("From 1; 0 when the whole file is meant.") int line,
        @About("From 1; 0 when the whole line is meant.") int column,
        @About(
                        value = "Whether readers miss something because of it.",
                        oneOf = {"error", "warning"})
                String severity,
        @About("What is wrong.") String what,
        @About("What to do.") String hint) {

    static Finding of(org.samspel.content.Problem problem, Locale reader) {
        Severity severity = problem.severity();
        return new Finding(
                problem.path(),
                problem.line(),
                problem.column(),
                severity.name().toLowerCase(Locale.ROOT),
                problem.explanation().what(reader),
                problem.explanation().hint(reader));
    }
}
