package org.huibao.report.fill;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huibao.report.figure.FigureScope;
import org.huibao.report.file.WordPackage;
import org.huibao.report.file.WordXml;
import org.huibao.report.story.ElementCopies;
import org.huibao.report.story.NoteReferences;
import org.w3c.dom.Element;

/** Footnotes and endnotes: each is filled with the values of the place where its reference stands, and a copied reference has a note of its own. */
final class NoteCopies {

    private final WordPackage docx;

    /** Kind and id → the note, as the template has it until all are filled. */
    private final Map<String, Element> notes = new HashMap<>();

    private final Map<Element, FigureScope> scopes = new IdentityHashMap<>();
    private final Set<Element> bound = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<String> referred;
    private final Map<String, Integer> last = new HashMap<>();

    NoteCopies(WordPackage docx) {
        this.docx = docx;
        for (String part : parts()) {
            for (Element note : notes(part)) {
                notes.put(NoteReferences.key(note), note);
                last.merge(note.getLocalName(), number(note), Math::max);
            }
        }
        this.referred = referred();
    }

    private List<String> parts() {
        return docx.stories().stream()
                .filter(part -> NoteReferences.isNotes(docx.tree(part).getDocumentElement()))
                .toList();
    }

    private List<Element> notes(String part) {
        return WordXml.children(docx.tree(part).getDocumentElement()).stream()
                .filter(NoteReferences::isNote)
                .toList();
    }

    private static int number(Element note) {
        String id = note.getAttributeNS(WordXml.NS, "id");
        return id.matches("[0-9]{1,8}") ? Integer.parseInt(id) : 0;
    }

    private Set<String> referred() {
        Set<String> keys = new HashSet<>();
        NoteReferences.in(docx.tree(docx.main()).getDocumentElement())
                .forEach(reference -> keys.add(NoteReferences.key(reference)));
        return keys;
    }

    /** The notes of a paragraph that is filled mean what it means. */
    void bind(Element paragraph, FigureScope scope) {
        for (Element reference : NoteReferences.in(paragraph)) {
            Element note = notes.get(NoteReferences.key(reference));
            if (note != null && bound.add(reference)) {
                scopes.put(scopes.containsKey(note) ? copied(note, reference) : note, scope);
            }
        }
    }

    private Element copied(Element note, Element reference) {
        String kind = note.getLocalName();
        String id = Integer.toString(last.merge(kind, 1, Integer::sum));
        Element copy = ElementCopies.of(note);
        copy.setAttributeNS(WordXml.NS, "w:id", id);
        reference.setAttributeNS(WordXml.NS, "w:id", id);
        note.getParentNode().appendChild(copy);
        return copy;
    }

    /**
     * Fills all of them; those whose references are gone go too.
     *
     * @return the parts that were changed
     */
    List<String> fill(FillContext filling, FigureScope county) {
        List<String> filled = new ArrayList<>();
        Set<String> left = referred();
        for (String part : parts()) {
            boolean changed = false;
            for (Element note : notes(part)) {
                String key = NoteReferences.key(note);
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
