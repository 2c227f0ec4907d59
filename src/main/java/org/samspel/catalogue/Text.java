package org.samspel.catalogue;

import java.util.Optional;
import org.samspel.languages.Language;
import org.samspel.openapi.About;

/** A text that somebody wrote in a language. */
@About("A text and the language it is in.")
public record Text(
        @About("The text itself, without markup.") String value,
        @About(
                        value = "Its language (BCP 47); left out when nobody knows.",
                        oneOf = {"sv", "nb", "nn", "en"})
                Optional<String> language) {

    static Text of(String value, Language language) {
        return new Text(value, Optional.of(language.code()));
    }
}
