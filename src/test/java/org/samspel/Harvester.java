package org.samspel;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Keeps a copy of a site as other catalogues do: all records once, then what has changed since the
 * last answer.
 */
final class Harvester {
    /** What it stands for when a record has been deleted. */
    static final String DELETED = "deleted";

    private final RunningSite site;
    private final Map<String, String> copy = new TreeMap<>();
    private final List<String> received = new ArrayList<>();
    private String since = "";

    Harvester(RunningSite site) {
        this.site = site;
    }

    /** An answer of the protocol, read as XML. */
    record Reply(String text, Document xml) {
        List<Element> all(String name) {
            NodeList nodes = xml.getElementsByTagNameNS("*", name);
            return IntStream.range(0, nodes.getLength())
                    .mapToObj(i -> (Element) nodes.item(i))
                    .toList();
        }

        Optional<String> first(String name) {
            return all(name).stream().map(Element::getTextContent).findFirst();
        }

        /** Empty as well when the token says that this was the last part. */
        Optional<String> token() {
            return first("resumptionToken").filter(token -> !token.isEmpty());
        }

        List<String> errors() {
            return all("error").stream().map(error -> error.getAttribute("code")).toList();
        }
    }

    static Reply read(String text) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return new Reply(
                    text,
                    factory.newDocumentBuilder()
                            .parse(
                                    new ByteArrayInputStream(
                                            text.getBytes(StandardCharsets.UTF_8))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SAXException | ParserConfigurationException noXml) {
            throw new IllegalArgumentException(text, noXml);
        }
    }

    Reply ask(String arguments) {
        try {
            return read(site.ask("GET /oai?" + arguments, List.of()).body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Begins to fetch what is new; gives how to go on. */
    Optional<String> begin() {
        received.clear();
        Reply reply =
                ask(
                        "verb=ListRecords&metadataPrefix=oai_dc"
                                + (since.isEmpty() ? "" : "&from=" + since));
        since = reply.first("responseDate").orElseThrow();
        return take(reply);
    }

    Optional<String> goOn(String token) {
        return take(ask("verb=ListRecords&resumptionToken=" + token));
    }

    void finish(Optional<String> token) {
        for (Optional<String> next = token; next.isPresent(); ) {
            next = goOn(next.get());
        }
    }

    private Optional<String> take(Reply reply) {
        List<Element> titles = new ArrayList<>(reply.all("title"));
        for (Element header : reply.all("header")) {
            String id = header.getElementsByTagNameNS("*", "identifier").item(0).getTextContent();
            boolean deleted = header.getAttribute("status").equals(DELETED);
            received.add(id);
            copy.put(id, deleted ? DELETED : titles.removeFirst().getTextContent());
        }
        return reply.token();
    }

    /** Titles by identifier, and {@value #DELETED} for what is known to be gone. */
    Map<String, String> copy() {
        return copy;
    }

    /** Identifiers of the last harvest, as they came. */
    List<String> received() {
        return received;
    }
}
