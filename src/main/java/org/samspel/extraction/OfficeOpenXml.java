package org.samspel.extraction;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How the parts of a Word, PowerPoint or Excel file hang together (ECMA-376 part 2): the main part
 * and its relationships. Their names are free, and some programs do use other than the usual ones.
 */
final class OfficeOpenXml implements AutoCloseable {

    private final OfficePackage file;
    private final String main;

    private OfficeOpenXml(OfficePackage file, String main) {
        this.file = file;
        this.main = main;
    }

    static OfficeOpenXml open(Path path) throws IOException {
        OfficePackage file = OfficePackage.open(path);
        try (XmlPart xml = file.required("_rels/.rels")) {
            String main = "";
            while (xml.next()) {
                if (xml.attribute("Type").endsWith("/officeDocument")) {
                    main = resolved("", xml.attribute("Target"));
                }
            }
            return new OfficeOpenXml(file, main);
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }

    /** The part that everything hangs on. */
    XmlPart main() throws IOException {
        return file.required(main);
    }

    XmlPart required(String name) throws IOException {
        return file.required(name);
    }

    /** A part beside the main one, under its usual name. */
    Optional<XmlPart> beside(String name) throws IOException {
        return file.part(folder(main) + name);
    }

    /** The part with this full name; empty when there is none. */
    Optional<XmlPart> part(String name) throws IOException {
        return file.part(name);
    }

    void describe(PageCollector collector) throws IOException {
        Optional<XmlPart> core = file.part("docProps/core.xml");
        if (core.isPresent()) {
            describe(core.get(), collector);
        }
    }

    /** Title and language in Dublin Core, as OpenDocument has them too. */
    static void describe(XmlPart part, PageCollector collector) throws IOException {
        try (part) {
            while (part.next()) {
                switch (part.beginning()) {
                    case "title" -> collector.title(part.content());
                    case "language" -> collector.language(part.content());
                    default -> {}
                }
            }
        }
    }

    /** The parts that elements of the main part refer to, by part, with the elements' names. */
    Map<String, String> listed(String element) throws IOException {
        Map<String, String> targets = targets();
        Map<String, String> listed = new LinkedHashMap<>();
        try (XmlPart xml = main()) {
            while (xml.next()) {
                if (xml.beginning().equals(element)) {
                    String target = targets.getOrDefault(xml.relationship(), "");
                    listed.put(resolved(folder(main), target), xml.attribute("name"));
                }
            }
        }
        return listed;
    }

    /** Where the main part's relationships lead; nothing when it has none. */
    Map<String, String> links() throws IOException {
        String name = main.substring(folder(main).length());
        Optional<XmlPart> relationships = file.part(folder(main) + "_rels/" + name + ".rels");
        if (relationships.isEmpty()) {
            return Map.of();
        }
        relationships.get().close();
        return targets();
    }

    private Map<String, String> targets() throws IOException {
        Map<String, String> targets = new HashMap<>();
        String name = main.substring(folder(main).length());
        try (XmlPart xml = file.required(folder(main) + "_rels/" + name + ".rels")) {
            while (xml.next()) {
                targets.put(xml.attribute("Id"), xml.attribute("Target"));
            }
        }
        return targets;
    }

    private static String folder(String part) {
        return part.substring(0, part.lastIndexOf('/') + 1);
    }

    private static String resolved(String folder, String target) {
        return target.startsWith("/") ? target.substring(1) : folder + target;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
