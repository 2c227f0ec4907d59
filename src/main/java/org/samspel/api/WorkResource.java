package org.samspel.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.core.Response;
import org.samspel.catalogue.Works;
import org.samspel.entries.WorkId;
import org.samspel.openapi.Operation;

/** A work that readers see. */
public final class WorkResource {
    private final HttpServletRequest request;
    private final Operation operation;
    private final WorkId id;

    WorkResource(HttpServletRequest request, Operation operation, WorkId id) {
        this.request = request;
        this.operation = operation;
        this.id = id;
    }

    @GET
    public Response work() {
        Question question = Question.of(request, operation);
        return new Works(question.catalogue())
                .find(id)
                .map(work -> Answers.of(question, work))
                .orElseThrow(() -> missing(question, id));
    }

    /** A work that readers had and that was taken away is gone; any other was never there. */
    static Objection missing(Question question, WorkId id) {
        boolean gone =
                question.site().works().find(id).isEmpty()
                        && question.site().addresses().identifiers().gone(id).isPresent();
        return new Objection(gone ? Trouble.GONE : Trouble.NOT_FOUND);
    }
}
