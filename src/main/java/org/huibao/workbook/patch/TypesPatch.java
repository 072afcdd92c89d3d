package org.huibao.workbook.patch;

import java.util.Set;
import org.huibao.workbook.limit.UnreadableFile;

/** The list of what the parts of a package are. */
final class TypesPatch {

    private static final String PART = "[Content_Types].xml";
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    private final ChangedPackage parts;
    private final StringBuilder added = new StringBuilder();
    private boolean drawing;

    TypesPatch(ChangedPackage parts) {
        this.parts = parts;
    }

    void add(String part, String type) {
        added.append("<Override PartName=\"/%s\" ContentType=\"%s\"/>".formatted(PlainPatch.escaped(part), type));
    }

    /** There is a drawing of comments, which are recognised by their extension. */
    void addDrawing() {
        drawing = true;
    }

    /** @param main the part that is the workbook; a template or one with macros becomes a plain one */
    void put(String main) {
        PlainPatch patch = PlainPatch.of(parts.text(PART));
        Set<String> names = parts.names();
        boolean done = false;
        boolean rels = false;
        while (patch.next()) {
            if (patch.starts("Default") && "vml".equalsIgnoreCase(patch.attribute("Extension"))) {
                drawing = false;
            } else if (patch.starts("Default") && "rels".equalsIgnoreCase(patch.attribute("Extension"))) {
                rels = true;
            } else if (patch.starts("Default")
                    && String.valueOf(patch.attribute("ContentType")).endsWith("vbaProject")) {
                patch.set("ContentType", "application/octet-stream");
            } else if (patch.starts("Override")) {
                String part = String.valueOf(patch.attribute("PartName")).replaceFirst("^/", "");
                if (part.equals(main)) {
                    patch.set("ContentType", WORKBOOK);
                    done = true;
                } else if (!names.contains(part) && patch.isEmpty()) {
                    patch.instead("");
                }
            } else if (patch.ends("Types")) {
                String vml = drawing
                        ? "<Default Extension=\"vml\" ContentType=\"application/vnd.openxmlformats-officedocument.vmlDrawing\"/>"
                        : "";
                String links = rels
                        ? ""
                        : "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>";
                patch.before(links + vml + added);
            }
        }
        if (!done) {
            throw UnreadableFile.damaged();
        }
        parts.put(PART, patch.result());
    }
}
