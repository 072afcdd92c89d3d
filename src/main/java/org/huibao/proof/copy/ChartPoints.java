package org.huibao.proof.copy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.huibao.proof.SetDifference;
import org.huibao.proof.expected.TextCheck;
import org.huibao.proof.word.DomElements;
import org.huibao.proof.word.WordFile;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What a later hand did to the numbers that charts draw: they are figures without a sentence, and programs number the charts anew. */
public final class ChartPoints {

    /** Programs write what they calculate with: 0.30000000000000004. */
    private static final BigDecimal NEAR = new BigDecimal("1e-9");

    /** By series and category; in the order of the charts. */
    private final Map<String, List<String>> values = new TreeMap<>();

    private ChartPoints() {}

    public static List<SetDifference> changes(WordFile report, WordFile edited) {
        List<SetDifference> changes = new ArrayList<>();
        Map<String, List<String>> now = of(edited).values;
        of(report).values.forEach((label, before) -> {
            List<String> left = new ArrayList<>(now.getOrDefault(label, List.of()));
            List<String> lost = new ArrayList<>();
            for (String value : before) {
                left.stream()
                        .filter(each -> isSame(each, value))
                        .findFirst()
                        .ifPresentOrElse(left::remove, () -> lost.add(value));
            }
            for (String value : lost) {
                changes.add(
                        left.isEmpty()
                                ? SetDifference.of("final.figure-gone", "", label, value, label)
                                : changed(label, value, left.remove(0)));
            }
        });
        return changes;
    }

    private static SetDifference changed(String label, String before, String now) {
        return SetDifference.of(
                "final.figure-changed", "", label, before, now, TextCheck.difference(before, now), label + " " + now);
    }

    private static boolean isSame(String one, String other) {
        try {
            BigDecimal first = new BigDecimal(one.strip());
            BigDecimal difference =
                    first.subtract(new BigDecimal(other.strip())).abs();
            return difference.compareTo(first.abs().max(BigDecimal.ONE).multiply(NEAR)) <= 0;
        } catch (NumberFormatException words) {
            return one.equals(other);
        }
    }

    private static ChartPoints of(WordFile file) {
        ChartPoints points = new ChartPoints();
        for (Document drawing : file.drawn()) {
            all(drawing.getDocumentElement(), "ser").forEach(points::add);
        }
        return points;
    }

    private void add(Element series) {
        String name = DomElements.child(series, "tx").map(ChartPoints::first).orElse("");
        Map<String, String> categories = points(series, "cat");
        points(series, "val").forEach((place, value) -> {
            String label = (name + " " + categories.getOrDefault(place, "")).strip();
            values.computeIfAbsent(label, each -> new ArrayList<>()).add(value);
        });
    }

    private static Map<String, String> points(Element series, String axis) {
        Map<String, String> points = new TreeMap<>();
        DomElements.child(series, axis)
                .ifPresent(its -> all(its, "pt")
                        .forEach(point -> points.put(
                                point.getAttribute("idx"),
                                DomElements.child(point, "v")
                                        .map(Element::getTextContent)
                                        .orElse(""))));
        return points;
    }

    private static String first(Element element) {
        List<Element> found = all(element, "v");
        return found.isEmpty() ? "" : found.get(0).getTextContent();
    }

    private static List<Element> all(Element element, String name) {
        List<Element> found = new ArrayList<>();
        for (Element child : DomElements.children(element)) {
            if (child.getLocalName().equals(name)) {
                found.add(child);
            }
            found.addAll(all(child, name));
        }
        return found;
    }
}
