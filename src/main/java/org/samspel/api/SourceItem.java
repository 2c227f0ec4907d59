package org.samspel.api;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.samspel.openapi.About;
import org.samspel.publishing.Address;
import org.samspel.writing.Text;

/** A text as it lies in the content. */
@About("A text as its author wrote it, whether or not readers see it.")
public record SourceItem(
        @About("Name of the work and the language.") String id,
        @About("Name of the work.") String work,
        @About(
                        value = "The language of the text.",
                        oneOf = {"sv", "nb", "nn", "en"})
                String language,
        @About(
                        value =
                                "draft: nobody sees it; published: readers see it; waiting: its"
                                        + " dates keep readers from seeing it now.",
                        oneOf = {"draft", "published", "waiting"})
                String state,
        @About("The whole file: YAML between two lines of ---, then Markdown.") String source,
        @About("What is wrong with it.") List<Finding> problems,
        @About("Address of this answer.") String self,
        @About("The page for readers, when they see it.") Optional<String> page) {

    static SourceItem of(Api api, Text text, Locale reader) {
        String id = text.name().work() + "/" + text.name().language().code();
        return new SourceItem(
                id,
                text.name().work().toString(),
                text.name().language().code(),
                state(text),
                text.source(),
                text.problems().stream().map(problem -> Finding.of(problem, reader)).toList(),
                address(api, text.name()),
                page(api, text));
    }

    /** Also says where a new one is to be found. */
    static String address(Api api, Text.Name name) {
        return api.surroundings().url()
                + "/api/v1/sources/"
                + Address.encode(name.work().toString())
                + "/"
                + name.language().code();
    }

    private static String state(Text text) {
        if (text.draft()) {
            return "draft";
        }
        return text.shown() ? "published" : "waiting";
    }

    private static Optional<String> page(Api api, Text text) {
        return text.shown()
                ? api.publisher()
                        .site()
                        .addresses()
                        .of(text.name().work(), text.name().language())
                        .map(path -> api.surroundings().url() + path)
                : Optional.empty();
    }
}
