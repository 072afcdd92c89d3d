package org.huibao.report.file;

import java.util.List;
import java.util.Optional;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * What a part points at, by id (ISO/IEC 29500-2, clause 6.5).
 *
 * @param source the part
 */
public record PartRelations(String source, Document tree) {

    private static final String NS = "http://schemas.openxmlformats.org/package/2006/relationships";

    public static Document none() {
        return PartTree.own("<Relationships xmlns=\"" + NS + "\"/>");
    }

    /** The part that holds the relations of another one. */
    public static String partOf(String source) {
        int name = source.lastIndexOf('/') + 1;
        return source.substring(0, name) + "_rels/" + source.substring(name) + ".rels";
    }

    /** The part whose relations stand in this one. */
    static String sourceOf(String relations) {
        String folder = relations.substring(0, relations.lastIndexOf("_rels/"));
        return folder + relations.substring(folder.length() + "_rels/".length(), relations.length() - ".rels".length());
    }

    /** The part that {@code id} points at; nothing for what lies outside the file. */
    public Optional<String> part(String id) {
        return WordXml.children(tree.getDocumentElement()).stream()
                .filter(each -> each.getAttribute("Id").equals(id))
                .filter(each -> !each.getAttribute("TargetMode").equals("External"))
                .map(each -> resolved(each.getAttribute("Target")))
                .findFirst();
    }

    /** The parts that relations of a type point at. */
    public List<String> parts(String type) {
        return WordXml.children(tree.getDocumentElement()).stream()
                .filter(each -> each.getAttribute("Type").equals(type))
                .flatMap(each -> part(each.getAttribute("Id")).stream())
                .toList();
    }

    public List<String> types() {
        return WordXml.children(tree.getDocumentElement()).stream()
                .map(each -> each.getAttribute("Type"))
                .distinct()
                .toList();
    }

    /** Every part that it points at. */
    public List<String> parts() {
        return types().stream().flatMap(type -> parts(type).stream()).toList();
    }

    public void remove(String type) {
        WordXml.children(tree.getDocumentElement()).stream()
                .filter(each -> each.getAttribute("Type").equals(type))
                .forEach(tree.getDocumentElement()::removeChild);
    }

    /** What points at this part. */
    public void removeTo(String part) {
        WordXml.children(tree.getDocumentElement()).stream()
                .filter(each ->
                        part(each.getAttribute("Id")).filter(part::equals).isPresent())
                .forEach(tree.getDocumentElement()::removeChild);
    }

    public void add(String id, String type, String target) {
        Element relation = tree.createElementNS(NS, "Relationship");
        relation.setAttribute("Id", id);
        relation.setAttribute("Type", type);
        relation.setAttribute("Target", target);
        tree.getDocumentElement().appendChild(relation);
    }

    private String resolved(String target) {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        String folder = source.substring(0, source.lastIndexOf('/') + 1);
        String rest = target;
        while (rest.startsWith("../") && !folder.isEmpty()) {
            rest = rest.substring(3);
            folder = folder.substring(0, folder.lastIndexOf('/', folder.length() - 2) + 1);
        }
        return folder + rest;
    }
}
