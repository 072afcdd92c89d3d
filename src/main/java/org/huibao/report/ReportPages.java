package org.huibao.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.huibao.model.ReportPassage;
import org.huibao.report.chart.ChartData;
import org.huibao.report.file.PartRelations;
import org.huibao.report.file.PartTree;
import org.huibao.report.file.WordXml;
import org.huibao.report.story.ParagraphLooks;
import org.huibao.report.story.TableShape;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Reads a filled report as plain passages; the tags of its content controls tell the figures. */
public final class ReportPages {

    private static final String CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";

    /** What Word shows in place of the other, and what was deleted. */
    private static final Set<String> NOT_SHOWN =
            Set.of("pPr", "rPr", "sdtPr", "Fallback", "del", "moveFrom", "instrText");

    private final Map<String, byte[]> parts;
    private final ParagraphLooks looks;
    private final PartRelations relations;
    private final List<ReportPassage> passages = new ArrayList<>();

    private ReportPages(Map<String, byte[]> parts, String body) {
        this.parts = parts;
        this.relations =
                new PartRelations(body, part(PartRelations.partOf(body)).orElseGet(PartRelations::none));
        this.looks = new ParagraphLooks(relations.parts(WordXml.R + "/styles").stream()
                .findFirst()
                .flatMap(this::part)
                .orElse(null));
    }

    /**
     * @param docx a report as {@link ReportTemplate#fill} gives it
     * @throws IllegalStateException if it has no text that can be read
     */
    public static List<ReportPassage> of(byte[] docx) {
        Map<String, byte[]> parts = unpacked(docx);
        String main = body(parts);
        ReportPages pages = new ReportPages(parts, main);
        Document body = pages.part(main).orElseThrow(() -> new IllegalStateException("no text in the report"));
        pages.read(body.getDocumentElement());
        return List.copyOf(pages.passages);
    }

    /** The part that the file begins with; programs on the web name it {@code word/document2.xml}. */
    private static String body(Map<String, byte[]> parts) {
        return Optional.ofNullable(parts.get("_rels/.rels"))
                .flatMap(PartTree::parse)
                .flatMap(tree -> new PartRelations("", tree)
                        .parts(WordXml.R + "/officeDocument").stream()
                                .filter(parts::containsKey)
                                .findFirst())
                .orElse("word/document.xml");
    }

    private static Map<String, byte[]> unpacked(byte[] docx) {
        Map<String, byte[]> parts = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels")) {
                    parts.put(entry.getName(), zip.readAllBytes());
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return parts;
    }

    private Optional<Document> part(String name) {
        return Optional.ofNullable(parts.get(name)).flatMap(PartTree::parse);
    }

    private void read(Node parent) {
        for (Element child : WordXml.children(parent)) {
            if (WordXml.is(child, "p")) {
                paragraph(child);
            } else if (WordXml.is(child, "tbl")) {
                passages.add(new TableShape(child).table(this::content));
            } else if (!NOT_SHOWN.contains(child.getLocalName())) {
                read(child);
            }
        }
    }

    /** Of a table's cell. */
    private List<ReportPassage> content(Element cell) {
        ReportPages inside = new ReportPages(parts, looks, relations);
        inside.read(cell);
        return inside.passages;
    }

    private ReportPages(Map<String, byte[]> parts, ParagraphLooks looks, PartRelations relations) {
        this.parts = parts;
        this.looks = looks;
        this.relations = relations;
    }

    private void paragraph(Element paragraph) {
        TextPieces pieces = new TextPieces();
        List<Element> beside = new ArrayList<>();
        runs(paragraph, TextPieces.Control.NONE, pieces, beside);
        passages.add(new ReportPassage.Paragraph(
                looks.level(paragraph),
                looks.alignment(paragraph),
                looks.indented(paragraph),
                looks.font(paragraph),
                looks.halfPoints(paragraph),
                looks.newPage(paragraph) || pieces.brokePage(),
                pieces.list()));
        beside.forEach(this::drawn);
    }

    private void runs(Element parent, TextPieces.Control figure, TextPieces pieces, List<Element> beside) {
        for (Element child : WordXml.children(parent)) {
            if (WordXml.is(child, "r")) {
                run(child, figure, pieces, beside);
            } else if (WordXml.is(child, "sdt")) {
                TextPieces.Control control = new TextPieces.Control(said(child, "tag"), said(child, "alias"));
                pieces.part();
                runs(child, control.tag().isEmpty() ? figure : control, pieces, beside);
                pieces.part();
            } else if (!NOT_SHOWN.contains(child.getLocalName())) {
                runs(child, figure, pieces, beside);
            }
        }
    }

    private static void run(Element run, TextPieces.Control figure, TextPieces pieces, List<Element> beside) {
        boolean bold = ParagraphLooks.bold(run);
        for (Element child : WordXml.children(run)) {
            switch (child.getLocalName()) {
                case "t" -> pieces.add(child.getTextContent(), figure, bold);
                case "tab" -> pieces.add("\t", figure, bold);
                case "noBreakHyphen" -> pieces.add("-", figure, bold);
                case "br", "cr" -> pieces.lineBreak(child.getAttributeNS(WordXml.NS, "type"), figure, bold);
                case "drawing", "pict", "object", "AlternateContent" -> beside.add(child);
                default -> {}
            }
        }
    }

    /** Text boxes and charts follow on the paragraph in which they are anchored. */
    private void drawn(Element drawing) {
        for (Element child : WordXml.children(drawing)) {
            if (WordXml.is(child, "txbxContent")) {
                read(child);
            } else if (CHART.equals(child.getNamespaceURI())
                    && child.getLocalName().equals("chart")) {
                chart(child.getAttributeNS(WordXml.R, "id")).ifPresent(passages::add);
            } else if (!NOT_SHOWN.contains(child.getLocalName())) {
                drawn(child);
            }
        }
    }

    private Optional<ReportPassage> chart(String id) {
        return relations.part(id).flatMap(this::part).map(part -> ChartData.of(part.getDocumentElement()));
    }

    private static String said(Element control, String property) {
        Element properties = WordXml.child(control, "sdtPr");
        Element said = properties == null ? null : WordXml.child(properties, property);
        return said == null ? "" : said.getAttributeNS(WordXml.NS, "val");
    }
}
