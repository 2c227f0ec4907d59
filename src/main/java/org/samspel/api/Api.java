package org.samspel.api;

import jakarta.servlet.ServletContext;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import org.samspel.access.Tokens;
import org.samspel.catalogue.Sources;
import org.samspel.languages.Language;
import org.samspel.publishing.Publisher;
import org.samspel.search.SearchIndex;
import org.samspel.writing.Removing;
import org.samspel.writing.Texts;
import org.samspel.writing.WorkFiles;

/** What the interface for programs answers from. */
public record Api(
        Publisher publisher,
        SearchIndex index,
        Sources sources,
        Surroundings surroundings,
        Staff staff) {

    /**
     * What programs of the staff write with.
     *
     * @param line where files are waited for and the content is changed, beside the threads that
     *     readers need; bounded
     */
    public record Staff(
            Tokens tokens,
            Texts texts,
            Removing removing,
            WorkFiles files,
            Sending sending,
            ExecutorService line) {}

    /**
     * What answers show that is not of the site.
     *
     * @param url the site's public address, without a slash at the end
     */
    public record Surroundings(String url, Wording wording) {}

    /** A text of the interface in a language, with its arguments filled in. */
    @FunctionalInterface
    public interface Wording {
        String text(Language language, String key, Object... arguments);
    }

    /** Where it is kept while the application is deployed. */
    public static final String NAME = Api.class.getName();

    /** The portal's own; empty while it starts. */
    static Optional<Api> of(ServletContext context) {
        return context.getAttribute(NAME) instanceof Api api && api.publisher().ready()
                ? Optional.of(api)
                : Optional.empty();
    }
}
