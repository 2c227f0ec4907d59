package org.samspel.api;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.samspel.clients.Query;
import org.samspel.languages.Language;
import org.samspel.languages.Negotiation;
import org.samspel.publishing.Site;

/**
 * An objection as its reader gets it.
 *
 * @param json of a {@link Problem}
 */
record Explained(int status, Language language, String json) {
    private static final Jsonb JSON = JsonbBuilder.create();

    static Explained of(Objection objection, HttpServletRequest request, String id) {
        Language language =
                Api.of(request.getServletContext())
                        .map(api -> language(request, api.publisher().site()))
                        .orElse(Language.EN);
        Optional<Api.Surroundings> told =
                Api.of(request.getServletContext()).map(Api::surroundings);
        Trouble trouble = objection.trouble();
        Object[] arguments = id.isEmpty() ? objection.arguments() : new Object[] {id};
        Problem problem =
                new Problem(
                        told.map(it -> it.url() + "/api/#" + trouble.anchor())
                                .orElse("about:blank"),
                        said(told, language, trouble.key() + ".title"),
                        trouble.status(),
                        said(told, language, trouble.key() + ".detail", arguments),
                        objection.parameter(),
                        objection.allowed(),
                        objection.more().scope(),
                        Optional.of(objection.more().findings()).filter(it -> !it.isEmpty()),
                        Optional.of(id).filter(it -> !it.isEmpty()));
        return new Explained(trouble.status(), language, JSON.toJson(problem));
    }

    /** While the portal starts there are no texts yet. */
    private static String said(
            Optional<Api.Surroundings> told, Language language, String key, Object... arguments) {
        return told.map(it -> it.wording().text(language, "api.problem." + key, arguments))
                .orElse("The portal is starting. Ask again in a few seconds.");
    }

    /** What the address asks for, when it can be had, else what the header does. */
    static Language language(HttpServletRequest request, Site site) {
        String header = request.getHeader("Accept-Language");
        return Query.of(request).getOrDefault(Operations.LOCALE.name(), List.of()).stream()
                .findFirst()
                .flatMap(Language::of)
                .orElseGet(
                        () ->
                                Negotiation.choose(
                                        header == null ? "" : header,
                                        site.definition().languages()));
    }
}
