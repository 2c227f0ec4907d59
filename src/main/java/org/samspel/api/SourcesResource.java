package org.samspel.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import org.samspel.entries.WorkId;
import org.samspel.languages.Language;
import org.samspel.openapi.Operation;
import org.samspel.writing.Text;
import org.samspel.writing.Texts;
import org.samspel.writing.Written;

/** Texts as they lie in the content, for programs of the staff. */
@Path("sources")
public final class SourcesResource {
    private static final String ONE = "{kind}/{name: .+}/{language}";
    private static final String PUBLICATION = ONE + "/publication";

    private final HttpServletRequest request;
    private final UriInfo address;

    public SourcesResource(@Context HttpServletRequest request, @Context UriInfo address) {
        this.request = request;
        this.address = address;
    }

    /** The text that the address names. */
    private Text.Name name() {
        MultivaluedMap<String, String> parts = address.getPathParameters();
        return name(
                        parts.getFirst("kind") + "/" + parts.getFirst("name"),
                        parts.getFirst("language"))
                .orElseThrow(() -> new Objection(Trouble.NOT_FOUND));
    }

    private static Optional<Text.Name> name(String work, String language) {
        Optional<WorkId> id = WorkId.of(work);
        Optional<Language> in = Language.of(language);
        return id.isPresent() && in.isPresent()
                ? Optional.of(new Text.Name(id.get(), in.get()))
                : Optional.empty();
    }

    @GET
    public void sources(@Suspended AsyncResponse waiting) {
        Exchange exchange = Exchange.begin(request, Operations.SOURCES, waiting);
        exchange.answer(
                writer -> {
                    Texts texts = exchange.staff().texts();
                    Question question = exchange.question();
                    texts.objection(writer).ifPresent(new Outcomes(question)::of);
                    List<Text.Name> all = texts.names();
                    return Answers.of(
                            question,
                            new Paging(question, "/sources", all.size())
                                    .<Text.Name, SourceName>of(
                                            all, one -> SourceName.of(question.api(), texts, one)));
                });
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public void create(@Suspended AsyncResponse waiting) {
        Exchange exchange = Exchange.begin(request, Operations.CREATE_SOURCE, waiting);
        exchange.answerText(
                request,
                NewSource.class,
                (writer, sent) -> {
                    Text.Name name =
                            name(sent.text("work"), sent.text("language"))
                                    .orElseThrow(() -> unknown(sent));
                    Written written =
                            exchange.staff().texts().create(writer, name, sent.text("source"));
                    return new Outcomes(exchange.question()).of(written);
                });
    }

    private static Objection unknown(JsonBody sent) {
        return Language.of(sent.text("language")).isPresent()
                ? Objection.unnamable("work", sent.text("work"))
                : new Objection(Trouble.UNKNOWN_VALUE, "language", Operations.LANGUAGES);
    }

    @GET
    @Path(ONE)
    public void source(@Suspended AsyncResponse waiting) {
        Exchange exchange = Exchange.begin(request, Operations.SOURCE, waiting);
        Text.Name asked = name();
        exchange.answer(
                writer ->
                        new Outcomes(exchange.question())
                                .of(exchange.staff().texts().find(writer, asked)));
    }

    @PUT
    @Path(ONE)
    @Consumes(MediaType.APPLICATION_JSON)
    public void replace(@Suspended AsyncResponse waiting) {
        Exchange exchange = Exchange.begin(request, Operations.CHANGE_SOURCE, waiting);
        Text.Name asked = name();
        exchange.answerText(
                request,
                ChangedSource.class,
                (writer, sent) -> {
                    Texts.Seen seen = new Texts.Seen(asked, exchange.seen());
                    return new Outcomes(exchange.question())
                            .of(
                                    exchange.staff()
                                            .texts()
                                            .replace(writer, seen, sent.text("source")));
                });
    }

    @DELETE
    @Path(ONE)
    public void remove(@Suspended AsyncResponse waiting) {
        Exchange exchange = Exchange.begin(request, Operations.REMOVE_SOURCE, waiting);
        Text.Name asked = name();
        exchange.answer(
                writer ->
                        new Outcomes(exchange.question())
                                .of(
                                        exchange.staff()
                                                .removing()
                                                .remove(
                                                        writer,
                                                        new Texts.Seen(asked, exchange.seen()))));
    }

    @PUT
    @Path(PUBLICATION)
    public void publish(@Suspended AsyncResponse waiting) {
        show(Exchange.begin(request, Operations.PUBLISH, waiting), name());
    }

    @DELETE
    @Path(PUBLICATION)
    public void unpublish(@Suspended AsyncResponse waiting) {
        show(Exchange.begin(request, Operations.UNPUBLISH, waiting), name());
    }

    private static void show(Exchange exchange, Text.Name asked) {
        Operation operation = exchange.question().operation();
        boolean shown = operation.equals(Operations.PUBLISH);
        exchange.answer(
                writer ->
                        new Outcomes(exchange.question())
                                .of(
                                        exchange.staff()
                                                .texts()
                                                .show(
                                                        writer,
                                                        new Texts.Seen(asked, exchange.seen()),
                                                        shown)));
    }
}
