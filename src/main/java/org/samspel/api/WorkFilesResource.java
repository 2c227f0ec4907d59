package org.samspel.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import org.samspel.entries.WorkId;

/** All the files beside a work, for programs of the staff. */
public final class WorkFilesResource {
    private final HttpServletRequest request;
    private final WorkId work;

    WorkFilesResource(HttpServletRequest request, WorkId work) {
        this.request = request;
        this.work = work;
    }

    @GET
    public void files(@Suspended AsyncResponse waiting) {
        Exchange exchange = Exchange.begin(request, Operations.WORK_FILES, waiting);
        exchange.answer(
                writer ->
                        new Outcomes(exchange.question())
                                .of(exchange.staff().files().list(writer, work)));
    }
}
