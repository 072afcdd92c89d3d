package org.huibao.report.chart;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.huibao.definition.ReportJob;
import org.huibao.report.ReportFigures;
import org.huibao.report.file.PartRelations;
import org.huibao.report.file.PartTree;
import org.huibao.report.file.WordPackage;
import org.huibao.report.file.WordXml;
import org.huibao.report.placeholder.TemplateVocabulary;
import org.huibao.report.story.SafeText;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** The drawings of the body that ask for a chart: the frame stays, and the looks of a chart that stands in it. */
public final class ChartDrawings {

    private static final String WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
    private static final String A = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private static final String CHART = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String CHART_RELATION = WordXml.R + "/chart";
    private static final String WORKBOOK_RELATION = WordXml.R + "/package";

    private final WordPackage docx;
    private final Set<String> filled = new HashSet<>();
    private int made;

    public ChartDrawings(WordPackage docx) {
        this.docx = docx;
    }

    /** The properties of every drawing of a story whose alternative text is a placeholder. */
    public static List<Element> in(Document story) {
        NodeList found = story.getElementsByTagNameNS(WP, "docPr");
        List<Element> asking = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            if (ChartPlaceholder.isOne(((Element) found.item(i)).getAttribute("descr"))) {
                asking.add((Element) found.item(i));
            }
        }
        return asking;
    }

    /** Whether one of the charts would have nothing to show. */
    public static boolean anyEmpty(WordPackage docx, ReportJob job, ReportFigures figures) {
        ChartPlaceholder placeholder = new ChartPlaceholder(job, new TemplateVocabulary(job));
        return in(docx.tree(docx.main())).stream()
                .map(properties -> placeholder.read(properties.getAttribute("descr")))
                .anyMatch(asked -> ChartTable.of(asked, job, figures).isEmpty());
    }

    /**
     * @param unshown takes the title of each chart that has nothing to show
     * @return whether anything was changed
     */
    public boolean fill(ReportJob job, ReportFigures figures, TemplateVocabulary vocabulary, Consumer<String> unshown) {
        List<Element> asking = in(docx.tree(docx.main()));
        ChartPlaceholder placeholder = new ChartPlaceholder(job, vocabulary);
        for (Element properties : asking) {
            ChartTable data = ChartTable.of(placeholder.read(properties.getAttribute("descr")), job, figures);
            if (data.isEmpty()) {
                unshown.accept(data.title());
                EmptyChart.leaveOut(docx, properties);
                continue;
            }
            fill(properties, data);
            properties.setAttribute("descr", SafeText.line(data.title()));
            replaced(properties).stream()
                    .filter(each -> each.getLocalName().equals("Fallback"))
                    .forEach(each -> each.getParentNode().removeChild(each));
        }
        return !asking.isEmpty();
    }

    private void fill(Element properties, ChartTable data) {
        made++;
        Element frame = graphicData((Element) properties.getParentNode());
        Optional<String> standing = standing(docx, properties);
        String part = standing.filter(each -> !filled.contains(each))
                .orElse(docx.folder() + "charts/huibao-chart-" + made + ".xml");
        Document chart = standing.flatMap(docx::xml)
                .orElseGet(() -> ChartXml.plain(data.series().size()));
        String workbook = docx.folder() + "embeddings/huibao-chart-" + made + ".xlsx";
        PartRelations relations = docx.relations(part);
        relations.parts(WORKBOOK_RELATION).forEach(docx::remove);
        relations.remove(WORKBOOK_RELATION);
        relations.add("huibao-workbook", WORKBOOK_RELATION, "../embeddings/huibao-chart-" + made + ".xlsx");
        ChartXml.fill(chart, data, "huibao-workbook");
        docx.put(part, PartTree.bytes(chart), CHART);
        docx.put(workbook, data.workbook(), WORKBOOK);
        docx.keep(relations);
        filled.add(part);
        if (!part.equals(standing.orElse(""))) {
            show(frame, "huibao-chart-" + made);
        }
    }

    /** The chart that stands in the template. */
    public static Optional<String> standing(WordPackage docx, Element properties) {
        return hasFrame(properties)
                ? reference(graphicData((Element) properties.getParentNode()))
                        .flatMap(reference ->
                                docx.relations(docx.main()).part(reference.getAttributeNS(WordXml.R, "id")))
                        .filter(docx::has)
                : Optional.empty();
    }

    /** Of a chart that is filled; it gets new ones. */
    public static List<String> workbooks(WordPackage docx, String chart) {
        return docx.relations(chart).parts(WORKBOOK_RELATION);
    }

    /** What goes when the chart comes: a picture in its frame, and what is shown by programs too old for it. */
    public static List<Element> replaced(Element properties) {
        List<Element> replaced = new ArrayList<>();
        if (hasFrame(properties)) {
            replaced.add(graphicData((Element) properties.getParentNode()));
        }
        for (Node each = properties; each != null; each = each.getParentNode()) {
            if ("AlternateContent".equals(each.getLocalName())) {
                WordXml.children(each).stream()
                        .filter(child -> child.getLocalName().equals("Fallback"))
                        .forEach(replaced::add);
            }
        }
        return replaced;
    }

    /** Puts a new chart into the frame. */
    private void show(Element frame, String id) {
        PartRelations main = docx.relations(docx.main());
        main.add(id, CHART_RELATION, "charts/huibao-chart-" + made + ".xml");
        docx.keep(main);
        frame.setAttribute("uri", ChartXml.NS);
        for (Node child = frame.getFirstChild(); child != null; child = frame.getFirstChild()) {
            frame.removeChild(child);
        }
        Element reference = frame.getOwnerDocument().createElementNS(ChartXml.NS, "c:chart");
        reference.setAttributeNS(WordXml.R, "r:id", id);
        frame.appendChild(reference);
    }

    private static Element graphicData(Element drawing) {
        return (Element) drawing.getElementsByTagNameNS(A, "graphicData").item(0);
    }

    private static Optional<Element> reference(Element frame) {
        return Stream.of(frame)
                .flatMap(each -> WordXml.children(each).stream())
                .filter(each -> ChartXml.NS.equals(each.getNamespaceURI()))
                .findFirst();
    }

    /** Whether the drawing has a frame that a chart can be put into. */
    public static boolean hasFrame(Element properties) {
        return properties.getParentNode() instanceof Element drawing
                && drawing.getElementsByTagNameNS(A, "graphicData").getLength() == 1;
    }
}
