package org.huibao.report.prepare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.huibao.definition.FixedTable;
import org.huibao.definition.ReportJob;
import org.huibao.definition.TableHeader;
import org.huibao.definition.TableHeader.Box;
import org.huibao.definition.TableLine;
import org.huibao.report.file.WordPackage;
import org.huibao.report.file.WordXml;
import org.huibao.report.placeholder.TableName;
import org.huibao.report.prepare.TableLooks.Part;
import org.huibao.report.story.ParagraphFlow;
import org.huibao.report.story.WordParagraph;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Puts a table in the place of each {@code {{table: NAME}}} that stands alone in a paragraph, with a placeholder in each of its cells: from then on
 * they are as if somebody had written them. The paragraph stays below the table, as low as a paragraph can be, for Word wants one there.
 */
final class PrintedTables {

    /** In a text box or a note it is told as a mistake. */
    private static final Set<String> PLACES = Set.of("body", "hdr", "ftr", "tc", "sdtContent");

    private static final int LOW = 340;

    private final Element paragraph;
    private final Document document;
    private final FixedTable table;
    private final TableLooks looks;
    private final int size;
    private final int labels;
    private final PrintedWidths widths;
    private final List<List<Element>> cells = new ArrayList<>();

    private PrintedTables(Element paragraph, FixedTable table, TableLooks looks) {
        this.paragraph = paragraph;
        this.document = paragraph.getOwnerDocument();
        this.table = table;
        this.looks = looks;
        this.size = TableLooks.size(paragraph).orElse(PrintedWidths.size(table));
        this.labels = TableHeader.depth(table.rows());
        this.widths = PrintedWidths.of(table, size, PrintedWidths.around(paragraph));
    }

    /** Of one story. */
    static void put(WordPackage docx, String story, ReportJob job) {
        if (job.tables().isEmpty()) {
            return;
        }
        for (Element each : ParagraphFlow.paragraphs(docx.tree(story).getDocumentElement())) {
            Optional<FixedTable> asked =
                    TableName.alone(WordParagraph.of(each).text()).flatMap(job::table);
            if (asked.isPresent()
                    && PLACES.contains(String.valueOf(each.getParentNode().getLocalName()))) {
                new PrintedTables(each, asked.get(), new TableLooks(docx)).put();
            }
        }
    }

    private void put() {
        int headers = TableHeader.depth(table.columns());
        IntStream.range(0, headers + table.rows().size()).forEach(row -> cells.add(new ArrayList<>()));
        box(0, headers, 0, labels, Part.HEAD, table.corner());
        for (Box box : TableHeader.boxes(table.columns())) {
            box(box.level(), box.levels(), labels + box.from(), box.to() - box.from() + 1, Part.HEAD, box.text());
        }
        for (Box box : TableHeader.boxes(table.rows())) {
            boolean own = box.level() + box.levels() == labels;
            Part part = own ? Part.LABEL : Part.CENTRED;
            box(headers + box.from(), box.to() - box.from() + 1, box.level(), box.levels(), part, box.text());
        }
        for (int row = 0; row < table.rows().size(); row++) {
            for (int column = 0; column < table.columns().size(); column++) {
                box(headers + row, 1, labels + column, 1, Part.CENTRED, value(row, column));
            }
        }
        Element written = WordXml.element(document, "tbl");
        written.appendChild(looks.table(document, widths.sum(0, widths.columns().size())));
        written.appendChild(grid());
        for (int row = 0; row < cells.size(); row++) {
            written.appendChild(row(row < headers, cells.get(row)));
        }
        paragraph.getParentNode().insertBefore(written, paragraph);
        onNewPage(written);
        shrink();
    }

    private String value(int row, int column) {
        TableLine its = table.rows().get(row);
        return table.indicator(its, table.columns().get(column))
                .map(code -> "{{" + code + "}}")
                .orElse(FixedTable.CROSSED);
    }

