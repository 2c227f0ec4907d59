package org.samspel.sharing;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.samspel.exchange.Csv;
import org.samspel.staff.Visit;

/**
 * What somebody has sent as a table for a project's report: a line for each sending, and nobody's
 * address.
 */
record SentTable(SitePages sheets, Visit visit) {
    static final String NAME = "sent.csv";
    private static final List<String> COLUMNS =
            List.of("date", "title", "items", "recipients", "opened", "downloaded");

    String of(List<Following.Overview> sendings) {
        Stream<List<String>> rows =
                Stream.concat(
                        Stream.of(
                                COLUMNS.stream()
                                        .map(column -> visit.text("share.table." + column))
                                        .toList()),
                        sendings.stream().map(this::row));
        return Csv.textForExcel(rows.toList());
    }

    private List<String> row(Following.Overview sending) {
        Share share = sending.share();
        List<Recipient> recipients =
                sending.recipients().stream().map(Following.Followed::recipient).toList();
        return List.of(
                LocalDate.ofInstant(share.created(), ZoneId.systemDefault()).toString(),
                Basket.of(sheets.site().get(), visit.language(), share.items()).title(),
                String.valueOf(share.items().size()),
                String.valueOf(recipients.size()),
                count(recipients.stream().filter(each -> each.opened().isPresent())),
                count(recipients.stream().filter(each -> each.downloaded().isPresent())));
    }

    private static String count(Stream<Recipient> recipients) {
        return String.valueOf(recipients.count());
    }
}
