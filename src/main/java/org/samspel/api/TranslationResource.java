package org.samspel.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.core.Response;
import org.samspel.catalogue.Works;

/** The text of a work in one language. */
public final class TranslationResource {
    private final HttpServletRequest request;
    private final WorkAddress.Translation asked;

    TranslationResource(HttpServletRequest request, WorkAddress.Translation asked) {
        this.request = request;
        this.asked = asked;
    }

    @GET
    public Response text() {
        Question question = Question.of(request, Operations.TRANSLATION);
        return new Works(question.catalogue())
                .text(asked.work(), asked.language(), question.api().sources())
                .map(text -> Answers.of(question, text))
                .orElseThrow(() -> WorkResource.missing(question, asked.work()));
    }
}
