package org.samspel.harvesting;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.samspel.clients.Query;

/**
 * What a harvester has sent: the arguments of an address or a form, each with its values in their
 * order, since an argument that is repeated is a mistake.
 */
record Arguments(Map<String, List<String>> values) {
    /** Reads {@code verb=GetRecord&identifier=…}; what is no encoding is taken as it is. */
    static Arguments read(String encoded) {
        return new Arguments(Query.read(encoded));
    }

    /** Its only value; empty when there is none, or several. */
    Optional<String> one(String name) {
        List<String> all = values.getOrDefault(name, List.of());
        return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
    }

    /** Whether it has been sent more than once. */
    boolean isRepeated(String name) {
        return values.getOrDefault(name, List.of()).size() > 1;
    }
}
