package org.samspel.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import org.samspel.entries.WorkId;
import org.samspel.uploads.Intake;
import org.samspel.writing.WorkFiles;
import org.samspel.writing.Written;

/** Files beside works, for programs of the staff. */
@Path("works/{kind}/{name: .+}/files")
public final class WorkFilesResource {
    private final HttpServletRequest request;
    private final UriInfo address;

    public WorkFilesResource(@Context HttpServletRequest request, @Context UriInfo address) {
        this.request = request;
        this.address = address;
    }

    /** The work that the address names. */
    private WorkId work() {
        MultivaluedMap<String, String> parts = address.getPathParameters();
        return WorkId.of(parts.getFirst("kind") + "/" + parts.getFirst("name"))
                .orElseThrow(() -> new Objection(Trouble.NOT_FOUND));
    }

    private String file() {
        return address.getPathParameters().getFirst("file");
    }

    @GET
    public void files(@Suspended AsyncResponse waiting) {
        Exchange exchange = Exchange.begin(request, Operations.WORK_FILES, waiting);
        WorkId work = work();
        exchange.answer(
                writer ->
                        new Outcomes(exchange.question())
                                .of(exchange.staff().files().list(writer, work)));
    }

    @GET
    @Path("{file: .+}")
    public void file(@Suspended AsyncResponse waiting) {
        Exchange exchange = Exchange.begin(request, Operations.WORK_FILE, waiting);
        WorkId work = work();
        String file = file();
        exchange.answerFile(
                writer ->
                        new Outcomes(exchange.question())
                                .of(exchange.staff().files().find(writer, work, file)));
    }

    @PUT
    @Path("{file: .+}")
    public void put(@Suspended AsyncResponse waiting, InputStream body) {
        Exchange exchange = Exchange.begin(request, Operations.SEND_FILE, waiting);
        PacedBytes bytes = new PacedBytes(body, exchange.staff().sending().patience());
        WorkFiles.Sent sent =
                new WorkFiles.Sent(
                        work(),
                        file(),
                        exchange.tag(),
                        new Intake.Bytes(bytes, request.getContentLengthLong()));
        exchange.answerFile(
                writer -> {
                    Written written = exchange.staff().files().put(exchange::writer, sent);
                    bytes.check();
                    return new Outcomes(exchange.question()).of(written);
                });
    }
}
