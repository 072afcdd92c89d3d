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
    private final Relations relations;
    private final List<ReportPassage> passages = new ArrayList<>();

    private ReportPages(Map<String, byte[]> parts, String body) {
        this.parts = parts;
        this.relations = new Relations(body, part(Relations.partOf(body)).orElseGet(Relations::none));
        this.looks = new ParagraphLooks(relations.parts(W.R + "/styles").stream()
                .findFirst()
                .flatMap(this::part)
                .orElse(null));
    }

    /**
     * @param docx a report as {@link Template#fill} gives it
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
                .flatMap(Xml::parse)
                .flatMap(tree -> new Relations("", tree)
                        .parts(W.R + "/officeDocument").stream()
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
        return Optional.ofNullable(parts.get(name)).flatMap(Xml::parse);
    }

    private void read(Node parent) {
        for (Element child : W.children(parent)) {
            if (W.is(child, "p")) {
                paragraph(child);
            } else if (W.is(child, "tbl")) {
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

    private ReportPages(Map<String, byte[]> parts, ParagraphLooks looks, Relations relations) {
        this.parts = parts;
        this.looks = looks;
        this.relations = relations;
    }

    private void paragraph(Element paragraph) {
        Pieces pieces = new Pieces();
        List<Element> beside = new ArrayList<>();
        runs(paragraph, Pieces.Control.NONE, pieces, beside);
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

    private void runs(Element parent, Pieces.Control figure, Pieces pieces, List<Element> beside) {
        for (Element child : W.children(parent)) {
            if (W.is(child, "r")) {
                run(child, figure, pieces, beside);
            } else if (W.is(child, "sdt")) {
                Pieces.Control control = new Pieces.Control(said(child, "tag"), said(child, "alias"));
                pieces.part();
                runs(child, control.tag().isEmpty() ? figure : control, pieces, beside);
                pieces.part();
            } else if (!NOT_SHOWN.contains(child.getLocalName())) {
                runs(child, figure, pieces, beside);
            }
        }
    }

    private static void run(Element run, Pieces.Control figure, Pieces pieces, List<Element> beside) {
        boolean bold = ParagraphLooks.bold(run);
        for (Element child : W.children(run)) {
            switch (child.getLocalName()) {
                case "t" -> pieces.add(child.getTextContent(), figure, bold);
                case "tab" -> pieces.add("\t", figure, bold);
                case "noBreakHyphen" -> pieces.add("-", figure, bold);
                case "br", "cr" -> pieces.lineBreak(child.getAttributeNS(W.NS, "type"), figure, bold);
                case "drawing", "pict", "object", "AlternateContent" -> beside.add(child);
                default -> {}
            }
        }
    }

    /** Text boxes and charts are told behind the paragraph that they hang on. */
    private void drawn(Element drawing) {
        for (Element child : W.children(drawing)) {
            if (W.is(child, "txbxContent")) {
                read(child);
            } else if (CHART.equals(child.getNamespaceURI())
                    && child.getLocalName().equals("chart")) {
                chart(child.getAttributeNS(W.R, "id")).ifPresent(passages::add);
            } else if (!NOT_SHOWN.contains(child.getLocalName())) {
                drawn(child);
            }
        }
    }

    private Optional<ReportPassage> chart(String id) {
        return relations.part(id).flatMap(this::part).map(part -> ChartData.of(part.getDocumentElement()));
    }

    private static String said(Element control, String property) {
        Element properties = W.child(control, "sdtPr");
        Element said = properties == null ? null : W.child(properties, property);
        return said == null ? "" : said.getAttributeNS(W.NS, "val");
    }
}
