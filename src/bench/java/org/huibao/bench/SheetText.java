package org.huibao.bench;

import java.util.LinkedHashMap;
import java.util.Map;

/** The XML of a sheet's cells, with shared strings as Excel writes them or with inline ones as most exporting libraries do. */
final class SheetText {

    private final StringBuilder xml = new StringBuilder();
    private final Map<String, Integer> shared;
    private final boolean inline;
    private int row;

    /** @param shared the workbook's strings so far */
    SheetText(Map<String, Integer> shared, boolean inline) {
        this.shared = shared;
        this.inline = inline;
    }

    static Map<String, Integer> noStrings() {
        return new LinkedHashMap<>();
    }

    void row(int number) {
        row = number;
        xml.append("<row r=\"").append(number).append("\">");
    }

    void endRow() {
        xml.append("</row>");
    }

    void text(int column, int style, String text) {
        if (inline) {
            open(column, style)
                    .append(" t=\"inlineStr\"><is><t>")
                    .append(escaped(text))
                    .append("</t></is></c>");
        } else {
            int index = shared.computeIfAbsent(text, unseen -> shared.size());
            open(column, style).append(" t=\"s\"><v>").append(index).append("</v></c>");
        }
    }

    void number(int column, int style, double number) {
        open(column, style).append("><v>").append(plain(number)).append("</v></c>");
    }

    void formula(int column, int style, String formula, double result) {
        open(column, style)
                .append("><f>")
                .append(formula)
                .append("</f><v>")
                .append(plain(result))
                .append("</v></c>");
    }

    void empty(int column, int style) {
        open(column, style).append("/>");
    }

    /** What was written since the last call. */
    String taken() {
        String text = xml.toString();
        xml.setLength(0);
        return text;
    }

    private StringBuilder open(int column, int style) {
        return xml.append("<c r=\"")
                .append((char) ('A' + column))
                .append(row)
                .append("\" s=\"")
                .append(style)
                .append('"');
    }

    static String sharedStrings(Map<String, Integer> shared) {
        StringBuilder strings = new StringBuilder(
                        "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" uniqueCount=\"")
                .append(shared.size())
                .append("\">");
        shared.keySet()
                .forEach(text -> strings.append("<si><t>").append(escaped(text)).append("</t></si>"));
        return strings.append("</sst>").toString();
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
