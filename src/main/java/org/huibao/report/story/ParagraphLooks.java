package org.huibao.report.story;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.huibao.model.ReportPassage.Alignment;
import org.huibao.report.file.WordPackage;
import org.huibao.report.file.WordXml;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** How paragraphs look: what they say themselves, else their style, the style it is based on, and the document's defaults. */
public final class ParagraphLooks {

    private final Map<String, Element> styles = new HashMap<>();
    private final @Nullable Element defaults;
    private String normal = "";

    /** @param part the styles part; null where the file has none */
    public static ParagraphLooks of(WordPackage docx) {
        return new ParagraphLooks(
                docx.named(WordPackage.STYLES).findFirst().flatMap(docx::xml).orElse(null));
    }

    public ParagraphLooks(@Nullable Document part) {
        Element root = part == null ? null : part.getDocumentElement();
        this.defaults = root == null ? null : WordXml.child(root, "docDefaults");
        if (root == null) {
            return;
        }
        for (Element style : WordXml.children(root)) {
            if (WordXml.is(style, "style") && at(style, "type").equals("paragraph")) {
                String id = at(style, "styleId");
                styles.put(id, style);
                normal = at(style, "default").equals("1") ? id : normal;
            }
        }
    }

    /** 1 for the title, one more than the outline level for a heading, 0 for text. */
    public int level(Element paragraph) {
        Optional<String> name = style(paragraph).map(style -> val(style, "name"));
        if (name.isPresent() && name.get().equalsIgnoreCase("title")) {
            return 1;
        }
        return find(paragraph, properties -> number(properties, "pPr", "outlineLvl"))
                .filter(outline -> outline >= 0 && outline < 9)
                .map(outline -> outline + 2)
                .orElse(0);
    }

    /** @param level from 0 */
    public record ListLevel(String number, int level) {}

    /** The list that a paragraph is an item of, by its own properties or by its style. */
    public Optional<ListLevel> list(Element paragraph) {
        Optional<String> number = find(paragraph, owner -> inList(owner, "numId"));
        int level = find(paragraph, owner -> inList(owner, "ilvl"))
                .filter(said -> said.matches("[0-8]"))
                .map(Integer::valueOf)
                .orElse(0);
        return number.filter(said -> !said.equals("0")).map(said -> new ListLevel(said, level));
    }

    private static Optional<String> inList(Node owner, String name) {
        return Optional.ofNullable(WordXml.child(owner, "pPr"))
                .map(properties -> WordXml.child(properties, "numPr"))
                .map(list -> val(list, name))
                .filter(said -> !said.isEmpty());
    }

    /** Those of the paragraph itself; empty ones are made where there are none. */
    public static Element properties(Element paragraph) {
        Element properties = WordXml.child(paragraph, "pPr");
        if (properties == null) {
            properties = WordXml.element(paragraph.getOwnerDocument(), "pPr");
            paragraph.insertBefore(properties, paragraph.getFirstChild());
        }
        return properties;
    }

    public Alignment alignment(Element paragraph) {
        String said =
                find(paragraph, properties -> text(properties, "pPr", "jc")).orElse("both");
        return switch (said) {
            case "center" -> Alignment.CENTER;
            case "right", "end" -> Alignment.RIGHT;
            case "left", "start" -> Alignment.LEFT;
            default -> Alignment.BOTH;
        };
    }

    public boolean indented(Element paragraph) {
        return find(paragraph, properties -> indent(WordXml.child(properties, "pPr")))
                .orElse(false);
    }

    public boolean newPage(Element paragraph) {
        return find(paragraph, properties -> flag(WordXml.child(properties, "pPr"), "pageBreakBefore"))
                .orElse(false);
    }

    public String font(Element paragraph) {
        return runProperty(
                        paragraph,
                        properties -> Optional.ofNullable(WordXml.child(properties, "rFonts"))
                                .map(fonts -> at(fonts, "eastAsia"))
                                .filter(name -> !name.isEmpty()))
                .orElse("");
    }

    public int halfPoints(Element paragraph) {
        return runProperty(paragraph, properties -> number(properties, "sz")).orElse(0);
    }

    public static boolean bold(Element run) {
        return flag(WordXml.child(run, "rPr"), "b").orElse(false);
    }

    /** Of the first run with text first: what a person did to a whole paragraph stands in its runs. */
    private <T> Optional<T> runProperty(Element paragraph, Function<Element, Optional<T>> of) {
        Optional<T> own = WordXml.all(paragraph, "r").stream()
                .filter(run -> WordXml.child(run, "t") != null)
                .findFirst()
                .map(run -> WordXml.child(run, "rPr"))
                .flatMap(of);
        return own.isPresent()
                ? own
                : find(
                        paragraph,
                        properties -> Optional.ofNullable(WordXml.child(properties, "rPr"))
                                .flatMap(of));
    }

    private <T> Optional<T> find(Element paragraph, Function<Node, Optional<T>> of) {
        Optional<T> found = of.apply(paragraph);
        Set<String> seen = new HashSet<>();
        Element style = style(paragraph).orElse(null);
        while (found.isEmpty() && style != null && seen.add(at(style, "styleId"))) {
            found = of.apply(style);
            style = styles.get(val(style, "basedOn"));
        }
        if (found.isEmpty() && defaults != null) {
            Element rest = WordXml.child(defaults, "rPrDefault");
            found = rest == null ? found : of.apply(rest);
        }
        return found;
    }

    private Optional<Element> style(Element paragraph) {
        Element properties = WordXml.child(paragraph, "pPr");
        String id = properties == null ? "" : val(properties, "pStyle");
        return Optional.ofNullable(styles.get(id.isEmpty() ? normal : id));
    }

    private static Optional<Boolean> indent(@Nullable Element properties) {
        Element indent = properties == null ? null : WordXml.child(properties, "ind");
        if (indent == null) {
            return Optional.empty();
        }
        String characters = at(indent, "firstLineChars");
        String twips = at(indent, "firstLine");
        String said = characters.isEmpty() ? twips : characters;
        return said.isEmpty() ? Optional.empty() : Optional.of(!said.equals("0"));
    }

    private static Optional<Boolean> flag(@Nullable Element properties, String name) {
        Element flag = properties == null ? null : WordXml.child(properties, name);
        return flag == null
                ? Optional.empty()
                : Optional.of(!Set.of("0", "false", "off").contains(at(flag, "val")));
    }

    private static Optional<String> text(Node owner, String properties, String name) {
        return Optional.ofNullable(WordXml.child(owner, properties))
                .map(found -> val(found, name))
                .filter(said -> !said.isEmpty());
    }

    private static Optional<Integer> number(Node owner, String properties, String name) {
        return text(owner, properties, name)
                .filter(said -> said.matches("[0-9]{1,5}"))
                .map(Integer::valueOf);
    }

    private static Optional<Integer> number(Node properties, String name) {
        String said = val(properties, name);
        return said.matches("[0-9]{1,5}") ? Optional.of(Integer.valueOf(said)) : Optional.empty();
    }

    private static String at(Element element, String attribute) {
        return element.getAttributeNS(WordXml.NS, attribute);
    }

    private static String val(Node owner, String name) {
        Element child = WordXml.child(owner, name);
        return child == null ? "" : at(child, "val");
    }
}
