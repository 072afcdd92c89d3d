package org.huibao.workbook;

import java.io.IOException;

/** Reads {@code c} elements of a worksheet part. */
final class CellXml {

    private final Xml xml;
    private final SharedStrings strings;
    private final NumberFormats formats;
    private final SharedFormulas shared = new SharedFormulas();
    private final RichText richText = new RichText();
    private final StringBuilder buffer = new StringBuilder();

    private String value = "";
    private String inline = "";
    private String formula = "";
    private boolean hasValue;
    private boolean hasInline;
    private boolean hasFormula;

    CellXml(Xml xml, SharedStrings strings, NumberFormats formats) {
        this.xml = xml;
        this.strings = strings;
        this.formats = formats;
    }

    /** From the {@code c} that has just started to its end. */
    Cell read(int row, int column, String type, int style) throws IOException {
        hasValue = false;
        hasInline = false;
        hasFormula = false;
        value = "";
        inline = "";
        formula = "";
        int depth = xml.depth();
        while (xml.depth() >= depth) {
            if (xml.next() == Xml.START && xml.depth() == depth + 1) {
                child(row, column);
            }
        }
        return cell(row, column, type, formats.of(style));
    }

    private void child(int row, int column) {
        switch (xml.name()) {
            case "v" -> {
                value = text();
                hasValue = true;
            }
            case "f" -> formula(row, column);
            case "is" -> {
                inline = richText.read(xml);
                hasInline = true;
            }
            default -> {}
        }
    }

    private void formula(int row, int column) {
        hasFormula = true;
        String index = xml.attribute("t", "").equals("shared") ? xml.attribute("si", "") : "";
        String text = text();
        if (text.isEmpty()) {
            formula = shared.at(index, row, column);
        } else {
            formula = text;
            if (!index.isEmpty()) {
                shared.define(index, text, row, column);
            }
        }
    }

    private String text() {
        buffer.setLength(0);
        int depth = xml.depth();
        while (xml.depth() >= depth) {
            if (Xml.isText(xml.next())) {
                xml.appendTextTo(buffer);
            }
        }
        return buffer.toString();
    }

    private Cell cell(int row, int column, String type, String format) throws IOException {
        // The type decides: some writers leave the old text behind when a number is put in its place.
        if (type.equals("inlineStr") || hasInline && !hasValue) {
            return text(row, column, hasInline ? inline : Escapes.decode(value), format);
        }
        if (type.equals("str")) {
            return hasFormula && !hasValue
                    ? new Cell(row, column, Cell.Kind.UNCALCULATED, "", formula, format)
                    : text(row, column, Escapes.decode(value), format);
        }
        String raw = value.strip();
        if (raw.isEmpty()) {
            Cell.Kind kind = hasFormula ? Cell.Kind.UNCALCULATED : Cell.Kind.BLANK;
            return new Cell(row, column, kind, "", formula, format);
        }
        return switch (type) {
            case "s" -> text(row, column, strings.get(Xml.number(raw)), format);
            case "b" -> new Cell(row, column, Cell.Kind.BOOLEAN, Xml.isTrue(raw) ? "true" : "false", formula, format);
            case "e" -> new Cell(row, column, Cell.Kind.ERROR, raw, formula, format);
            case "d" -> text(row, column, raw, format);
            default ->
                Decimals.isNumber(raw)
                        ? new Cell(row, column, Cell.Kind.NUMBER, raw, formula, format)
                        : text(row, column, raw, format);
        };
    }

    private Cell text(int row, int column, String text, String format) {
        Cell.Kind kind = text.isEmpty() && !hasFormula ? Cell.Kind.BLANK : Cell.Kind.TEXT;
        return new Cell(row, column, kind, text, formula, format);
    }
}
