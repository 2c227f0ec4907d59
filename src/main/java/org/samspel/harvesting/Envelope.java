package org.samspel.harvesting;

import java.util.ArrayList;
import java.util.List;
import org.samspel.exchange.Xml;

/** What is around every answer (OAI-PMH 2.0 §3.2). */
final class Envelope {
    private static final String NAMESPACE = "http://www.openarchives.org/OAI/2.0/";

    private final String base;
    private final Records.Now now;

    /**
     * @param base address of the harvesting interface
     */
    Envelope(String base, Records.Now now) {
        this.base = base;
        this.now = now;
    }

    /** An answer to what was asked with these arguments. */
    String answer(Arguments arguments, Xml content) {
        return around(attributes(arguments), content);
    }

    /** What was asked is repeated only when all of it made sense. */
    String faults(Arguments arguments, List<Fault> faults) {
        boolean makesSense =
                faults.stream()
                        .map(Fault::code)
                        .noneMatch(
                                code ->
                                        code == Fault.Code.BAD_VERB
                                                || code == Fault.Code.BAD_ARGUMENT);
        Xml errors = new Xml();
        faults.forEach(
                fault -> errors.always("error", fault.text(), "code", fault.code().called()));
        return around(makesSense ? attributes(arguments) : new String[0], errors);
    }

    private static String[] attributes(Arguments arguments) {
        List<String> attributes = new ArrayList<>();
        arguments
                .values()
                .forEach(
                        (name, values) -> {
                            attributes.add(name);
                            attributes.add(values.getFirst());
                        });
        return attributes.toArray(String[]::new);
    }

    private String around(String[] attributes, Xml content) {
        Xml xml = new Xml().head();
        xml.open(
                "OAI-PMH",
                "xmlns",
                NAMESPACE,
                "xmlns:xsi",
                "http://www.w3.org/2001/XMLSchema-instance",
                "xsi:schemaLocation",
                NAMESPACE + " http://www.openarchives.org/OAI/2.0/OAI-PMH.xsd");
        xml.text("responseDate", now.time().toString());
        xml.text("request", base, attributes);
        return xml.raw(content.toString()).close("OAI-PMH").toString();
    }
}
