package org.samspel.desk;

import java.time.Instant;
import java.util.Map;

/**
 * A report somebody is putting together.
 *
 * @param id 32 hexadecimal digits
 * @param account whose it is
 * @param fields as typed, by name; see {@link ReportFields}
 * @param work the work it became, such as {@code reports/final-report}; empty before
 * @param change the commit that made it one; empty before
 */
record ReportForm(
        String id,
        long account,
        Map<String, String> fields,
        State state,
        String work,
        String change,
        Instant updated) {

    /** How far it has come. */
    enum State {
        OPEN,
        /** Its files are being written, or the portal was stopped while they were. */
        GOING,
        KEPT,
        PUBLISHED;

        /** Whether it has become a work. */
        boolean isDone() {
            return this == KEPT || this == PUBLISHED;
        }
    }

    ReportForm {
        fields = Map.copyOf(fields);
    }

    ReportForm with(Map<String, String> others) {
        return new ReportForm(id, account, others, state, work, change, updated);
    }
}
