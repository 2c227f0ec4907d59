package org.samspel.mail;

/** Why a text is no e-mail address we can send to. */
public enum AddressFault {
    /** Line breaks and what some software takes for them: an attempt to add headers. */
    FORBIDDEN_CHARACTER("forbidden"),
    NO_AT_SIGN("at"),
    SEVERAL_AT_SIGNS("several"),
    NOTHING_BEFORE_AT("before"),
    /** Other letters than RFC 5322 allows without quotes; not every mail server takes them. */
    LETTERS_BEFORE_AT("letters"),
    DOMAIN("domain"),
    TOO_LONG("long");

    private final String word;

    AddressFault(String word) {
        this.word = word;
    }

    /** The key of the sentence that says so in the reader's language. */
    public String key() {
        return "mail.address." + word;
    }
}
