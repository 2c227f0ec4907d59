package org.samspel.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import java.io.InputStream;
import java.util.List;
import org.samspel.uploads.Intake;
import org.samspel.writing.WorkFiles;
import org.samspel.writing.Written;

/** A file beside a work, for programs of the staff. */
public final class WorkFileResource {
    private final HttpServletRequest request;
    private final List<WorkAddress> readings;

    /**
     * @param readings one at least of a file
     */
    WorkFileResource(HttpServletRequest request, List<WorkAddress> readings) {
        this.request = request;
        this.readings = List.copyOf(readings);
    }

    /** Found out once it is known who asks, since it may lie beside a draft. */
    private WorkAddress.OneFile asked(WorkFiles files) {
        return WorkAddress.file(readings, files::hasWork);
    }

    @GET
    public void file(@Suspended AsyncResponse waiting) {
        Exchange exchange = Exchange.begin(request, Operations.WORK_FILE, waiting);
        exchange.answerFile(
                writer -> {
                    WorkFiles files = exchange.staff().files();
                    WorkAddress.OneFile asked = asked(files);
                    return new Outcomes(exchange.question())
                            .of(files.find(writer, asked.work(), asked.name()));
                });
    }

    @PUT
    public void put(@Suspended AsyncResponse waiting, InputStream body) {
        Exchange exchange = Exchange.begin(request, Operations.SEND_FILE, waiting);
        PacedBytes bytes = new PacedBytes(body, exchange.staff().sending().patience());
        Intake.Bytes coming = new Intake.Bytes(bytes, request.getContentLengthLong());
        exchange.answerFile(
                writer -> {
                    WorkFiles files = exchange.staff().files();
                    WorkAddress.OneFile asked = asked(files);
                    WorkFiles.Sent sent =
                            new WorkFiles.Sent(asked.work(), asked.name(), exchange.tag(), coming);
                    Written written = files.put(exchange::writer, sent);
                    bytes.check();
                    return new Outcomes(exchange.question()).of(written);
                });
    }
}
