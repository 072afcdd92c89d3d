package org.huibao.report.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.huibao.report.chart.ChartDrawings;
import org.huibao.report.file.WordPackage;
import org.huibao.report.file.WordXml;
import org.huibao.report.story.SeenText;
import org.huibao.report.story.TextLines;
import org.huibao.report.story.WordParagraph;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The double braces of a template that no filling reaches: they would be published as they are. */
final class UnfilledPlaces {

    /** What holds together the words of one line, which an editor may have cut anywhere. */
    private static final Set<String> LINES = Set.of("p", "rt", "rubyBase", "oMath", "si", "is");

    /** An author's notes and what he took away are no content. */
    private static final Set<String> NOT_PUBLISHED = Set.of("del", "moveFrom", "comments");

    private static final Set<String> ALTERNATIVES = Set.of("descr", "title", "alt");

    /** As Word writes a brace into an address. */
    private static final Pattern OPENING = Pattern.compile("%7B", Pattern.CASE_INSENSITIVE);

    private static final Pattern CLOSING = Pattern.compile("%7D", Pattern.CASE_INSENSITIVE);

    private final WordPackage docx;
    private final Set<Node> filled = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<String> charts = new HashSet<>();
    private final Set<String> workbooks = new HashSet<>();
    private final List<Place> places = new ArrayList<>();

    /**
     * @param kind of place: the last piece of a message's key
     * @param text that holds the braces
     */
    record Place(String part, String kind, String text) {}

    private record Line(Element around, String kind, String name) {}

    private UnfilledPlaces(WordPackage docx) {
        this.docx = docx;
    }

    static List<Place> in(WordPackage docx) {
        UnfilledPlaces search = new UnfilledPlaces(docx);
        search.run();
        return List.copyOf(search.places);
    }

    /** Of one part of a file that has been filled: there is nothing to be filled any more. */
    static List<Place> left(WordPackage docx, String part) {
        UnfilledPlaces search = new UnfilledPlaces(docx);
        docx.xml(part).ifPresent(tree -> search.search(part, tree));
        return List.copyOf(search.places);
    }

    private void run() {
        for (String story : docx.stories()) {
            for (Element asking : ChartDrawings.in(docx.tree(story))) {
                filled.add(asking.getAttributeNode("descr"));
                filled.addAll(ChartDrawings.replaced(asking));
                ChartDrawings.standing(docx, asking).ifPresent(chart -> {
                    charts.add(chart);
                    workbooks.addAll(ChartDrawings.workbooks(docx, chart));
                });
            }
        }
        for (String part : docx.xmlParts()) {
            if (docx.stories().contains(part)) {
                Document story = docx.tree(part);
                WordParagraph.all(story.getDocumentElement()).forEach(paragraph -> filled.addAll(paragraph.nodes()));
                search(part, story);
            } else {
                docx.xml(part).ifPresent(tree -> {
                    TextLines.in(part, tree, docx).forEach(line -> filled.addAll(line.pieces()));
                    search(part, tree);
                });
            }
        }
        EmbeddedFiles embedded = new EmbeddedFiles(this::search, (part, text) -> tell(part, "other", text));
        docx.otherParts().stream()
                .filter(part -> !workbooks.contains(part))
                .forEach(part -> embedded.search(part, docx.content(part)));
    }

    private void search(String part, Document tree) {
        Map<Line, StringBuilder> lines = new LinkedHashMap<>();
        search(part, tree.getDocumentElement(), lines);
        lines.forEach((line, text) -> tell(part, line.kind(), text.toString()));
    }

    private void search(String part, Element element, Map<Line, StringBuilder> lines) {
        String name = element.getLocalName();
        boolean word = WordXml.NS.equals(element.getNamespaceURI());
        boolean drawnAnew = charts.contains(part) && name.equals("ser");
        if (word && NOT_PUBLISHED.contains(name) && docx.has(part) || drawnAnew) {
            return;
        }
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Node attribute = element.getAttributes().item(i);
            if (!filled.contains(attribute)) {
                tell(part, kindOf(part, attribute.getLocalName()), attribute.getNodeValue());
            }
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element below && !filled.contains(below)) {
                search(part, below, lines);
            } else if (child.getNodeType() == Node.TEXT_NODE || child.getNodeType() == Node.CDATA_SECTION_NODE) {
                Element around = around(element);
                String kind = kindOf(part, around.getLocalName().equals("p") ? name : around.getLocalName());
                lines.computeIfAbsent(new Line(around, kind, name), each -> new StringBuilder())
                        .append(child.getNodeValue());
            }
        }
    }

    private static Element around(Element element) {
        for (Node each = element; each instanceof Element above; each = each.getParentNode()) {
            if (LINES.contains(above.getLocalName())) {
                return above;
            }
        }
        return element;
    }

    private static String kindOf(String part, String name) {
        if (part.endsWith(".rels")) {
            return "link";
        }
        return switch (name) {
            case "instrText", "instr" -> "field";
            case "tooltip" -> "tip";
            case "oMath" -> "equation";
            case "rt", "rubyBase" -> "ruby";
            default -> ALTERNATIVES.contains(name) ? "alternative" : "other";
        };
    }

    static String decoded(String address) {
        return CLOSING.matcher(OPENING.matcher(address).replaceAll("{")).replaceAll("}");
    }

    private void tell(String part, String kind, String text) {
        String shown = decoded(text);
        if (SeenText.of(shown).text().contains("{{")) {
            places.add(new Place(part, kind, shown.strip()));
        }
    }
}
