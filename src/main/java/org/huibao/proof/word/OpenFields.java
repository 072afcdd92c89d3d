package org.huibao.proof.word;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Which fields (ISO/IEC 29500-1, 17.16) a reader of a story is in, and whether people see the text that stands in them. */
final class OpenFields {

    /** Each program counts these anew; what all other fields show is text of the report. */
    private static final Set<String> COUNTED_ANEW = Set.of("PAGE", "NUMPAGES", "TOC");

    /** A report counts the captions that it repeats or hides, and lists the headings that it has. */
    private static final Set<String> MADE_ANEW = Set.of("TOC", "SEQ");

    private final Deque<Field> open = new ArrayDeque<>();

    /** Beginnings with an end: a lone beginning hides nothing, or all that follows would be lost. */
    private final Set<Element> paired = Collections.newSetFromMap(new IdentityHashMap<>());

    private static final class Field {
        private final StringBuilder instruction = new StringBuilder();
        private boolean separated;

        boolean shown() {
            return separated && !isCountedAnew(instruction.toString());
        }
    }

    OpenFields(Document story) {
        Deque<Element> begun = new ArrayDeque<>();
        for (Element mark : DomElements.all(story.getDocumentElement(), "fldChar")) {
            if (isDeleted(mark)) {
                continue;
            }
            switch (type(mark)) {
                case "begin" -> begun.push(mark);
                case "end" -> {
                    if (!begun.isEmpty()) {
                        paired.add(begun.pop());
                    }
                }
                default -> {
                    // The separator belongs to the field that is open.
                }
            }
        }
    }

    void mark(Element mark) {
        switch (type(mark)) {
            case "begin" -> {
                if (paired.contains(mark)) {
                    open.push(new Field());
                }
            }
            case "separate" -> {
                if (!open.isEmpty()) {
                    open.peek().separated = true;
                }
            }
            default -> open.poll();
        }
    }

    void instruction(String text) {
        if (!open.isEmpty() && !open.peek().separated) {
            open.peek().instruction.append(text);
        }
    }

    /** Whether text at this place is seen: results of fields are, unless they are counted anew; instructions are not. */
    boolean shown() {
        return open.stream().allMatch(Field::shown);
    }

    /** Whether this place shows what stands elsewhere in the text, or how many captions there are before. */
    boolean isMadeAnew() {
        return open.stream().anyMatch(each -> each.separated && isMadeAnew(each.instruction.toString()));
    }

    static boolean isMadeAnew(String instruction) {
        return MADE_ANEW.contains(name(instruction));
    }

    static boolean isCountedAnew(String instruction) {
        return COUNTED_ANEW.contains(name(instruction));
    }

    private static String name(String instruction) {
        return instruction.strip().toUpperCase(Locale.ROOT).split("[\\s\\\\]+", 2)[0];
    }

    private static String type(Element mark) {
        return mark.getAttributeNS(mark.getNamespaceURI(), "fldCharType");
    }

    private static boolean isDeleted(Element mark) {
        for (Node above = mark.getParentNode(); above instanceof Element element; above = above.getParentNode()) {
            if (DomElements.is(element, "del") || DomElements.is(element, "moveFrom")) {
                return true;
            }
        }
        return false;
    }
}
