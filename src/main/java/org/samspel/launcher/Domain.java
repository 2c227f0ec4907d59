package org.samspel.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** The server's settings, with what {@code domain.txt} wants otherwise. */
final class Domain {
    private final Document document;

    private Domain(Document document) {
        this.document = document;
    }

    /**
     * @param delivered the server's settings as it brings them
     * @param changed where they go as the portal wants them
     * @throws IOException also when the server has no such element: it is another server then
     */
    static void write(Path delivered, Path changed, String host) throws IOException {
        try (InputStream in = Files.newInputStream(delivered)) {
            var factory = DocumentBuilderFactory.newInstance();
            Domain domain = new Domain(factory.newDocumentBuilder().parse(in));
            for (String line : wishes()) {
                String[] wish = line.split(" ", -1);
                domain.element(wish[0]).setAttribute(wish[1], wish[2].replace("@host@", host));
            }
            TransformerFactory.newInstance()
                    .newTransformer()
                    .transform(new DOMSource(domain.document), new StreamResult(changed.toFile()));
        } catch (ParserConfigurationException | SAXException | TransformerException e) {
            throw new IOException("The server's settings can't be read: " + delivered, e);
        }
    }

    private static List<String> wishes() throws IOException {
        InputStream in = Domain.class.getResourceAsStream("/domain.txt");
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
        }
    }

    private Element element(String path) throws IOException {
        Element element = document.getDocumentElement();
        for (String step : path.split("/", -1)) {
            element = step.startsWith("+") ? added(element, step.substring(1)) : in(element, step);
        }
        return element;
    }

    private static Element in(Element parent, String step) throws IOException {
        String[] tagAndName = step.split(":", -1);
        var all = parent.getElementsByTagName(tagAndName[0]);
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            if (tagAndName.length == 1 || element.getAttribute("name").equals(tagAndName[1])) {
                return element;
            }
        }
        throw new IOException("The server's settings have no " + step);
    }

    /** What the settings don't mention has the server's defaults. */
    private Element added(Element parent, String tag) {
        var all = parent.getElementsByTagName(tag);
        return (Element)
                (all.getLength() > 0
                        ? all.item(0)
                        : parent.appendChild(document.createElement(tag)));
    }
}
