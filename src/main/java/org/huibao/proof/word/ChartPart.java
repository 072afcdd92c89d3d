package org.huibao.proof.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibao.proof.cells.SourceFile.Address;
import org.w3c.dom.Element;

/**
 * What of a chart's numbers stands in its own part, and where in its workbook they lie (ISO/IEC 29500-1, clause 21.2).
 *
 * @param series in the order of the file
 */
public record ChartPart(List<Series> series) {

    /** A chart with more points is a chart no more. */
    private static final int MOST = 2000;

    private static final Pattern RANGE =
            Pattern.compile("'?([^'!]+)'?!\\$?([A-Z]{1,3})\\$?([0-9]{1,7})(?::\\$?([A-Z]{1,3})\\$?([0-9]{1,7}))?");

    /** @param name with one point */
    public record Series(Points name, Points categories, Points values) {}

    /**
     * @param shown from the first; empty where nothing is shown
     * @param cells where they come from, in one column; none if it is not said
     */
    public record Points(List<String> shown, List<Address> cells) {
        public String at(int place) {
            return place < shown.size() ? shown.get(place) : "";
        }
    }

    public static ChartPart of(Element chart) {
        return new ChartPart(DomElements.all(chart, "ser").stream()
                .map(each -> new Series(points(each, "tx"), points(each, "cat"), points(each, "val")))
                .toList());
    }

    private static Points points(Element series, String name) {
        Optional<Element> found = DomElements.child(series, name);
        List<String> shown = new ArrayList<>();
        for (Element point : found.map(each -> DomElements.all(each, "pt")).orElse(List.of())) {
            String written = point.getAttribute("idx");
            int place = written.matches("[0-9]{1,4}") ? Integer.parseInt(written) : MOST;
            while (shown.size() <= place && place < MOST) {
                shown.add("");
            }
            if (place < MOST) {
                shown.set(
                        place,
                        DomElements.child(point, "v")
                                .map(Element::getTextContent)
                                .orElse(""));
            }
        }
        String range = found.flatMap(each -> DomElements.all(each, "f").stream().findFirst())
                .map(Element::getTextContent)
                .orElse("");
        return new Points(shown, cells(range));
    }

    private static List<Address> cells(String range) {
        Matcher matcher = RANGE.matcher(range.strip());
        List<Address> cells = new ArrayList<>();
        if (matcher.matches() && (matcher.group(4) == null || matcher.group(4).equals(matcher.group(2)))) {
            int from = Integer.parseInt(matcher.group(3));
            int to = matcher.group(5) == null ? from : Integer.parseInt(matcher.group(5));
            for (int row = from; row <= Math.min(to, from + MOST); row++) {
                cells.add(new Address(matcher.group(1), matcher.group(2) + row));
            }
        }
        return cells;
    }
}
