package org.samspel.api;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import java.util.Set;

/** Sends nothing again that the one who asks has already (RFC 9110 §13). */
@Provider
public final class Conditions implements ContainerResponseFilter {
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        EntityTag tag = response.getEntityTag();
        boolean isQuestion = Set.of("GET", "HEAD").contains(request.getMethod());
        if (isQuestion
                && tag != null
                && response.getStatus() == Response.Status.OK.getStatusCode()) {
            Optional.ofNullable(request.getRequest().evaluatePreconditions(tag))
                    .ifPresent(answer -> empty(response, answer.build()));
        }
    }

    private static void empty(ContainerResponseContext response, Response instead) {
        response.setStatusInfo(instead.getStatusInfo());
        response.setEntity(null);
    }
}
