package org.huibao.report.story;

import java.util.ArrayList;
import java.util.List;
import org.huibao.notation.DirectionMarks;
import org.huibao.report.file.WordXml;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Somebody's text as what a run may hold: characters that XML allows, line breaks and tabs; never markup. */
public final class SafeText {

    private SafeText() {}

    /** The children of a run. */
    static List<Element> elements(Document document, String text) {
        List<Element> elements = new ArrayList<>();
        String[] lines = legal(text).strip().split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                elements.add(WordXml.element(document, "br"));
            }
            line(document, lines[i], elements);
        }
        return elements;
    }

    /** Its lines that say something; one empty line for a text that says nothing. */
    public static List<String> lines(String text) {
        List<String> lines = legal(text)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        return lines.isEmpty() ? List.of("") : lines;
    }

    private static void line(Document document, String line, List<Element> elements) {
        String[] cells = line.split("\t", -1);
        for (int i = 0; i < cells.length; i++) {
            if (i > 0) {
                elements.add(WordXml.element(document, "tab"));
            }
            if (!cells[i].isEmpty()) {
                elements.add(WordXml.text(document, cells[i]));
            }
        }
    }

    /** All in one line, as an attribute wants it. */
    public static String line(String text) {
        return legal(text).replaceAll("\\s+", " ").strip();
    }

    /** Without the characters that XML 1.0 does not allow or that turn what follows round; every kind of line break is a line feed. */
    private static String legal(String text) {
        return DirectionMarks.without(text)
                .replaceAll("\r\n?|\u0085|\u2028|\u2029", "\n")
                .codePoints()
                .filter(SafeText::allowed)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean allowed(int character) {
        return character == '\t'
                || character == '\n'
                || character >= 0x20 && character <= 0xd7ff
                || character >= 0xe000 && character <= 0xfffd
                || character >= 0x10000;
    }
}
