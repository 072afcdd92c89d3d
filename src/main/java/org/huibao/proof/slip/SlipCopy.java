package org.huibao.proof.slip;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.huibao.proof.word.DomElements;
import org.huibao.proof.word.WordFile;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * A slip among the sources.
 *
 * @param values by indicator code, as it says that it printed them
 * @param agrees whether its first box is ticked
 * @param objects whether its second one is
 */
record SlipCopy(String department, Map<String, String> values, boolean agrees, boolean objects) {

    private static final String NUMBER = "huibao.slip";
    private static final String TICKS = "√✓✔☑☒■●◼⬛▪◆★☆Vv";

    /** Nothing for a file that is no slip. */
    static Optional<SlipCopy> of(Path file) {
        Optional<WordFile> word;
        try {
            word = WordFile.open(Files.readAllBytes(file));
        } catch (IOException gone) {
            return Optional.empty();
        }
        Map<String, String> properties = word.flatMap(each -> each.xml("docProps/custom.xml"))
                .map(SlipCopy::properties)
                .orElse(Map.of());
        if (!properties.containsKey(NUMBER)) {
            return Optional.empty();
        }
        return word.flatMap(each -> each.xml("word/document.xml")).map(body -> of(properties, body));
    }

    private static SlipCopy of(Map<String, String> properties, Document body) {
        String[] words = properties.getOrDefault("huibao.words", "|").split("\\|", -1);
        return new SlipCopy(
                properties.getOrDefault("huibao.department", ""),
                values(properties),
                ticked(body, "huibao.agree", words[0], words.length > 1 ? words[1] : ""),
                ticked(body, "huibao.object", words.length > 1 ? words[1] : "", ""));
    }

    private static Map<String, String> properties(Document custom) {
        Map<String, String> properties = new HashMap<>();
        for (Element each : DomElements.all(custom.getDocumentElement(), "property")) {
            properties.put(each.getAttribute("name"), each.getTextContent().strip());
        }
        return properties;
    }

    private static Map<String, String> values(Map<String, String> properties) {
        StringBuilder all = new StringBuilder();
        for (int piece = 1; properties.containsKey("huibao.values." + piece); piece++) {
            all.append(properties.get("huibao.values." + piece));
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (String pair : all.toString().split(";")) {
            String[] sides = pair.split("=", 2);
            if (sides.length == 2) {
                values.put(sides[0].strip(), sides[1].strip());
            }
        }
        return values;
    }

    /** By what the box itself says, or by a sign in its line, which is found by the box's name or else by the word beside it. */
    private static boolean ticked(Document body, String tag, String word, String butNot) {
        for (Element control : DomElements.all(body.getDocumentElement(), "sdt")) {
            boolean its = DomElements.all(control, "tag").stream()
                    .anyMatch(each -> attribute(each, "val").equals(tag));
            if (its) {
                return ticked(line(control));
            }
        }
        return !word.isEmpty()
                && DomElements.all(body.getDocumentElement(), "p").stream()
                        .filter(each -> text(each).contains(word))
                        .filter(each -> butNot.isEmpty() || !text(each).contains(butNot))
                        .findFirst()
                        .filter(SlipCopy::ticked)
                        .isPresent();
    }

    private static boolean ticked(Element line) {
        boolean checked = DomElements.all(line, "checked").stream()
                .map(each -> attribute(each, "val"))
                .anyMatch(value -> !value.equals("0") && !value.equals("false"));
        return checked || text(line).chars().anyMatch(each -> TICKS.indexOf(each) >= 0);
    }

    private static Element line(Element control) {
        Node at = control;
        while (at instanceof Element element && !"p".equals(element.getLocalName())) {
            at = at.getParentNode();
        }
        return at instanceof Element element ? element : control;
    }

    private static String text(Element line) {
        StringBuilder text = new StringBuilder();
        DomElements.all(line, "t").forEach(each -> text.append(each.getTextContent()));
        DomElements.all(line, "sym").stream()
                .filter(each -> attribute(each, "char").matches("(?i)F0(FE|FC|FD|6E|52|54|50)"))
                .forEach(each -> text.append('☑'));
        return text.toString();
    }

    private static String attribute(Element element, String name) {
        String value = element.getAttributeNS(element.getNamespaceURI(), name);
        return value.isEmpty() ? element.getAttribute(name) : value;
    }
}
