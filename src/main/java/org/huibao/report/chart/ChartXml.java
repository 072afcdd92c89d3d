package org.huibao.report.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.huibao.report.file.PartTree;
import org.huibao.report.file.WordXml;
import org.huibao.report.story.SafeText;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Puts numbers into a chart (ECMA-376 part 1, clause 21.2) and leaves its looks as they are. */
final class ChartXml {

    static final String NS = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private static final String A = "http://schemas.openxmlformats.org/drawingml/2006/main";

    /** Last year's stands behind this year's in paler ink; explicit, as viewers differ in what they take for automatic. */
    private static final List<String> FILLS = List.of("1F4E79", "9DC3E6");

    private static final Set<String> BEHIND_VALUES = Set.of("smooth", "shape", "extLst");

    private static final String TEXT =
            "<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz=\"900\"><a:solidFill><a:srgbClr val=\"000000\"/></a:solidFill>"
                    + "<a:latin typeface=\"宋体\"/><a:ea typeface=\"宋体\"/></a:defRPr></a:pPr><a:endParaRPr lang=\"zh-CN\"/></a:p></c:txPr>";

    private static final String LINE =
            "<c:spPr><a:ln w=\"6350\"><a:solidFill><a:srgbClr val=\"7F7F7F\"/></a:solidFill></a:ln></c:spPr>";

    /** Where the template holds a picture, which has no looks to keep. */
    private static final String PLAIN =
            "<c:chartSpace xmlns:c=\"" + NS + "\" xmlns:a=\"" + A + "\" xmlns:r=\"" + WordXml.R
                    + "\"><c:roundedCorners val=\"0\"/>"
                    + "<c:chart><c:autoTitleDeleted val=\"1\"/><c:plotArea><c:layout/><c:barChart><c:barDir val=\"col\"/><c:grouping val=\"clustered\"/>"
                    + "<c:varyColors val=\"0\"/><c:ser><c:idx val=\"0\"/><c:order val=\"0\"/><c:invertIfNegative val=\"0\"/></c:ser>"
                    + "<c:dLbls>" + TEXT
                    + "<c:showLegendKey val=\"0\"/><c:showVal val=\"1\"/><c:showCatName val=\"0\"/><c:showSerName val=\"0\"/>"
                    + "<c:showPercent val=\"0\"/><c:showBubbleSize val=\"0\"/></c:dLbls><c:gapWidth val=\"60\"/><c:axId val=\"111111111\"/><c:axId val=\"222222222\"/>"
                    + "</c:barChart><c:catAx><c:axId val=\"111111111\"/><c:scaling><c:orientation val=\"minMax\"/></c:scaling><c:delete val=\"0\"/>"
                    + "<c:axPos val=\"b\"/><c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/><c:tickLblPos val=\"low\"/>"
                    + LINE + TEXT
                    + "<c:crossAx val=\"222222222\"/></c:catAx><c:valAx><c:axId val=\"222222222\"/><c:scaling><c:orientation val=\"minMax\"/></c:scaling>"
                    + "<c:delete val=\"0\"/><c:axPos val=\"l\"/><c:numFmt formatCode=\"General\" sourceLinked=\"0\"/><c:majorTickMark val=\"out\"/>"
                    + "<c:minorTickMark val=\"none\"/><c:tickLblPos val=\"nextTo\"/>" + LINE + TEXT
                    + "<c:crossAx val=\"111111111\"/></c:valAx></c:plotArea>"
                    + "<c:legend><c:legendPos val=\"b\"/><c:overlay val=\"0\"/>" + TEXT
                    + "</c:legend><c:plotVisOnly val=\"1\"/><c:dispBlanksAs val=\"gap\"/></c:chart>"
                    + "<c:spPr><a:solidFill><a:srgbClr val=\"FFFFFF\"/></a:solidFill><a:ln><a:noFill/></a:ln></c:spPr></c:chartSpace>";

    private final Document chart;

    private ChartXml(Document chart) {
        this.chart = chart;
    }

    /** @param series that will stand in it: of a single one a legend says nothing that the title does not */
    static Document plain(int series) {
        Document chart = PartTree.own(PLAIN);
        if (series == 1) {
            new ChartXml(chart)
                    .all("legend")
                    .forEach(legend -> legend.getParentNode().removeChild(legend));
        }
        return chart;
    }

    /** @param id of the relation to the workbook; a chart without any series is left alone */
    static void fill(Document chart, ChartTable data, String id) {
        new ChartXml(chart).fill(data, id);
    }

