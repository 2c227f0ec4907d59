package org.samspel.api;

import jakarta.servlet.ServletContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.samspel.extraction.TextExtraction;
import org.samspel.publishing.Site;

/** How the portal is doing: {@code GET /api/v1/status}. */
@Path("status")
@Produces(MediaType.APPLICATION_JSON)
public final class StatusResource {
    private static final long RETRY_SECONDS = 2;

    private final ServletContext context;

    public StatusResource(@Context ServletContext context) {
        this.context = context;
    }

    /**
     * What is published now.
     *
     * @param revision of the content
     * @param works with at least one text readers may see
     * @param texts translations in all
     * @param filesRead files whose text can be searched by now
     * @param filesTotal files there are
     * @param searchRebuilding whether the index of search was lost and is being made again
     * @param problems mistakes found in the content
     */
    public record Status(
            String revision,
            Instant published,
            int works,
            int texts,
            int filesRead,
            int filesTotal,
            boolean searchRebuilding,
            int problems) {}

    @GET
    public Status status() {
        Api api = Api.of(context).orElseThrow(() -> new ServiceUnavailableException(RETRY_SECONDS));
        Site site = api.publisher().site();
        TextExtraction.Progress progress = api.publisher().progress();
        return new Status(
                site.revision().id(),
                site.published(),
                site.works().all().size(),
                site.works().entries().size(),
                progress.done(),
                progress.total(),
                api.index().isRebuilding(),
                site.problems().size());
    }
}
