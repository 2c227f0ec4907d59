package org.samspel.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.samspel.catalogue.Catalogue;
import org.samspel.catalogue.WorkChoice;
import org.samspel.catalogue.WorkItem;
import org.samspel.catalogue.Works;
import org.samspel.entries.Kind;
import org.samspel.entries.Work;
import org.samspel.entries.WorkId;
import org.samspel.languages.Language;
import org.samspel.openapi.Operation;

/** Works, and the two kinds of them that others belong to. */
@Path("")
public final class WorksResource {
    private final HttpServletRequest request;

    public WorksResource(@Context HttpServletRequest request) {
        this.request = request;
    }

    @GET
    @Path("works")
    public Response works() {
        Question question = Question.of(request, Operations.WORKS);
        return listed(question, question.all(Operations.KIND));
    }

    @GET
    @Path("projects")
    public Response projects() {
        return listed(Question.of(request, Operations.PROJECTS), Set.of("project"));
    }

    @GET
    @Path("organisations")
    public Response organisations() {
        return listed(Question.of(request, Operations.ORGANISATIONS), Set.of("organisation"));
    }

    @GET
    @Path("works/{kind}/{name: .+}")
    public Response work(@PathParam("kind") String kind, @PathParam("name") String name) {
        return one(Operations.WORK, WorkId.of(kind + "/" + name));
    }

    @GET
    @Path("projects/{name: .+}")
    public Response project(@PathParam("name") String name) {
        return one(Operations.ONE_PROJECT, Optional.of(new WorkId(Kind.PROJECT, name)));
    }

    @GET
    @Path("organisations/{name: .+}")
    public Response organisation(@PathParam("name") String name) {
        return one(Operations.ONE_ORGANISATION, Optional.of(new WorkId(Kind.ORGANISATION, name)));
    }

    @GET
    @Path("works/{kind}/{name: .+}/translations/{language}")
    public Response translation(
            @PathParam("kind") String kind,
            @PathParam("name") String name,
            @PathParam("language") String language) {
        Question question = Question.of(request, Operations.TRANSLATION);
        Optional<WorkId> id = WorkId.of(kind + "/" + name);
        return id.flatMap(
                        work ->
                                Language.of(language)
                                        .flatMap(
                                                in ->
                                                        new Works(question.catalogue())
                                                                .text(
                                                                        work,
                                                                        in,
                                                                        question.api().sources())))
                .map(text -> Answers.of(question, text))
                .orElseThrow(() -> missing(question, id));
    }

    private Response one(Operation operation, Optional<WorkId> id) {
        Question question = Question.of(request, operation);
        return id.flatMap(new Works(question.catalogue())::find)
                .map(work -> Answers.of(question, work))
                .orElseThrow(() -> missing(question, id));
    }

    /** A work that readers had and that was taken away is gone; any other was never there. */
    private static Objection missing(Question question, Optional<WorkId> id) {
        boolean gone =
                id.filter(work -> question.site().works().find(work).isEmpty())
                        .flatMap(question.site().addresses().identifiers()::gone)
                        .isPresent();
        return new Objection(gone ? Trouble.GONE : Trouble.NOT_FOUND);
    }

    private static Response listed(Question question, Set<String> kinds) {
        Catalogue catalogue = question.catalogue();
        Works works = new Works(catalogue);
        List<Work> chosen =
                new WorkChoice(
                                kinds,
                                question.all(Operations.LANGUAGE),
                                question.all(Operations.TAG),
                                question.all(Operations.PROJECT),
                                question.all(Operations.ORGANISATION),
                                question.all(Operations.YEAR))
                        .of(question.site());
        Comparator<Work> order = WorkChoice.by(order(question), catalogue);
        Paging paging = new Paging(question, question.operation().path(), chosen.size());
        return Answers.of(
                question,
                paging.<Work, WorkItem>of(chosen.stream().sorted(order).toList(), works::of));
    }

    private static WorkChoice.Order order(Question question) {
        return switch (question.one(Operations.SORT).orElse("-date")) {
            case "date" -> WorkChoice.Order.DATE;
            case "title" -> WorkChoice.Order.TITLE;
            case "id" -> WorkChoice.Order.ID;
            default -> WorkChoice.Order.NEWEST;
        };
    }
}
