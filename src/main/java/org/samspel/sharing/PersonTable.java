package org.samspel.sharing;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.samspel.exchange.Csv;
import org.samspel.staff.Visit;

/** What somebody was sent, as a table they can be given. */
record PersonTable(Visit visit) {
    private static final List<String> COLUMNS =
            List.of("date", "from", "until", "opened", "downloaded");

    String of(List<SentLink> links) {
        Stream<List<String>> head =
                Stream.of(
                        COLUMNS.stream()
                                .map(column -> visit.text("share.table." + column))
                                .toList());
        return Csv.textForExcel(Stream.concat(head, links.stream().map(PersonTable::row)).toList());
    }

    private static List<String> row(SentLink each) {
        return List.of(
                each.sent().toString(),
                each.sender(),
                each.expires().toString(),
                each.opened().map(Instant::toString).orElse(""),
                each.downloaded().map(Instant::toString).orElse(""));
    }
}
