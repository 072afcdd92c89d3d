package org.huibao.proof.word;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.huibao.proof.word.WordText.Piece;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Footnotes and endnotes, which are read where they are referred to: they may stand in their part in any order and number. */
public final class NoteText {

    public static final NoteText NONE = new NoteText(Map.of(), Set.of());

    private final Map<String, List<Piece>> notes;
    private final Set<String> referred;

    private NoteText(Map<String, List<Piece>> notes, Set<String> referred) {
        this.notes = notes;
        this.referred = referred;
    }

    public static NoteText of(WordFile file, Predicate<String> isFigure) {
        Map<String, List<Piece>> notes = new LinkedHashMap<>();
        Set<String> referred = new HashSet<>();
        for (Document story : file.stories().values()) {
            if (isPart(story)) {
                for (Element note : DomElements.children(story.getDocumentElement())) {
                    notes.put(key(note), WordText.of(note, isFigure));
                }
            } else {
                WordText.of(story, isFigure, true).stream()
                        .filter(Piece.Note.class::isInstance)
                        .forEach(note -> referred.add(((Piece.Note) note).key()));
            }
        }
        return new NoteText(notes, referred);
    }

    public static boolean isPart(Document story) {
        return story.getDocumentElement().getLocalName().matches("footnotes|endnotes");
    }

    /** Of a note, or of what refers to it. */
    static String key(Element element) {
        String kind = element.getLocalName().replace("Reference", "");
        return kind + " " + element.getAttributeNS(element.getNamespaceURI(), "id");
    }

    public List<Piece> of(Piece.Note reference) {
        return notes.getOrDefault(reference.key(), List.of());
    }

    /** A part's text with each note in the place of its reference. */
    public List<Piece> within(List<Piece> pieces) {
        List<Piece> all = new ArrayList<>();
        for (Piece piece : pieces) {
            if (piece instanceof Piece.Note note) {
                all.addAll(of(note));
            } else {
                all.add(piece);
            }
        }
        return all;
    }

    /** The text of the notes that nothing refers to. */
    public List<Piece> alone() {
        return notes.entrySet().stream()
                .filter(note -> !referred.contains(note.getKey()))
                .flatMap(note -> note.getValue().stream())
                .toList();
    }
}
