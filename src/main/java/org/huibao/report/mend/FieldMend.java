package org.huibao.report.mend;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.huibao.report.file.WordXml;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Fields of a filled story (ECMA-376 part 1, 17.16.18): one of which a hidden or repeated section took or copied a part, and one that
 * refers to a bookmark that is gone, becomes the text that it shows. Word would swallow all behind it, or print 错误！未找到引用源.
 */
public final class FieldMend {

    private static final Set<String> REFERENCES = Set.of("REF", "PAGEREF", "NOTEREF");

    /** What stands between the bookmarks of a formula. */
    private static final Pattern NO_NAME = Pattern.compile("[^\\p{L}\\p{N}_]+");

    private final Set<String> gone;
    private final Consumer<Element> lost;
    private final Deque<Field> open = new ArrayDeque<>();
    private final List<Element> superfluous = new ArrayList<>();
    private final List<Element> unwrapped = new ArrayList<>();

    private static final class Field {
        private final List<Element> parts = new ArrayList<>();
        private final StringBuilder code = new StringBuilder();
        private boolean separated;
    }

    private FieldMend(Set<String> gone, Consumer<Element> lost) {
        this.gone = gone;
        this.lost = lost;
    }

    /**
     * @param gone bookmarks that the template has and the report has not
     * @param lost takes a part of each reference to one of them
     */
    public static void mend(Element story, Set<String> gone, Consumer<Element> lost) {
        FieldMend mend = new FieldMend(gone, lost);
        mend.flow(story);
        mend.superfluous.forEach(FieldMend::drop);
        mend.unwrapped.forEach(FieldMend::unwrap);
    }

    /** A text box is a flow of its own. */
    private void flow(Element root) {
        read(root);
        open.forEach(field -> superfluous.addAll(field.parts));
        open.clear();
    }

    private void read(Element parent) {
        for (Element child : WordXml.children(parent)) {
            if (WordXml.is(child, "txbxContent")) {
                mend(child, gone, lost);
            } else if (WordXml.is(child, "fldChar")) {
                part(child, child.getAttributeNS(WordXml.NS, "fldCharType"));
            } else if (WordXml.is(child, "instrText")) {
                code(child);
            } else {
                boolean refers =
                        WordXml.is(child, "fldSimple") && refersToWhatIsGone(child.getAttributeNS(WordXml.NS, "instr"))
                                || WordXml.is(child, "hyperlink")
                                        && gone.contains(child.getAttributeNS(WordXml.NS, "anchor"))
                                        && !child.hasAttributeNS(WordXml.R, "id");
                if (refers && !inContents()) {
                    lost.accept(child);
                    unwrapped.add(child);
                }
                read(child);
            }
        }
    }

    private void code(Element text) {
        Field field = open.peek();
        if (field == null || field.separated) {
            superfluous.add(text);
        } else {
            field.code.append(text.getTextContent());
            field.parts.add(text);
        }
    }

    private void part(Element mark, String type) {
        Field field = open.peek();
        if (type.equals("begin")) {
            field = new Field();
            open.push(field);
        } else if (field == null || type.equals("separate") && field.separated) {
            superfluous.add(mark);
            return;
        }
        field.parts.add(mark);
        if (type.equals("separate")) {
            field.separated = true;
        } else if (type.equals("end")) {
            open.pop();
            if (refersToWhatIsGone(field.code.toString()) && !inContents()) {
                lost.accept(mark);
                superfluous.addAll(field.parts);
            }
        }
    }

    /** A table of contents is made anew as a whole. */
    private boolean inContents() {
        return open.stream()
                .anyMatch(field ->
                        field.code.toString().strip().toUpperCase(Locale.ROOT).startsWith("TOC"));
    }

    private boolean refersToWhatIsGone(String code) {
        if (code.strip().startsWith("=")) {
            return NO_NAME.splitAsStream(code).anyMatch(gone::contains);
        }
        List<String> words = new ArrayList<>();
        for (String word : code.strip().split("\\s+")) {
            words.add(word.replaceAll("^\"|\"$", ""));
        }
        String kind = words.get(0).toUpperCase(Locale.ROOT);
        int local = words.indexOf("\\l");
        String target = REFERENCES.contains(kind) && words.size() > 1
                ? words.get(1)
                : kind.equals("HYPERLINK") && local >= 0 && local + 1 < words.size()
                        ? words.get(local + 1)
                        : words.get(0);
        return gone.contains(target);
    }

    private static void drop(Element part) {
        Node run = part.getParentNode();
        run.removeChild(part);
        boolean empty = WordXml.children(run).stream().allMatch(each -> WordXml.is(each, "rPr"));
        if (empty && run.getParentNode() != null) {
            run.getParentNode().removeChild(run);
        }
    }

    private static void unwrap(Element around) {
        Node parent = around.getParentNode();
        for (Node child = around.getFirstChild(); child != null; child = around.getFirstChild()) {
            parent.insertBefore(child, around);
        }
        parent.removeChild(around);
    }
}
