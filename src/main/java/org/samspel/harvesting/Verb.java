package org.samspel.harvesting;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a harvester can ask for, with the arguments it must and may give (OAI-PMH 2.0 §4). */
enum Verb {
    IDENTIFY("Identify"),
    LIST_METADATA_FORMATS("ListMetadataFormats"),
    LIST_SETS("ListSets"),
    GET_RECORD("GetRecord"),
    LIST_IDENTIFIERS("ListIdentifiers"),
    LIST_RECORDS("ListRecords");

    /** The names of arguments. */
    static final class Names {
        static final String VERB = "verb";
        static final String IDENTIFIER = "identifier";
        static final String PREFIX = "metadataPrefix";
        static final String FROM = "from";
        static final String UNTIL = "until";
        static final String SET = "set";
        static final String TOKEN = "resumptionToken";

        private Names() {}
    }

    private final String called;

    Verb(String called) {
        this.called = called;
    }

    static Optional<Verb> of(String called) {
        return Arrays.stream(values()).filter(each -> each.called.equals(called)).findFirst();
    }

    /** As the protocol calls it. */
    String called() {
        return called;
    }

    /** Those it can't do without, unless a token stands for all of them. */
    List<String> missing(Set<String> given) {
        return goesOn() && given.contains(Names.TOKEN)
                ? List.of()
                : required().stream().filter(name -> !given.contains(name)).toList();
    }

    boolean takes(String name) {
        return name.equals(Names.VERB)
                || required().contains(name)
                || optional().contains(name)
                || (goesOn() && name.equals(Names.TOKEN));
    }

    private List<String> required() {
        return switch (this) {
            case IDENTIFY, LIST_METADATA_FORMATS, LIST_SETS -> List.of();
            case GET_RECORD -> List.of(Names.IDENTIFIER, Names.PREFIX);
            case LIST_IDENTIFIERS, LIST_RECORDS -> List.of(Names.PREFIX);
        };
    }

    private List<String> optional() {
        return switch (this) {
            case IDENTIFY, LIST_SETS, GET_RECORD -> List.of();
            case LIST_METADATA_FORMATS -> List.of(Names.IDENTIFIER);
            case LIST_IDENTIFIERS, LIST_RECORDS -> List.of(Names.FROM, Names.UNTIL, Names.SET);
        };
    }

    /** Whether its answer can come in parts. */
    private boolean goesOn() {
        return switch (this) {
            case IDENTIFY, LIST_METADATA_FORMATS, GET_RECORD -> false;
            case LIST_SETS, LIST_IDENTIFIERS, LIST_RECORDS -> true;
        };
    }
}
