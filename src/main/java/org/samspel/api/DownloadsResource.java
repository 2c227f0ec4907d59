package org.samspel.api;

import jakarta.servlet.ServletContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.samspel.exchange.Csv;
import org.samspel.publishing.Publisher;
import org.samspel.statistics.DownloadReport;
import org.samspel.statistics.Statistics;

/**
 * Downloads by day and file, for funders: {@code GET
 * /api/v1/statistics/downloads.csv?from=2026-01-01&to=2026-12-31}, and {@code &for=excel} for a
 * spreadsheet. Numbers only, so anyone may ask.
 */
@Path("statistics/downloads.csv")
public final class DownloadsResource {
    private static final long RETRY_SECONDS = 5;
    private static final String EXCEL = "excel";

    /** Reports are long answers; readers of pages come first. */
    private static final Semaphore AT_ONCE = new Semaphore(2);

    private final ServletContext context;

    public DownloadsResource(@Context ServletContext context) {
        this.context = context;
    }

    @GET
    public Response downloads(
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("for") @Nullable String reader) {
        try {
            if (reader != null && !reader.equals(EXCEL)) {
                return Troubles.badRequest("for must be excel, or left out");
            }
            Period period = Period.of(from, to);
            String name = "downloads-" + period.from() + "-" + period.to() + ".csv";
            return Response.ok(
                            report(period, reader != null),
                            "text/csv; charset=UTF-8; header=present")
                    .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                    .header("Cache-Control", "no-cache")
                    .header("X-Content-Type-Options", "nosniff")
                    .build();
        } catch (Period.Unreadable wrong) {
            return Troubles.badRequest(String.valueOf(wrong.getMessage()));
        }
    }

    private StreamingOutput report(Period period, boolean forExcel) {
        if (!(context.getAttribute(Statistics.class.getName()) instanceof Statistics statistics)
                || !(context.getAttribute(Publisher.class.getName()) instanceof Publisher publisher)
                || !publisher.ready()) {
            throw new ServiceUnavailableException(RETRY_SECONDS);
        }
        DownloadReport report =
                statistics
                        .report(period.from(), period.to())
                        .orElseThrow(() -> new ServiceUnavailableException(RETRY_SECONDS));
        Titles titles = new Titles(publisher.site());
        return out -> {
            // Only here: a HEAD never comes so far.
            if (!AT_ONCE.tryAcquire()) {
                throw new ServiceUnavailableException(RETRY_SECONDS);
            }
            try {
                Writer text =
                        new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
                write(forExcel ? Csv.forExcel(text) : new Csv(text), report, titles);
                text.flush();
            } finally {
                AT_ONCE.release();
            }
        };
    }

    private static void write(Csv csv, DownloadReport report, Titles titles) throws IOException {
        csv.line("day", "work", "title", "file", "language", "downloads", "unique");
        for (List<DownloadReport.Row> rows = next(report); !rows.isEmpty(); rows = next(report)) {
            for (DownloadReport.Row row : rows) {
                csv.line(
                        row.day(),
                        row.work(),
                        titles.of(row.path(), row.work(), row.language()),
                        row.path(),
                        row.language(),
                        row.downloads(),
                        row.unique());
            }
        }
    }

    private static List<DownloadReport.Row> next(DownloadReport report) throws IOException {
        try {
            return report.next();
        } catch (SQLException away) {
            // The connection is cut, so that half a report is not taken for a whole one.
            throw new IOException("The counts can't be read", away);
        }
    }
}
