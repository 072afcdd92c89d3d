package org.huibao.workbook.patch;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.huibao.workbook.limit.UnreadableFile;

/** The custom document properties of a package, of which some are set and the others stay. */
final class PropertyPatch {

    private static final String NEW = "docProps/custom.xml";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml";
    private static final String VALUES = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes";
    private static final String EMPTY = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
            + "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties\"></Properties>";

    private final ChangedPackage parts;
    private final TypesPatch types;

    PropertyPatch(ChangedPackage parts, TypesPatch types) {
        this.parts = parts;
        this.types = types;
    }

    void set(Map<String, String> properties) {
        RelationshipPatch relationships = new RelationshipPatch(parts, "");
        Optional<String> part = relationships.target("custom-properties");
        String name = part.orElse(NEW);
        if (part.isEmpty()) {
            if (parts.has(NEW)) {
                throw UnreadableFile.damaged();
            }
            relationships.add(RelationshipPatch.OFFICE + "custom-properties", NEW);
            relationships.put();
            types.add(NEW, TYPE);
        }
        parts.put(name, changed(part.map(parts::text).orElse(EMPTY), properties));
    }

    private static String changed(String xml, Map<String, String> properties) {
        PlainPatch patch = PlainPatch.of(xml);
        int number = 1;
        int from = 0;
        boolean goes = false;
        boolean done = false;
        while (patch.next()) {
            if (patch.depth() == 1 && patch.starts("property")) {
                number = Math.max(number, patch.number("pid"));
                goes = properties.containsKey(String.valueOf(patch.attribute("name")));
                from = patch.from();
            } else if (patch.depth() == 1 && patch.ends("property") && goes) {
                patch.replace(from, patch.to(), "");
            } else if (patch.ends("Properties")) {
                patch.before(written(properties, number));
                done = true;
            }
        }
        if (!done) {
            throw UnreadableFile.damaged();
        }
        return patch.result();
    }

    private static String written(Map<String, String> properties, int last) {
        StringBuilder written = new StringBuilder();
        int number = last;
        for (Map.Entry<String, String> each : new TreeMap<>(properties).entrySet()) {
            written.append(
                    "<property fmtid=\"{D5CDD505-2E9C-101B-9397-08002B2CF9AE}\" pid=\"%d\" name=\"%s\"><vt:lpwstr xmlns:vt=\"%s\">%s</vt:lpwstr></property>"
                            .formatted(
                                    ++number,
                                    PlainPatch.escaped(each.getKey()),
                                    VALUES,
                                    PlainPatch.escaped(each.getValue())));
        }
        return written.toString();
    }
}
