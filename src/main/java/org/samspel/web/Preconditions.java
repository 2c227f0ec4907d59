package org.samspel.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whether a request is to be performed on a representation, in the order of RFC 9110 §13.2.2.
 *
 * @param etag strong, in its quotes
 * @param modified to the second
 */
record Preconditions(String etag, Instant modified) {

    enum Outcome {
        PERFORM,
        /** 304 */
        NOT_MODIFIED,
        /** 412 */
        FAILED
    }

    /** A quoted tag may have commas in it (§8.8.3). */
    private static final Pattern TAG = Pattern.compile("(W/)?(\"[^\"]*\")");

    /** A date says for sure what was sent only when it was not the present second (§8.8.2.2). */
    private static final Duration CERTAIN = Duration.ofSeconds(1);

    Preconditions {
        modified = modified.truncatedTo(ChronoUnit.SECONDS);
    }

    /** For GET and HEAD. */
    Outcome of(HttpServletRequest request) {
        if (!isStillTheSame(request)) {
            return Outcome.FAILED;
        }
        return isKnown(request) ? Outcome.NOT_MODIFIED : Outcome.PERFORM;
    }

    private boolean isStillTheSame(HttpServletRequest request) {
        Optional<String> tags = field(request, "If-Match");
        if (tags.isPresent()) {
            return isAny(tags.get()) || tags(tags.get()).anyMatch(tag -> tag.group().equals(etag));
        }
        return date(request, "If-Unmodified-Since")
                .map(date -> !modified.isAfter(date))
                .orElse(true);
    }

    private boolean isKnown(HttpServletRequest request) {
        Optional<String> tags = field(request, "If-None-Match");
        if (tags.isPresent()) {
            return isAny(tags.get()) || tags(tags.get()).anyMatch(tag -> tag.group(2).equals(etag));
        }
        return date(request, "If-Modified-Since")
                .map(date -> !modified.isAfter(date))
                .orElse(false);
    }

    /** Whether the part a client has is of these very bytes (§13.1.5). */
    boolean permitRange(HttpServletRequest request) {
        Optional<String> field = field(request, "If-Range").map(String::strip);
        return field.isEmpty()
                || field.get().equals(etag)
                || HttpDates.parse(field.get()).filter(this::isExactly).isPresent();
    }

    private boolean isExactly(Instant date) {
        return date.equals(modified) && modified.plus(CERTAIN).isBefore(Instant.now());
    }

    private static boolean isAny(String tags) {
        return tags.strip().equals("*");
    }

    private static Stream<MatchResult> tags(String field) {
        return TAG.matcher(field).results();
    }

    /** All lines of a field as one. */
    private static Optional<String> field(HttpServletRequest request, String name) {
        List<String> lines = Collections.list(request.getHeaders(name));
        return lines.isEmpty() ? Optional.empty() : Optional.of(String.join(",", lines));
    }

    /** What is no date, or several, is ignored. */
    private static Optional<Instant> date(HttpServletRequest request, String name) {
        return field(request, name).flatMap(HttpDates::parse);
    }
}
