package org.samspel.webhooks;

/** What a receiver said to a message. */
sealed interface Answer {
    record Status(int code) implements Answer {
        /** The receiver says there will never be anybody again. */
        static final Status GONE = new Status(410);
    }

    record None(Why why) implements Answer {}

    /** Why there was no answer. */
    enum Why {
        /** It is in a network that messages don't go to. */
        ADDRESS,
        /** It took too long. */
        LATE,
        /** Its certificate is not good. */
        TLS,
        /** There is no such host, nobody listens there, or the line broke. */
        LINE
    }

    /** As it stands in the table, and in message keys. */
    default String kept() {
        return switch (this) {
            case Status status -> String.valueOf(status.code());
            case None none -> none.why().name();
        };
    }

    default boolean isGood() {
        return this instanceof Status status && status.code() / 100 == 2;
    }

    /** Whether it is of no use to ask again. */
    default boolean isFinal() {
        return equals(Status.GONE);
    }
}
