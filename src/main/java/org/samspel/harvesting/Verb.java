package org.samspel.harvesting;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a harvester can ask for, with the arguments it must and may give (OAI-PMH 2.0 §4). */
enum Verb {
    IDENTIFY("Identify", Set.of(), Set.of(), false),
    LIST_METADATA_FORMATS("ListMetadataFormats", Set.of(), Set.of(Names.IDENTIFIER), false),
    LIST_SETS("ListSets", Set.of(), Set.of(), true),
    GET_RECORD("GetRecord", Set.of(Names.IDENTIFIER, Names.PREFIX), Set.of(), false),
    LIST_IDENTIFIERS("ListIdentifiers", Set.of(Names.PREFIX), Names.NARROWING, true),
    LIST_RECORDS("ListRecords", Set.of(Names.PREFIX), Names.NARROWING, true);

    /** The names of arguments. */
    static final class Names {
        static final String VERB = "verb";
        static final String IDENTIFIER = "identifier";
        static final String PREFIX = "metadataPrefix";
        static final String FROM = "from";
        static final String UNTIL = "until";
        static final String SET = "set";
        static final String TOKEN = "resumptionToken";
        static final Set<String> NARROWING = Set.of(FROM, UNTIL, SET);

        private Names() {}
    }

    private final String called;
    private final Set<String> required;
    private final Set<String> optional;
    private final boolean goesOn;

    Verb(String called, Set<String> required, Set<String> optional, boolean goesOn) {
        this.called = called;
        this.required = required;
        this.optional = optional;
        this.goesOn = goesOn;
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
        return goesOn && given.contains(Names.TOKEN)
                ? List.of()
                : required.stream().filter(name -> !given.contains(name)).sorted().toList();
    }

    boolean takes(String name) {
        return name.equals(Names.VERB)
                || required.contains(name)
                || optional.contains(name)
                || (goesOn && name.equals(Names.TOKEN));
    }
}
