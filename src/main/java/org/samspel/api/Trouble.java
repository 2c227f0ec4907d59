package org.samspel.api;

import java.util.Locale;

/** What can be wrong with a question; each has a title and an explanation in every language. */
enum Trouble {
    /** Arguments: the parameter; what is allowed. */
    UNKNOWN_PARAMETER(400),
    /** Arguments: the parameter; what is allowed. */
    UNKNOWN_VALUE(400),
    /** Arguments: the parameter; the least; the most. */
    NOT_IN_RANGE(400),
    /** Argument: the parameter. */
    TOO_LONG(400),
    /** Argument: the parameter. */
    GIVEN_TWICE(400),
    /** Argument: the parameter. */
    MISSING_PARAMETER(400),
    /** Argument: the parameter. */
    NOT_TEXT(400),
    NOT_READABLE(400),
    NO_TOKEN(401),
    WRONG_TOKEN(401),
    /** Argument: the scope. */
    MISSING_SCOPE(403),
    MISSING_ROLE(403),
    NOT_FOUND(404),
    /** Argument: what can be done instead. */
    NO_SUCH_METHOD(405),
    NO_SUCH_FORMAT(406),
    /** Argument: how many seconds there are. */
    TOO_SLOW(408),
    TAKEN(409),
    IN_USE(409),
    IN_THE_WAY(409),
    NOT_KEPT(409),
    GONE(410),
    OUTDATED(412),
    /** Argument: how many bytes there may be. */
    TOO_LARGE(413),
    /** Argument: why, as a sentence. */
    FILE_TOO_LARGE(413),
    NOT_JSON(415),
    MISTAKEN(422),
    /** Arguments: the parameter; nothing; the name. */
    UNNAMABLE(422),
    /** Argument: why, as a sentence. */
    UNWANTED_FILE(422),
    NO_CONDITION(428),
    /** Argument: seconds to wait. */
    WRONG_TOO_OFTEN(429),
    /** Argument: how many there may be. */
    TOO_MUCH_AT_ONCE(429),
    /** Arguments: how many are allowed a minute; seconds to wait. */
    TOO_MANY(429),
    /** Argument: an id to tell us. */
    OURS(500),
    BUSY(503),
    READ_ONLY(503),
    STARTING(503),
    /** Argument: why, as a sentence. */
    NO_ROOM(507);

    private final int status;

    Trouble(int status) {
        this.status = status;
    }

    int status() {
        return status;
    }

    /** Its part of a key of messages, and of the address that explains it. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace("_", "");
    }

    String anchor() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What a status of the server's own is. */
    static Trouble of(int status) {
        return switch (status) {
            case 404 -> NOT_FOUND;
            case 405 -> NO_SUCH_METHOD;
            case 406 -> NO_SUCH_FORMAT;
            case 415 -> NOT_JSON;
            case 410 -> GONE;
            case 503 -> STARTING;
            default -> status >= 500 ? OURS : NOT_READABLE;
        };
    }
}