    private void fill(ChartTable data, String id) {
        List<Element> series = all("ser");
        if (series.isEmpty()) {
            return;
        }
        if (series.size() < data.series().size() && all("legend").isEmpty()) {
            legend();
        }
        Element last = series.get(series.size() - 1);
        while (series.size() < data.series().size()) {
            Element copy = (Element) last.cloneNode(true);
            // The same fill twice could not be told apart.
            WordXml.children(copy).stream().filter(each -> is(each, "spPr")).forEach(copy::removeChild);
            last.getParentNode().insertBefore(copy, last.getNextSibling());
            series.add(copy);
            last = copy;
        }
        for (int i = data.series().size(); i < series.size(); i++) {
            series.get(i).getParentNode().removeChild(series.get(i));
        }
        for (int i = 0; i < data.series().size(); i++) {
            series(series.get(i), data, i);
        }
        workbook(id);
    }

    /** Colours that nothing explains say nothing: a chart that was drawn for one series gets the plain one's legend with a second. */
    private void legend() {
        Element its = new ChartXml(PartTree.own(PLAIN)).all("legend").get(0);
        all("plotArea").stream()
                .findFirst()
                .ifPresent(
                        area -> area.getParentNode().insertBefore(chart.importNode(its, true), area.getNextSibling()));
    }

    private void series(Element series, ChartTable data, int index) {
        WordXml.children(series).stream()
                .filter(each -> is(each, "idx") || is(each, "order"))
                .forEach(each -> each.setAttribute("val", Integer.toString(index)));
        WordXml.children(series).stream()
                .filter(each -> is(each, "tx") || is(each, "cat") || is(each, "val") || is(each, "dPt"))
                .forEach(series::removeChild);
        Node behindOrder = WordXml.children(series).stream()
                .filter(each -> is(each, "order"))
                .findFirst()
                .orElseThrow()
                .getNextSibling();
        Element name = element("tx");
        name.appendChild(strings(
                ChartTable.headOf(index + 2), List.of(data.series().get(index).name())));
        series.insertBefore(name, behindOrder);
        if (WordXml.children(series).stream().noneMatch(each -> is(each, "spPr"))) {
            series.insertBefore(
                    solid(FILLS.get((data.series().size() - 1 - index) % FILLS.size())), name.getNextSibling());
        }
        Node behind = WordXml.children(series).stream()
                .filter(each -> BEHIND_VALUES.contains(each.getLocalName()))
                .findFirst()
                .orElse(null);
        Element categories = element("cat");
        categories.appendChild(strings(data.rangeOf(1), data.categories()));
        series.insertBefore(categories, behind);
        Element values = element("val");
        values.appendChild(
                numbers(data.rangeOf(index + 2), data.series().get(index).amounts()));
        series.insertBefore(values, behind);
    }

    private Element solid(String colour) {
        Element properties = element("spPr");
        Element fill = chart.createElementNS(A, "a:solidFill");
        Element rgb = chart.createElementNS(A, "a:srgbClr");
        rgb.setAttribute("val", colour);
        fill.appendChild(rgb);
        properties.appendChild(fill);
        return properties;
    }

    private Element strings(String range, List<String> texts) {
        List<@Nullable String> points = new ArrayList<>();
        texts.forEach(text -> points.add(SafeText.line(text)));
        return reference("str", range, points);
    }

    private Element numbers(String range, List<@Nullable BigDecimal> amounts) {
        List<@Nullable String> points = new ArrayList<>();
        amounts.forEach(amount -> points.add(amount == null ? null : amount.toPlainString()));
        return reference("num", range, points);
    }

    private Element reference(String kind, String range, List<@Nullable String> points) {
        Element reference = element(kind + "Ref");
        reference.appendChild(text("f", range));
        Element cache = element(kind + "Cache");
        if (kind.equals("num")) {
            cache.appendChild(text("formatCode", "General"));
        }
        Element count = element("ptCount");
        count.setAttribute("val", Integer.toString(points.size()));
        cache.appendChild(count);
        for (int i = 0; i < points.size(); i++) {
            String point = points.get(i);
            if (point != null) {
                Element shown = element("pt");
                shown.setAttribute("idx", Integer.toString(i));
                shown.appendChild(text("v", point));
                cache.appendChild(shown);
            }
        }
        reference.appendChild(cache);
        return reference;
    }

    private void workbook(String id) {
        all("externalData").forEach(each -> each.getParentNode().removeChild(each));
        Element external = element("externalData");
        external.setAttributeNS(WordXml.R, "r:id", id);
        Element update = element("autoUpdate");
        update.setAttribute("val", "0");
        external.appendChild(update);
        Node behind = WordXml.children(chart.getDocumentElement()).stream()
                .filter(each -> is(each, "printSettings") || is(each, "userShapes") || is(each, "extLst"))
                .findFirst()
                .orElse(null);
        chart.getDocumentElement().insertBefore(external, behind);
    }

    private List<Element> all(String name) {
        NodeList found = chart.getElementsByTagNameNS(NS, name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    private Element element(String name) {
        return chart.createElementNS(NS, "c:" + name);
    }

    private Element text(String name, String content) {
        Element element = element(name);
        element.setTextContent(content);
        return element;
    }

    private static boolean is(Node node, String name) {
        return NS.equals(node.getNamespaceURI()) && name.equals(node.getLocalName());
    }
}
