package org.samspel.catalogue;

import org.samspel.openapi.About;

/** A word that authors file works under. */
@About("A word that works are filed under, in one language.")
public record TagItem(
        @About("The word and its language.") String id,
        @About("The word.") Text tag,
        @About("How many works have it in that language.") int works) {}
