package org.huibao.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibao.report.file.PartRelations;
import org.huibao.report.file.PartTree;
import org.huibao.report.file.WordXml;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What Word asks of a file beyond its schemas; a file that lacks it is repaired on opening, or is not opened. */
public final class SoundWordFile {

    private static final String TYPES = "[Content_Types].xml";
    private static final Pattern REFERENCE =
            Pattern.compile("\\s*(?:REF|PAGEREF|NOTEREF)\\s+\"?([^\\s\"\\\\]+).*", Pattern.DOTALL);

    /** A part of these, and each cell and text box, ends with a paragraph. */
    private static final Set<String> WITH_PARAGRAPH =
            Set.of("tc", "txbxContent", "hdr", "ftr", "footnote", "endnote", "comment");

    private final Map<String, byte[]> parts;
    private final Map<String, Document> trees = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();

    private SoundWordFile(byte[] docx) {
        this.parts = PackageParts.of(docx);
    }

    public static void check(byte[] docx) {
        assertThat(faults(docx)).as("what Word repairs or refuses").isEmpty();
    }

    static List<String> faults(byte[] docx) {
        SoundWordFile file = new SoundWordFile(docx);
        file.read();
        if (file.faults.isEmpty()) {
            file.parts();
            file.ids();
            file.trees.forEach((part, tree) -> file.contents(part, tree.getDocumentElement()));
        }
        return file.faults;
    }

    private void read() {
        parts.forEach((name, bytes) -> {
            if (name.endsWith(".xml") || name.endsWith(".rels")) {
                PartTree.parse(bytes)
                        .ifPresentOrElse(tree -> trees.put(name, tree), () -> faults.add(name + " is no XML"));
            }
        });
        if (!parts.containsKey(TYPES)) {
            faults.add("no " + TYPES);
        }
    }

