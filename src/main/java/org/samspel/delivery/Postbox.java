package org.samspel.delivery;

import java.io.IOException;
import java.util.function.Predicate;

/** Where reports about lost letters come in. */
public interface Postbox {
    /** In one look; the rest stays for the next. */
    int MOST = 200;

    /** In bytes; what is larger is no report. */
    int LARGEST = 1 << 20;

    /**
     * Shows what is new, once. A report that the reader takes is removed, anything else is left for
     * people.
     *
     * @param reader says whether the report was about one of our letters
     * @throws IOException when the postbox can't be reached; what was not shown comes next time
     */
    void empty(Predicate<BounceReport> reader) throws IOException;
}
