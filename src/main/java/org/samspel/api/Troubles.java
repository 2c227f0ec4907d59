package org.samspel.api;

import jakarta.json.Json;
import jakarta.ws.rs.core.Response;

/** What a program is told when its question can't be answered (RFC 9457). */
final class Troubles {
    private Troubles() {}

    /**
     * @param detail what to do, for the person who wrote the program
     */
    static Response badRequest(String detail) {
        String problem =
                Json.createObjectBuilder()
                        .add("title", "Bad Request")
                        .add("status", Response.Status.BAD_REQUEST.getStatusCode())
                        .add("detail", detail)
                        .build()
                        .toString();
        return Response.status(Response.Status.BAD_REQUEST)
                .type("application/problem+json")
                .entity(problem)
                .build();
    }
}
