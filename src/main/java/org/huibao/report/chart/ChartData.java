package org.huibao.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.huibao.model.ReportPassage;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The numbers that a chart shows (ECMA-376 part 1, 21.2), from what the file keeps of them. */
public final class ChartData {

    private static final String C = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private static final String A = "http://schemas.openxmlformats.org/drawingml/2006/main";

    /** A chart with more points is a chart no more. */
    private static final int MOST = 500;

    private ChartData() {}

    public static ReportPassage.Chart of(Element chart) {
        List<Element> series = all(chart, C, "ser");
        List<String> categories = series.isEmpty() ? List.of() : points(series.get(0), "cat");
        return new ReportPassage.Chart(
                kind(chart),
                first(chart, "title").map(ChartData::richText).orElse(""),
                categories,
                series.stream()
                        .map(each -> new ReportPassage.Series(
                                points(each, "tx").stream().findFirst().orElse(""), points(each, "val")))
                        .toList());
    }

    private static String kind(Element chart) {
        if (first(chart, "lineChart").isPresent()) {
            return "line";
        }
        return first(chart, "pieChart").or(() -> first(chart, "doughnutChart")).isPresent() ? "pie" : "bar";
    }

    private static List<String> points(Element series, String name) {
        List<String> values = new ArrayList<>();
        for (Element point :
                first(series, name).map(found -> all(found, C, "pt")).orElse(List.of())) {
            String index = point.getAttribute("idx");
            int place = index.matches("[0-9]{1,3}") ? Integer.parseInt(index) : MOST;
            while (values.size() <= place && place < MOST) {
                values.add("");
            }
            if (place < MOST) {
                values.set(place, first(point, "v").map(Element::getTextContent).orElse(""));
            }
        }
        return values;
    }

    private static String richText(Element title) {
        return all(title, A, "t").stream().map(Element::getTextContent).collect(Collectors.joining());
    }

    private static Optional<Element> first(Element root, String name) {
        return all(root, C, name).stream().findFirst();
    }

    private static List<Element> all(Element root, String namespace, String name) {
        NodeList found = root.getElementsByTagNameNS(namespace, name);
        List<Element> elements = new ArrayList<>(found.getLength());
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }
}
