package org.huibao.proof.cells;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** The parts of a workbook, found from what points at them. */
final class XlsxPackage {

    private static final String CUSTOM = "/customXml";

    private final ZipFile zip;
    private final Map<String, ZipEntry> entries = new HashMap<>();
    private final String workbook;

    XlsxPackage(ZipFile zip) throws IOException, XMLStreamException {
        this.zip = zip;
        zip.stream().forEach(entry -> entries.putIfAbsent(key(entry.getName()), entry));
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

    /** The names of the sheets that nobody sees. */
    Set<String> hiddenSheets() throws IOException, XMLStreamException {
        Set<String> hidden = new HashSet<>();
        try (XlsxPart xml = open(workbook)) {
            while (xml.toStart()) {
                String state = xml.attribute("state");
                if (xml.name().equals("sheet") && !state.isEmpty() && !state.equals("visible")) {
                    hidden.add(XlsxPart.unescaped(xml.attribute("name")));
                }
            }
        }
        return hidden;
    }

    boolean datesFrom1904() throws IOException, XMLStreamException {
        try (XlsxPart xml = open(workbook)) {
            while (xml.toStart()) {
                if (xml.name().equals("workbookPr")) {
                    String written = xml.attribute("date1904");
                    return !written.isEmpty() && CellStyles.isOn(written);
                }
            }
        }
        return false;
    }

    /** The part of a type that the workbook points at; null where there is none. */
    @Nullable
    String part(String type) throws IOException, XMLStreamException {
        return related(workbook, PartNames.relations(workbook), type).values().stream()
                .filter(part -> entries.containsKey(key(part)))
                .findFirst()
                .orElse(null);
    }

    /** The parts of a type that a part points at, and that are there. */
    List<String> parts(String source, String type) throws IOException, XMLStreamException {
        return related(source, PartNames.relations(source), type).values().stream()
                .filter(part -> entries.containsKey(key(part)))
                .toList();
    }

    /** The parts of a type that the workbook or the package points at, and that are there. */
    List<String> customParts() throws IOException, XMLStreamException {
        List<String> all = new ArrayList<>(parts(workbook, CUSTOM));
        related("", "_rels/.rels", CUSTOM).values().stream()
                .filter(part -> entries.containsKey(key(part)))
                .forEach(all::add);
        return all;
    }

    XlsxPart open(String name) throws IOException, XMLStreamException {
        return XlsxPart.of(bytes(name));
    }

    /** @param most bytes that it may unpack to */
    XlsxPart open(String name, long most) throws IOException, XMLStreamException {
        return XlsxPart.of(bytes(name), most);
    }

    private InputStream bytes(String name) throws IOException {
        ZipEntry entry = entries.get(key(name));
        if (entry == null) {
            throw new IOException("no part " + name);
        }
        return zip.getInputStream(entry);
    }

    private Map<String, String> related(String source, String relations, String type)
            throws IOException, XMLStreamException {
        Map<String, String> targets = new LinkedHashMap<>();
        if (!entries.containsKey(key(relations))) {
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

    /** Names of parts do not differ by case (ISO/IEC 29500-2, clause 6.2.2), and some programs write backslashes. */
    private static String key(String name) {
        String slashes = name.replace('\\', '/');
        return (slashes.startsWith("/") ? slashes.substring(1) : slashes).toLowerCase(Locale.ROOT);
    }
}
