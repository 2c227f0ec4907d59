package org.samspel.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.samspel.store.DatabaseAway;

/** Everything that goes wrong while a question is answered, as RFC 9457 wants it. */
@Provider
public final class Failures implements ExceptionMapper<Throwable> {
    private static final Logger LOG = System.getLogger(Failures.class.getName());
    private static final String RETRY_SECONDS = "2";

    private final HttpServletRequest request;

    public Failures(@Context HttpServletRequest request) {
        this.request = request;
    }

    @Override
    public Response toResponse(Throwable failure) {
        return switch (failure) {
            case Objection objection -> response(objection, "");
            case WebApplicationException refused -> response(refused);
            case DatabaseAway away -> response(new Objection(Trouble.BUSY), "");
            default -> ours(failure);
        };
    }

    private Response response(WebApplicationException refused) {
        int status = refused.getResponse().getStatus();
        if (status < 400 || refused.getResponse().hasEntity()) {
            return refused.getResponse();
        }
        Response told =
                response(
                        new Objection(
                                Trouble.of(status),
                                "",
                                List.copyOf(refused.getResponse().getAllowedMethods())),
                        "");
        Object allow = refused.getResponse().getHeaderString(HttpHeaders.ALLOW);
        return Response.fromResponse(told).header(HttpHeaders.ALLOW, allow).build();
    }

    private Response ours(Throwable failure) {
        String id = UUID.randomUUID().toString();
        LOG.log(Level.ERROR, "A question of a program could not be answered: " + id, failure);
        return response(new Objection(Trouble.OURS), id);
    }

    private Response response(Objection objection, String id) {
        Explained explained = Explained.of(objection, request, id);
        Response.ResponseBuilder response =
                Response.status(explained.status())
                        .type(Problem.MEDIA_TYPE)
                        .language(explained.language().code())
                        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .entity(explained.json());
        if (explained.status() == Response.Status.SERVICE_UNAVAILABLE.getStatusCode()) {
            response.header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
        if (objection.trouble() == Trouble.TOO_SLOW) {
            // The rest is not waited for.
            response.header("Connection", "close");
        }
        if (objection.more().retry() > 0) {
            response.header(HttpHeaders.RETRY_AFTER, objection.more().retry());
        }
        challenge(objection)
                .ifPresent(challenge -> response.header(HttpHeaders.WWW_AUTHENTICATE, challenge));
        return response.build();
    }

    /** How a client can be let in (RFC 6750, 3). */
    private static Optional<String> challenge(Objection objection) {
        if (objection.trouble() == Trouble.NO_TOKEN) {
            return Optional.of("Bearer");
        }
        if (objection.trouble() == Trouble.WRONG_TOKEN) {
            return Optional.of("Bearer error=\"invalid_token\"");
        }
        return objection
                .more()
                .scope()
                .map(scope -> "Bearer error=\"insufficient_scope\", scope=\"" + scope + "\"");
    }
}