    private Element grid() {
        Element grid = WordXml.element(document, "tblGrid");
        for (int width : widths.columns()) {
            Element column = WordXml.element(document, "gridCol");
            column.setAttributeNS(WordXml.NS, "w:w", Integer.toString(width));
            grid.appendChild(column);
        }
        return grid;
    }

    private Element row(boolean header, List<Element> its) {
        Element row = WordXml.element(document, "tr");
        Element properties = WordXml.element(document, "trPr");
        properties.appendChild(WordXml.element(document, "cantSplit"));
        Element height = WordXml.valued(document, "trHeight", Integer.toString(LOW));
        height.setAttributeNS(WordXml.NS, "w:hRule", "atLeast");
        properties.appendChild(height);
        if (header) {
            properties.appendChild(WordXml.element(document, "tblHeader"));
        }
        row.appendChild(properties);
        its.forEach(row::appendChild);
        return row;
    }

    /** The cells of a box, from left to right in each row; boxes come in such an order that the rows grow from left to right. */
    private void box(int row, int rows, int column, int columns, Part part, String text) {
        for (int i = 0; i < rows; i++) {
            Element cell = WordXml.element(document, "tc");
            Element properties = WordXml.element(document, "tcPr");
            properties.appendChild(TableLooks.measure(document, "tcW", widths.sum(column, column + columns)));
            if (columns > 1) {
                properties.appendChild(WordXml.valued(document, "gridSpan", Integer.toString(columns)));
            }
            if (rows > 1) {
                properties.appendChild(
                        i == 0 ? WordXml.valued(document, "vMerge", "restart") : WordXml.element(document, "vMerge"));
            }
            properties.appendChild(WordXml.valued(document, "vAlign", "center"));
            cell.appendChild(properties);
            cell.appendChild(looks.paragraph(paragraph, part, i == 0 ? text : "", size));
            cells.get(row + i).add(cell);
        }
    }

    /** A page that begins with the placeholder begins with the table. */
    private void onNewPage(Element written) {
        Element its = WordXml.child(paragraph, "pPr");
        Element breaks = its == null ? null : WordXml.child(its, "pageBreakBefore");
        if (breaks != null) {
            Element first = WordXml.all(written, "pPr").get(0);
            first.insertBefore(
                    breaks,
                    WordXml.child(first, "pStyle") == null
                            ? first.getFirstChild()
                            : first.getChildNodes().item(1));
        }
    }

    /** Takes the placeholder out, and all height. */
    private void shrink() {
        WordParagraph its = WordParagraph.of(paragraph);
        its.remove(0, its.text().length());
        Element properties = WordXml.child(paragraph, "pPr");
        if (properties == null) {
            properties = WordXml.element(document, "pPr");
            paragraph.insertBefore(properties, paragraph.getFirstChild());
        }
        for (String name : List.of("snapToGrid", "spacing", "numPr")) {
            Optional.ofNullable(WordXml.child(properties, name)).ifPresent(properties::removeChild);
        }
        Node before = WordXml.children(properties).stream()
                .filter(each -> AFTER_SPACING.contains(each.getLocalName()))
                .findFirst()
                .map(Node.class::cast)
                .orElse(null);
        properties.insertBefore(WordXml.valued(document, "snapToGrid", "0"), before);
        Element spacing = WordXml.element(document, "spacing");
        List.of("before", "after").forEach(side -> spacing.setAttributeNS(WordXml.NS, "w:" + side, "0"));
        spacing.setAttributeNS(WordXml.NS, "w:line", "20");
        spacing.setAttributeNS(WordXml.NS, "w:lineRule", "exact");
        properties.insertBefore(spacing, before);
    }

    /** What follows {@code w:spacing} among the properties: ECMA-376 part 1, 17.3.1.26. */
    private static final Set<String> AFTER_SPACING = Set.of(
            "ind",
            "contextualSpacing",
            "mirrorIndents",
            "suppressOverlap",
            "jc",
            "textDirection",
            "textAlignment",
            "textboxTightWrap",
            "outlineLvl",
            "divId",
            "cnfStyle",
            "rPr",
            "sectPr",
            "pPrChange");
}
