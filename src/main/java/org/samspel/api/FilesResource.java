package org.samspel.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.samspel.catalogue.Files;
import org.samspel.catalogue.TagItem;
import org.samspel.catalogue.Tags;
import org.samspel.content.ContentPath;
import org.samspel.documents.Document;
import org.samspel.documents.Folder;

/** Files, folders and tags: what readers browse. */
@Path("")
public final class FilesResource {
    private final HttpServletRequest request;

    public FilesResource(@Context HttpServletRequest request) {
        this.request = request;
    }

    @GET
    @Path("files")
    public Response files() {
        Question question = Question.of(request, Operations.FILES);
        Files files = new Files(question.catalogue());
        List<Document> all = files.all(question.all(Operations.LANGUAGE));
        return Answers.of(question, new Paging(question, "/files", all.size()).of(all, files::of));
    }

    @GET
    @Path("files/{path: .+}")
    public Response file(@PathParam("path") String path) {
        Question question = Question.of(request, Operations.ONE_FILE);
        return ContentPath.of(path)
                .flatMap(new Files(question.catalogue())::find)
                .map(file -> Answers.of(question, file))
                .orElseThrow(() -> new Objection(Trouble.NOT_FOUND));
    }

    @GET
    @Path("folders")
    public Response folders() {
        Question question = Question.of(request, Operations.FOLDERS);
        Files files = new Files(question.catalogue());
        List<Folder> all = files.folders();
        return Answers.of(
                question,
                new Paging(question, "/folders", all.size()).of(all, folder -> files.of(folder)));
    }

    @GET
    @Path("folders/{path: .+}")
    public Response folder(@PathParam("path") String path) {
        Question question = Question.of(request, Operations.FOLDER);
        return ContentPath.of(path)
                .flatMap(new Files(question.catalogue())::findFolder)
                .map(folder -> Answers.of(question, folder))
                .orElseThrow(() -> new Objection(Trouble.NOT_FOUND));
    }

    @GET
    @Path("tags")
    public Response tags() {
        Question question = Question.of(request, Operations.TAGS);
        List<TagItem> all = new Tags(question.site()).all(question.all(Operations.LANGUAGE));
        return Answers.of(question, new Paging(question, "/tags", all.size()).of(all, tag -> tag));
    }
}
