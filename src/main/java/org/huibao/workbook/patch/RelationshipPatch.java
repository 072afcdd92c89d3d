package org.huibao.workbook.patch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huibao.workbook.limit.UnreadableFile;
import org.huibao.workbook.part.PartRelationships;

/** What a part points to, and what it points to besides. */
final class RelationshipPatch {

    static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String NONE = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
            + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"></Relationships>";

    private final ChangedPackage parts;
    private final String name;
    private final String folder;
    private final String xml;
    private final List<PartRelationships.Relationship> known = new ArrayList<>();
    private final StringBuilder added = new StringBuilder();

    /** @param source the part's name, empty for the package itself */
    RelationshipPatch(ChangedPackage parts, String source) {
        this.parts = parts;
        int slash = source.lastIndexOf('/') + 1;
        folder = source.substring(0, slash);
        name = folder + "_rels/" + source.substring(slash) + ".rels";
        xml = parts.has(name) ? parts.text(name) : NONE;
        PlainPatch patch = PlainPatch.of(xml);
        while (patch.next()) {
            if (patch.starts("Relationship")) {
                String type = String.valueOf(patch.attribute("Type"));
                boolean inside = !"External".equals(patch.attribute("TargetMode"));
                known.add(new PartRelationships.Relationship(
                        String.valueOf(patch.attribute("Id")),
                        inside ? type.substring(type.lastIndexOf('/') + 1) : "",
                        inside ? PartRelationships.resolve(folder, String.valueOf(patch.attribute("Target"))) : ""));
            }
        }
    }

    /** The part of the type; several are unusual. */
    Optional<String> target(String type) {
        List<String> targets = known.stream()
                .filter(each -> each.type().equals(type))
                .map(PartRelationships.Relationship::target)
                .toList();
        if (targets.size() > 1) {
            throw UnreadableFile.damaged();
        }
        return targets.stream().findFirst();
    }

    /** The part that is called so; there must be one. */
    String called(String id) {
        return known.stream()
                .filter(each -> each.id().equals(id))
                .map(PartRelationships.Relationship::target)
                .findFirst()
                .orElseThrow(UnreadableFile::damaged);
    }

    /** What the part is called from now on. */
    String add(String type, String target) {
        int number = 1;
        String id = "huibao" + number;
        while (isTaken(id)) {
            id = "huibao" + ++number;
        }
        known.add(new PartRelationships.Relationship(id, type.substring(type.lastIndexOf('/') + 1), target));
        added.append(
                "<Relationship Id=\"%s\" Type=\"%s\" Target=\"/%s\"/>".formatted(id, type, PlainPatch.escaped(target)));
        return id;
    }

    private boolean isTaken(String id) {
        return known.stream().anyMatch(each -> each.id().equals(id));
    }

    void put() {
        if (added.isEmpty()) {
            return;
        }
        PlainPatch patch = PlainPatch.again(xml);
        boolean done = false;
        while (patch.next()) {
            if (patch.ends("Relationships")) {
                patch.before(added.toString());
                done = true;
            }
        }
        if (!done) {
            throw UnreadableFile.damaged();
        }
        parts.put(name, patch.result());
    }

    /** The package without the parts of a type, and without a word of them here. */
    void putWithout(String type) {
        PlainPatch patch = PlainPatch.again(xml);
        boolean any = false;
        while (patch.next()) {
            if (patch.starts("Relationship")
                    && String.valueOf(patch.attribute("Type")).endsWith("/" + type)) {
                parts.remove(PartRelationships.resolve(folder, String.valueOf(patch.attribute("Target"))));
                any = true;
                if (!patch.isEmpty()) {
                    throw UnreadableFile.damaged();
                }
                patch.instead("");
            }
        }
        if (any) {
            parts.put(name, patch.result());
        }
    }
}
