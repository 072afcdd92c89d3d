package org.huibao.proof;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** The parts of a workbook, found from what points at them. */
final class XlsxPackage {

    private final ZipFile zip;
    private final String workbook;

    XlsxPackage(ZipFile zip) throws IOException, XMLStreamException {
        this.zip = zip;
        this.workbook = related("", "_rels/.rels", "/officeDocument").values().stream()
                .findFirst()
                .orElse("xl/workbook.xml");
    }

    /** The sheets' names and their parts. */
    Map<String, String> sheets() throws IOException, XMLStreamException {
        Map<String, String> targets = related(workbook, PartNames.relations(workbook), "/worksheet");
        Map<String, String> sheets = new LinkedHashMap<>();
        try (XlsxPart xml = open(workbook)) {
            while (xml.toStart()) {
                if (xml.name().equals("sheet")) {
                    String target = targets.get(xml.attribute("id"));
                    if (target != null) {
                        sheets.putIfAbsent(XlsxPart.unescaped(xml.attribute("name")), target);
                    }
                }
            }
        }
        return sheets;
    }

    /** The part of a type that the workbook points at; null where there is none. */
    @Nullable
    String part(String type) throws IOException, XMLStreamException {
        return related(workbook, PartNames.relations(workbook), type).values().stream()
                .filter(part -> zip.getEntry(part) != null)
                .findFirst()
                .orElse(null);
    }

    XlsxPart open(String name) throws IOException, XMLStreamException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new IOException("no part " + name);
        }
        return XlsxPart.of(zip.getInputStream(entry));
    }

    private Map<String, String> related(String source, String relations, String type)
            throws IOException, XMLStreamException {
        Map<String, String> targets = new LinkedHashMap<>();
        if (zip.getEntry(relations) == null) {
            return targets;
        }
        try (XlsxPart xml = open(relations)) {
            while (xml.toStart()) {
                if (xml.name().equals("Relationship") && xml.attribute("Type").endsWith(type)) {
                    targets.put(xml.attribute("Id"), PartNames.target(source, xml.attribute("Target")));
                }
            }
        }
        return targets;
    }
}
