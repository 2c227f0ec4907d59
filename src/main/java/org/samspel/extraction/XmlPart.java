package org.samspel.extraction;

import static javax.xml.stream.XMLStreamConstants.CDATA;
import static javax.xml.stream.XMLStreamConstants.CHARACTERS;
import static javax.xml.stream.XMLStreamConstants.DTD;
import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.SPACE;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.io.IOException;
import java.io.InputStream;
import java.util.stream.IntStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * One XML part of an office document, read from start to end. Elements and attributes are told by
 * their local names, because the two editions of Office Open XML differ in nothing but namespaces.
 * A document type declaration is refused: office documents have none, and without it there are no
 * entities to fetch or to multiply.
 */
final class XmlPart implements AutoCloseable {

    private final InputStream in;
    private final XMLStreamReader xml;

    XmlPart(InputStream in) throws IOException {
        this.in = in;
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            xml = factory.createXMLStreamReader(in);
        } catch (XMLStreamException e) {
            throw unreadable(e);
        }
    }

    /** Goes on to the next beginning, end or text; false at the end of the part. */
    boolean next() throws IOException {
        try {
            if (!xml.hasNext()) {
                return false;
            }
            if (xml.next() == DTD) {
                throw new UnreadableFile(Failure.NOT_OFFICE);
            }
            return true;
        } catch (XMLStreamException e) {
            throw unreadable(e);
        }
    }

    /** The local name of the element that begins here; empty at any other place. */
    String beginning() {
        return xml.getEventType() == START_ELEMENT ? xml.getLocalName() : "";
    }

    /** The local name of the element that ends here; empty at any other place. */
    String end() {
        return xml.getEventType() == END_ELEMENT ? xml.getLocalName() : "";
    }

    /** The text at this place; empty when there is none. */
    String text() {
        return switch (xml.getEventType()) {
            case CHARACTERS, CDATA, SPACE -> xml.getText();
            default -> "";
        };
    }

    /** The attribute of the element that begins here; empty when there is none such. */
    String attribute(String localName) {
        return attributes()
                .filter(i -> xml.getAttributeLocalName(i).equals(localName))
                .mapToObj(xml::getAttributeValue)
                .findFirst()
                .orElse("");
    }

    /** The relationship that the element names: the {@code id} that is not its own. */
    String relationship() {
        return attributes()
                .filter(i -> xml.getAttributeLocalName(i).equals("id"))
                .filter(i -> !String.valueOf(xml.getAttributePrefix(i)).isEmpty())
                .mapToObj(xml::getAttributeValue)
                .findFirst()
                .orElse("");
    }

    private IntStream attributes() {
        boolean beginning = xml.getEventType() == START_ELEMENT;
        return IntStream.range(0, beginning ? xml.getAttributeCount() : 0);
    }

    /** Leaves out the element that begins here with all that is in it. */
    void skip() throws IOException {
        int depth = 1;
        while (depth > 0 && next()) {
            depth += beginning().isEmpty() ? 0 : 1;
            depth -= end().isEmpty() ? 0 : 1;
        }
    }

    /** All text in the element that begins here. */
    String content() throws IOException {
        StringBuilder content = new StringBuilder();
        int depth = 1;
        while (depth > 0 && next()) {
            content.append(text());
            depth += beginning().isEmpty() ? 0 : 1;
            depth -= end().isEmpty() ? 0 : 1;
        }
        return content.toString();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** The parser wraps what went wrong below it. */
    private static IOException unreadable(XMLStreamException e) {
        return e.getNestedException() instanceof IOException below
                ? below
                : new UnreadableFile(Failure.DAMAGED);
    }
}
