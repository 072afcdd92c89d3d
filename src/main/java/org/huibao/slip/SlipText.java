package org.huibao.slip;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The text of a Word part as its reader sees it: paragraphs outside of tables, and tables as rows of cells. */
final class SlipText {

    /** Deleted, moved away, not shown, or how something looked before. */
    private static final Set<String> UNSEEN =
            Set.of("del", "moveFrom", "delText", "instrText", "Fallback", "rPrChange", "pPrChange");

    /** Nobody puts more of them into one another, and each piece of text asks all of those around it. */
    private static final int DEEPEST = 64;

    /** Nobody fills in more paragraphs. */
    private static final int MOST = 100_000;

    private static final String WINGDINGS = "wingdings";

    /** A control and what it says of itself. */
    static final class Control {
        String tag = "";
        boolean box;
        boolean checked;
    }

    /** A table cell's paragraphs. */
    record SlipCell(List<SlipLine> lines) {
        String text() {
            return String.join("\n", lines.stream().map(SlipLine::text).toList())
                    .strip();
        }
    }

    private final List<SlipLine> loose = new ArrayList<>();
    private final List<List<List<SlipCell>>> tables = new ArrayList<>();
    private final Deque<Control> controls = new ArrayDeque<>();
    private final Deque<SlipLine> lines = new ArrayDeque<>();
    private int depth;
    private int paragraphs;
    private int unseen;
    private boolean inText;
    private boolean struck;
    private boolean hidden;
    private boolean signs;

    private SlipText() {}

    /** @throws XMLStreamException if it is no XML, or brings a document type, which no Word file has */
    static SlipText of(byte[] part) throws XMLStreamException {
        SlipText text = new SlipText();
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(part));
        try {
            while (xml.hasNext()) {
                text.take(xml, xml.next());
            }
        } finally {
            xml.close();
        }
        return text;
    }

    List<SlipLine> loose() {
        return loose;
    }

    /** Those of tables, too. */
    List<SlipLine> all() {
        List<SlipLine> all = new ArrayList<>(loose);
        tables.stream().flatMap(List::stream).flatMap(List::stream).forEach(cell -> all.addAll(cell.lines()));
        return all;
    }

    List<List<List<SlipCell>>> tables() {
        return tables;
    }

    private void take(XMLStreamReader xml, int event) throws XMLStreamException {
        switch (event) {
            case XMLStreamConstants.DTD -> throw new XMLStreamException("a document type");
            case XMLStreamConstants.START_ELEMENT -> {
                if (unseen > 0 || UNSEEN.contains(xml.getLocalName())) {
                    unseen++;
                } else {
                    begin(xml);
                }
            }
            case XMLStreamConstants.END_ELEMENT -> {
                if (unseen > 0) {
                    unseen--;
                } else {
                    end(xml.getLocalName());
                }
            }
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                if (inText && unseen == 0) {
                    add(signs ? signs(xml.getText()) : xml.getText());
                }
            }
            default -> {}
        }
    }

    private void begin(XMLStreamReader xml) throws XMLStreamException {
        switch (xml.getLocalName()) {
            case "tbl" -> {
                if (++depth == 1) {
                    tables.add(new ArrayList<>());
                }
            }
            case "tr" -> {
                if (depth == 1) {
                    last(tables).add(new ArrayList<>());
                }
            }
            case "tc" -> {
                if (depth == 1 && !last(tables).isEmpty()) {
                    last(last(tables)).add(new SlipCell(new ArrayList<>()));
                }
            }
            case "p" -> {
                if (++paragraphs > MOST) {
                    throw new XMLStreamException("more paragraphs than any slip");
                }
                SlipLine line = new SlipLine();
                lines.push(line);
                place().add(line);
            }
            case "r" -> {
                struck = false;
                hidden = false;
                signs = false;
            }
            case "strike", "dstrike" -> struck |= isOn(xml);
            case "vanish" -> hidden = isOn(xml);
            case "rFonts" ->
                signs = value(xml, "ascii").toLowerCase(Locale.ROOT).startsWith(WINGDINGS);
            case "sdt" -> {
                if (controls.size() == DEEPEST) {
                    throw new XMLStreamException("controls in controls");
                }
                controls.push(new Control());
            }
            case "tag" -> control().tag = value(xml, "val");
            case "checkbox" -> control().box = true;
            case "checked" -> control().checked = isOn(xml);
            case "t" -> inText = true;
            case "sym" -> add(String.valueOf(symbol(value(xml, "char"))));
            case "tab", "br", "cr" -> add(" ");
            default -> {}
        }
    }

    private void end(String name) {
        switch (name) {
            case "tbl" -> depth--;
            case "p" -> lines.poll();
            case "t" -> inText = false;
            case "sdt" -> controls.poll();
            default -> {}
        }
    }

    private void add(String piece) {
        SlipLine line = lines.peek();
        if (line == null) {
            return;
        }
        if (struck || hidden) {
            line.strike();
            return;
        }
        line.add(piece, controls);
    }

    /** Of a damaged file the innermost, or one that nobody asks for. */
    private Control control() {
        Control innermost = controls.peek();
        return innermost == null ? new Control() : innermost;
    }

    private List<SlipLine> place() {
        if (depth == 0 || last(tables).isEmpty() || last(last(tables)).isEmpty()) {
            return loose;
        }
        return last(last(last(tables))).lines();
    }

    private static <T> T last(List<T> list) {
        return list.get(list.size() - 1);
    }

    private static boolean isOn(XMLStreamReader xml) {
        return !Set.of("0", "false", "off").contains(value(xml, "val"));
    }

    private static String value(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    private static char symbol(String code) {
        try {
            return SlipMarks.seen(Integer.parseInt(code, 16));
        } catch (NumberFormatException none) {
            return SlipMarks.seen(0);
        }
    }

    private static String signs(String text) {
        StringBuilder seen = new StringBuilder();
        text.chars().forEach(each -> seen.append(each == ' ' ? ' ' : SlipMarks.seen(each)));
        return seen.toString();
    }
}
