package org.samspel.api;

import org.samspel.openapi.About;
import org.samspel.writing.Text;
import org.samspel.writing.Texts;

/** One of all texts. */
@About("A text there is.")
public record SourceName(
        @About("Name of the work and the language.") String id,
        @About(
                        value = "draft, published, or waiting for its dates.",
                        oneOf = {"draft", "published", "waiting"})
                String state,
        @About("Where its source is.") String self) {

    static SourceName of(Api api, Texts texts, Text.Name name) {
        String state =
                texts.isDraft(name) ? "draft" : texts.isShown(name) ? "published" : "waiting";
        return new SourceName(
                name.work() + "/" + name.language().code(), state, SourceItem.address(api, name));
    }
}
