package org.huibao.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;

/** Footnotes and endnotes: each is filled in the turn in which its reference stands, and a copied reference has a note of its own. */
final class NoteCopies {

    private static final List<String> KINDS = List.of("footnote", "endnote");

    private final Docx docx;

    /** Kind and id → the note, as the template has it until all are filled. */
    private final Map<String, Element> notes = new HashMap<>();

    private final Map<Element, Scope> scopes = new IdentityHashMap<>();
    private final Set<Element> bound = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<String> referred;
    private final Map<String, Integer> last = new HashMap<>();

    NoteCopies(Docx docx) {
        this.docx = docx;
        for (String part : parts()) {
            for (Element note : notes(part)) {
                notes.put(key(note.getLocalName(), note), note);
                last.merge(note.getLocalName(), number(note), Math::max);
            }
        }
        this.referred = referred();
    }

    private List<String> parts() {
        return docx.stories().stream()
                .filter(part -> isPart(docx.tree(part).getDocumentElement()))
                .toList();
    }

    /** Whether a story holds notes. */
    static boolean isPart(Element story) {
        return KINDS.stream().anyMatch(kind -> W.is(story, kind + "s"));
    }

    private List<Element> notes(String part) {
        return W.children(docx.tree(part).getDocumentElement()).stream()
                .filter(each -> KINDS.stream().anyMatch(kind -> W.is(each, kind)))
                .toList();
    }

    /** The references to notes in a paragraph or a story. */
    static List<Element> references(Element root) {
        List<Element> references = new ArrayList<>();
        KINDS.forEach(kind -> references.addAll(W.all(root, kind + "Reference")));
        return references;
    }

    /** The note that a reference means, or that a note is. */
    static String key(Element reference) {
        return key(reference.getLocalName().replace("Reference", ""), reference);
    }

    private static String key(String kind, Element element) {
        return kind + " " + element.getAttributeNS(W.NS, "id");
    }

    private static int number(Element note) {
        String id = note.getAttributeNS(W.NS, "id");
        return id.matches("[0-9]{1,8}") ? Integer.parseInt(id) : 0;
    }

    private Set<String> referred() {
        Set<String> keys = new HashSet<>();
        references(docx.tree(docx.main()).getDocumentElement()).forEach(reference -> keys.add(key(reference)));
        return keys;
    }

    /** The notes of a paragraph that is filled mean what it means. */
    void bind(Element paragraph, Scope scope) {
        for (Element reference : references(paragraph)) {
            Element note = notes.get(key(reference));
            if (note != null && bound.add(reference)) {
                scopes.put(scopes.containsKey(note) ? copied(note, reference) : note, scope);
            }
        }
    }

    private Element copied(Element note, Element reference) {
        String kind = note.getLocalName();
        String id = Integer.toString(last.merge(kind, 1, Integer::sum));
        Element copy = Copies.of(note);
        copy.setAttributeNS(W.NS, "w:id", id);
        reference.setAttributeNS(W.NS, "w:id", id);
        note.getParentNode().appendChild(copy);
        return copy;
    }

    /**
     * Fills all of them; those whose references are gone go too.
     *
     * @return the parts that were changed
     */
    List<String> fill(Filling filling, Scope county) {
        List<String> filled = new ArrayList<>();
        Set<String> left = referred();
        for (String part : parts()) {
            boolean changed = false;
            for (Element note : notes(part)) {
                String key = key(note.getLocalName(), note);
                if (referred.contains(key) && !left.contains(key)) {
                    note.getParentNode().removeChild(note);
                    changed = true;
                } else {
                    boolean copy = !notes.containsKey(key);
                    changed |= new FlowFill(filling).fill(note, scopes.getOrDefault(note, county)) || copy;
                }
            }
            if (changed) {
                filled.add(part);
            }
        }
        return filled;
    }
}