    /** Each part has a type and is pointed at, and whatever is pointed at is there. */
    private void parts() {
        Set<String> extensions = new HashSet<>();
        Set<String> typed = new HashSet<>();
        for (Element each : WordXml.children(trees.get(TYPES).getDocumentElement())) {
            String part = each.getAttribute("PartName").replaceFirst("^/", "");
            if (part.isEmpty()) {
                once(extensions, each.getAttribute("Extension").toLowerCase(Locale.ROOT), TYPES);
            } else {
                once(typed, part, TYPES);
                there(parts.containsKey(part), TYPES + " names " + part);
            }
        }
        Set<String> related = new HashSet<>();
        trees.keySet().stream().filter(each -> each.endsWith(".rels")).forEach(each -> relations(each, related));
        for (String part : parts.keySet()) {
            String extension = part.substring(part.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
            if (!part.equals(TYPES) && !part.endsWith("/")) {
                there(typed.contains(part) || extensions.contains(extension), "the type of " + part);
                there(part.endsWith(".rels") || related.contains(part), "what points at " + part);
            }
        }
    }

    private void relations(String part, Set<String> related) {
        String source = part.replaceFirst("_rels/([^/]*)\\.rels$", "$1");
        there(source.isEmpty() || source.endsWith("/") || parts.containsKey(source), part + " is for " + source);
        PartRelations relations = new PartRelations(source, trees.get(part));
        Set<String> ids = new HashSet<>();
        for (Element each : WordXml.children(trees.get(part).getDocumentElement())) {
            String id = each.getAttribute("Id");
            once(ids, id, part);
            relations.part(id).ifPresent(target -> {
                related.add(target);
                there(parts.containsKey(target), part + " points at " + target);
            });
        }
    }

    /** The ids that must differ within the file, not just within a part. */
    private void ids() {
        Set<String> drawings = new HashSet<>();
        Set<String> controls = new HashSet<>();
        Set<String> bookmarks = new HashSet<>();
        trees.forEach((part, tree) -> {
            Element root = tree.getDocumentElement();
            named(root, "docPr").forEach(each -> once(drawings, "docPr " + each.getAttribute("id"), part));
            WordXml.all(root, "sdtPr").stream()
                    .flatMap(each -> WordXml.children(each).stream())
                    .filter(each -> WordXml.is(each, "id"))
                    .forEach(each -> once(controls, "sdt " + value(each, "val"), part));
            WordXml.all(root, "bookmarkStart")
                    .forEach(each -> once(bookmarks, "bookmark " + value(each, "name"), part));
        });
    }

    private void contents(String part, Element root) {
        if (!WordXml.NS.equals(root.getNamespaceURI()) || WordXml.is(root, "settings")) {
            return;
        }
        pairs(part, root, "bookmarkStart", "bookmarkEnd");
        pairs(part, root, "commentRangeStart", "commentRangeEnd");
        references(part, root);
        fields(part, root);
        Set<String> shapes = new HashSet<>();
        Set<String> paragraphs = new HashSet<>();
        for (Element each : all(root)) {
            if ("urn:schemas-microsoft-com:vml".equals(each.getNamespaceURI()) && each.hasAttribute("id")) {
                once(shapes, each.getLocalName() + " " + each.getAttribute("id"), part);
            }
            String paragraph = each.getAttributeNS("http://schemas.microsoft.com/office/word/2010/wordml", "paraId");
            if (!paragraph.isEmpty()) {
                once(paragraphs, "paraId " + paragraph, part);
            }
            if (WordXml.NS.equals(each.getNamespaceURI())) {
                filled(part, each);
            }
        }
    }

    private void filled(String part, Element each) {
        List<Element> children = WordXml.children(each);
        String name = each.getLocalName();
        if (WITH_PARAGRAPH.contains(name)) {
            there(
                    !children.isEmpty() && endsWithParagraph(children.get(children.size() - 1)),
                    part + ": end of " + name);
        }
        there(!name.equals("tbl") || !WordXml.all(each, "tr").isEmpty(), part + ": a row of a table");
        there(!name.equals("tr") || !WordXml.all(each, "tc").isEmpty(), part + ": a cell of a row");
    }

    private static boolean endsWithParagraph(Element last) {
        return WordXml.is(last, "p")
                || WordXml.is(last, "sdt") && !WordXml.all(last, "p").isEmpty()
                || WordXml.is(last, "bookmarkEnd");
    }

    private void pairs(String part, Element root, String begin, String end) {
        Set<String> begun = new LinkedHashSet<>();
        WordXml.all(root, begin).forEach(each -> once(begun, begin + " " + value(each, "id"), part));
        Set<String> ended = new LinkedHashSet<>();
        WordXml.all(root, end).forEach(each -> once(ended, begin + " " + value(each, "id"), part));
        there(begun.equals(ended), part + ": each of " + begun + " and " + ended);
    }

    private void references(String part, Element root) {
        Map.of("commentReference", "comment", "footnoteReference", "footnote", "endnoteReference", "endnote")
                .forEach((reference, note) -> {
                    Set<String> notes = new HashSet<>();
                    trees.values().stream()
                            .filter(tree -> WordXml.is(tree.getDocumentElement(), note + "s"))
                            .flatMap(tree -> WordXml.all(tree.getDocumentElement(), note).stream())
                            .forEach(each -> once(notes, note + " " + value(each, "id"), part));
                    Set<String> used = new HashSet<>();
                    WordXml.all(root, reference).forEach(each -> {
                        once(used, reference + " " + value(each, "id"), part);
                        there(notes.contains(note + " " + value(each, "id")), part + ": " + note + value(each, "id"));
                    });
                });
        Set<String> bookmarks = new HashSet<>();
        WordXml.all(root, "bookmarkStart").forEach(each -> bookmarks.add(value(each, "name")));
        WordXml.all(root, "hyperlink").stream()
                .map(each -> value(each, "anchor"))
                .filter(each -> !each.isEmpty() && !each.equals("_top"))
                .forEach(each -> there(bookmarks.contains(each), part + ": bookmark " + each));
        for (Element each : all(root)) {
            for (int i = 0; i < each.getAttributes().getLength(); i++) {
                Attr attribute = (Attr) each.getAttributes().item(i);
                if (WordXml.R.equals(attribute.getNamespaceURI())
                        && !attribute.getValue().isEmpty()) {
                    there(hasRelation(part, attribute.getValue()), part + ": relation " + attribute.getValue());
                }
            }
        }
    }

    private boolean hasRelation(String part, String id) {
        Document relations = trees.get(PartRelations.partOf(part));
        return relations != null
                && WordXml.children(relations.getDocumentElement()).stream()
                        .anyMatch(each -> each.getAttribute("Id").equals(id));
    }

    private void fields(String part, Element root) {
        List<String> open = new ArrayList<>();
        StringBuilder code = new StringBuilder();
        List<String> codes = new ArrayList<>();
        for (Element each : all(root)) {
            if (WordXml.is(each, "instrText")) {
                code.append(each.getTextContent());
            } else if (WordXml.is(each, "fldSimple")) {
                codes.add(value(each, "instr"));
            } else if (WordXml.is(each, "fldChar")) {
                String type = value(each, "fldCharType");
                String last = open.isEmpty() ? "" : open.remove(open.size() - 1);
                if (type.equals("begin")) {
                    open.addAll(last.isEmpty() ? List.of(type) : List.of(last, type));
                    code.setLength(0);
                } else {
                    there(
                            last.equals("begin") || type.equals("end") && last.equals("separate"),
                            part + ": begin of field");
                    codes.add(code.toString());
                    code.setLength(0);
                    open.addAll(type.equals("separate") ? List.of(type) : List.of());
                }
            }
        }
        there(open.isEmpty(), part + ": end of field");
        Set<String> bookmarks = new HashSet<>();
        WordXml.all(root, "bookmarkStart").forEach(each -> bookmarks.add(value(each, "name")));
        codes.stream()
                .map(REFERENCE::matcher)
                .filter(Matcher::matches)
                .map(each -> each.group(1))
                .forEach(each -> there(bookmarks.contains(each), part + ": bookmark " + each));
    }

    private void once(Set<String> known, String one, String part) {
        if (!known.add(one)) {
            faults.add(part + ": twice " + one);
        }
    }

    private void there(boolean is, String what) {
        if (!is) {
            faults.add("missing: " + what);
        }
    }

    private static String value(Element element, String attribute) {
        return element.getAttributeNS(WordXml.NS, attribute);
    }

    private static List<Element> named(Element root, String localName) {
        return all(root).stream()
                .filter(each -> localName.equals(each.getLocalName()))
                .toList();
    }

    private static List<Element> all(Element root) {
        List<Element> all = new ArrayList<>(List.of(root));
        WordXml.children(root).forEach(each -> all.addAll(all(each)));
        return all;
    }
}
