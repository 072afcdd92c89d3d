package org.huibao.report.mend;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.huibao.report.file.WordXml;
import org.w3c.dom.Element;

/**
 * Numbers of captions, 表1, 图2 (SEQ fields: ECMA-376 part 1, 17.16.5.56). Word counts them anew when it is told to; a caption that is
 * repeated or hidden must not wait for that.
 */
public final class CaptionNumbers {

    private static final Set<String> NOT_COUNTED = Set.of("pPr", "rPr", "sdtPr", "Fallback");

    private final List<Caption> captions = new ArrayList<>();
    private final Deque<Caption> open = new ArrayDeque<>();

    private static final class Caption {
        private final StringBuilder code = new StringBuilder();
        private final List<Element> shown = new ArrayList<>();
        private boolean separated;

        private List<String> words() {
            return List.of(code.toString().strip().split("\\s+"));
        }

        boolean isOne() {
            return words().get(0).toUpperCase(Locale.ROOT).equals("SEQ") && words().size() > 1;
        }

        String kind() {
            return words().get(1);
        }
    }

    private CaptionNumbers(Element story) {
        read(story);
    }

    /** How many there are of each kind. */
    public static Map<String, Integer> count(Element story) {
        Map<String, Integer> counts = new HashMap<>();
        new CaptionNumbers(story).captions.forEach(each -> counts.merge(each.kind(), 1, Integer::sum));
        return counts;
    }

    /** Counts those kinds anew of which there are more or fewer than in the template. */
    public static void renew(Element story, Map<String, Integer> before) {
        Map<String, Integer> now = count(story);
        Map<String, Integer> reached = new HashMap<>();
        Set<String> unknown = new HashSet<>();
        for (Caption caption : new CaptionNumbers(story).captions) {
            String kind = caption.kind();
            if (!now.get(kind).equals(before.getOrDefault(kind, 0))) {
                number(caption, reached, unknown);
            }
        }
    }

    private static void number(Caption caption, Map<String, Integer> reached, Set<String> unknown) {
        List<String> words = caption.words();
        int reset = words.indexOf("\\r");
        // Begins anew below each heading, which Word alone knows.
        if (words.contains("\\s")) {
            unknown.add(caption.kind());
        }
        int number = words.contains("\\c")
                ? reached.getOrDefault(caption.kind(), 0)
                : reset > 0 && reset + 1 < words.size() && words.get(reset + 1).matches("[0-9]{1,6}")
                        ? Integer.parseInt(words.get(reset + 1))
                        : reached.getOrDefault(caption.kind(), 0) + 1;
        reached.put(caption.kind(), number);
        StringBuilder text = new StringBuilder();
        caption.shown.forEach(each -> text.append(each.getTextContent()));
        if (!unknown.contains(caption.kind()) && text.toString().strip().matches("[0-9]+")) {
            for (int i = 0; i < caption.shown.size(); i++) {
                WordXml.setText(caption.shown.get(i), i == 0 ? Integer.toString(number) : "");
            }
        }
    }

    private void read(Element parent) {
        for (Element child : WordXml.children(parent)) {
            if (WordXml.is(child, "fldChar")) {
                mark(child.getAttributeNS(WordXml.NS, "fldCharType"));
            } else if (WordXml.is(child, "instrText") && !open.isEmpty() && !open.element().separated) {
                open.element().code.append(child.getTextContent());
            } else if (WordXml.is(child, "t") && !open.isEmpty() && open.element().separated) {
                open.element().shown.add(child);
            } else if (WordXml.is(child, "fldSimple")) {
                Caption simple = new Caption();
                simple.code.append(child.getAttributeNS(WordXml.NS, "instr"));
                simple.separated = true;
                open.push(simple);
                read(child);
                end();
            } else if (!NOT_COUNTED.contains(child.getLocalName())) {
                read(child);
            }
        }
    }

    private void mark(String type) {
        switch (type) {
            case "begin" -> open.push(new Caption());
            case "separate" -> open.stream().limit(1).forEach(each -> each.separated = true);
            default -> end();
        }
    }

    private void end() {
        Caption ended = open.poll();
        if (ended != null && ended.isOne()) {
            captions.add(ended);
        }
    }
}
