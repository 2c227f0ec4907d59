package org.samspel.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.samspel.catalogue.Catalogue;
import org.samspel.catalogue.WorkChoice;
import org.samspel.catalogue.WorkItem;
import org.samspel.catalogue.Works;
import org.samspel.entries.Kind;
import org.samspel.entries.Work;
import org.samspel.entries.WorkId;
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

    /** A work, or what belongs to it. */
    @Path("works/{kind}/{rest: .+}")
    public Object below(@PathParam("kind") String kind, @PathParam("rest") String rest) {
        List<WorkAddress> readings = WorkAddress.readings(kind + "/" + rest);
        WorkAddress meant =
                WorkAddress.meant(readings, Question.site(request))
                        .orElseThrow(() -> new Objection(Trouble.NOT_FOUND));
        return switch (meant) {
            case WorkAddress.Whole whole ->
                    new WorkResource(request, Operations.WORK, whole.work());
            case WorkAddress.Translation text -> new TranslationResource(request, text);
            case WorkAddress.FileList list -> new WorkFilesResource(request, list.work());
            case WorkAddress.OneFile file -> new WorkFileResource(request, readings);
        };
    }

    @GET
    @Path("projects/{name: .+}")
    public Response project(@PathParam("name") String name) {
        return one(Operations.ONE_PROJECT, new WorkId(Kind.PROJECT, name));
    }

    @GET
    @Path("organisations/{name: .+}")
    public Response organisation(@PathParam("name") String name) {
        return one(Operations.ONE_ORGANISATION, new WorkId(Kind.ORGANISATION, name));
    }

    private Response one(Operation operation, WorkId id) {
        return new WorkResource(request, operation, id).work();
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
