package org.samspel.api;

import java.util.List;
import java.util.Optional;
import org.samspel.openapi.About;

/** What a program is told when its question can't be answered. */
@About("Why a question can't be answered (RFC 9457), in the language of who asks.")
public record Problem(
        @About("Address of an explanation of this kind of problem.") String type,
        @About("The kind of problem in a few words.") String title,
        int status,
        @About("What is wrong here and what to do.") String detail,
        @About("The parameter that is wrong.") Optional<String> parameter,
        @About("What would be right in its place.") Optional<List<String>> allowed,
        @About("What the token would have to be good for.") Optional<String> scope,
        @About("Mistakes in the text that was sent.") Optional<List<Finding>> problems,
        @About("Names this failure in the portal's log.") Optional<String> id) {
    static final String MEDIA_TYPE = "application/problem+json";
}
