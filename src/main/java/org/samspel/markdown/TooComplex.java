package org.samspel.markdown;

/** That a body cannot be parsed in reasonable time. Caught where it is shown as typed instead. */
final class TooComplex extends IllegalArgumentException {
    TooComplex() {
        super("too complex");
    }
}
