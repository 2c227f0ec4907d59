package org.samspel.harvesting;

import java.io.StringReader;
import java.io.StringWriter;
import javax.xml.XMLConstants;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.stream.StreamResult;
import javax.xml.transform.stream.StreamSource;

/** An answer as people see it. */
final class Page {
    private Page() {}

    /**
     * HTML of an answer.
     *
     * @param stylesheet XSLT 1.0, of a theme: it reads nothing but the answer
     */
    static String of(String xml, String stylesheet) {
        try {
            TransformerFactory factory = TransformerFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_STYLESHEET, "");
            Transformer transformer =
                    factory.newTransformer(new StreamSource(new StringReader(stylesheet)));
            StringWriter html = new StringWriter();
            transformer.transform(new StreamSource(new StringReader(xml)), new StreamResult(html));
            return html.toString();
        } catch (TransformerException broken) {
            throw new IllegalStateException("The stylesheet for harvesting is broken", broken);
        }
    }
}
