package org.huibao.workbook.xlsx;

import java.io.IOException;
import org.huibao.workbook.Cell;
import org.huibao.workbook.CellLook;
import org.huibao.workbook.formula.SharedFormulas;
import org.huibao.workbook.limit.FileCharacters;
import org.huibao.workbook.limit.FileDecimals;
import org.huibao.workbook.part.PartReader;
import org.huibao.workbook.part.PlainCell;
import org.huibao.workbook.style.RichText;
import org.huibao.workbook.style.StyleLook;
import org.huibao.workbook.style.TextRuns;
import org.huibao.workbook.style.WorkbookStyles;
import org.jspecify.annotations.Nullable;

/** Reads {@code c} elements of a worksheet part. */
final class CellXml {

    private final PartReader xml;
    private final SharedTexts strings;
    private final WorkbookStyles styles;
    private final SharedFormulas shared = new SharedFormulas();
    private final RichText richText;

    private String value = "";
    private String inline = "";
    private String formula = "";
    private boolean hasValue;
    private boolean hasInline;
    private @Nullable TextRuns inlineRuns;
    private boolean hasFormula;

    CellXml(PartReader xml, SharedTexts strings, WorkbookStyles styles) {
        this.xml = xml;
        this.strings = strings;
        this.styles = styles;
        this.richText = new RichText(styles.colours());
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
            if (xml.next() == PartReader.START && xml.depth() == depth + 1) {
                child(row, column);
            }
        }
        return cell(row, column, type, style);
    }

    /** One that was taken whole. */
    Cell read(PlainCell plain) throws IOException {
        String written = plain.formula();
        hasFormula = written != null;
        formula = written == null ? "" : written.isEmpty() ? SharedFormulas.UNKNOWN : written;
        int index = plain.type().equals("s") && !hasFormula ? plain.index() : -1;
        if (index >= 0) {
            return shared(plain.row(), plain.column(), index, plain.style());
        }
        String text = plain.inline();
        hasInline = text != null;
        inline = text == null ? "" : FileCharacters.decode(text);
        inlineRuns = null;
        hasValue = plain.hasValue();
        value = plain.value();
        return cell(plain.row(), plain.column(), plain.type(), plain.style());
    }

    private void child(int row, int column) throws IOException {
        switch (xml.name()) {
            case "v" -> {
                value = xml.text();
                hasValue = true;
            }
            case "f" -> formula(row, column);
            case "is" -> {
                inline = richText.read(xml);
                inlineRuns = richText.runs();
                hasInline = true;
            }
            default -> {}
        }
    }

    private void formula(int row, int column) {
        hasFormula = true;
        String index = xml.attribute("t", "").equals("shared") ? xml.attribute("si", "") : "";
        String text = xml.text();
        if (text.isEmpty()) {
            formula = shared.at(index, row, column);
        } else {
            formula = text;
            if (!index.isEmpty()) {
                shared.define(index, text, row, column);
            }
        }
    }

    private Cell cell(int row, int column, String type, int style) throws IOException {
        // The type decides: some writers leave the old text behind when a number is put in its place.
        if (type.equals("inlineStr") || hasInline && !hasValue) {
            TextRuns runs = hasInline ? inlineRuns : null;
            return text(row, column, hasInline ? inline : FileCharacters.decode(value), style, runs);
        }
        if (type.equals("str")) {
            return hasFormula && !hasValue
                    ? cell(row, column, Cell.Kind.UNCALCULATED, "", style)
                    : text(row, column, FileCharacters.decode(value), style, null);
        }
        String raw = value.strip();
        if (raw.isEmpty()) {
            return cell(row, column, hasFormula ? Cell.Kind.UNCALCULATED : Cell.Kind.BLANK, "", style);
        }
        return switch (type) {
            case "s" -> shared(row, column, PartReader.number(raw), style);
            case "b" -> cell(row, column, Cell.Kind.BOOLEAN, PartReader.isTrue(raw) ? "true" : "false", style);
            case "e" -> cell(row, column, Cell.Kind.ERROR, raw, style);
            case "d" -> text(row, column, raw, style, null);
            default ->
                FileDecimals.isNumber(raw)
                        ? cell(row, column, Cell.Kind.NUMBER, raw, style)
                        : text(row, column, raw, style, null);
        };
    }

    private Cell shared(int row, int column, int index, int style) throws IOException {
        String text = strings.get(index);
        return cell(row, column, text, style, strings.look(index, styles.look(style)));
    }

    private Cell text(int row, int column, String text, int style, @Nullable TextRuns runs) {
        StyleLook look = styles.look(style);
        return cell(row, column, text, style, runs == null ? look.of(Cell.Kind.TEXT, text) : runs.look(look, text));
    }

    private Cell cell(int row, int column, String text, int style, CellLook look) {
        Cell.Kind kind = text.isEmpty() && !hasFormula ? Cell.Kind.BLANK : Cell.Kind.TEXT;
        return new Cell(row, column, kind, text, formula, styles.format(style), look);
    }

    private Cell cell(int row, int column, Cell.Kind kind, String raw, int style) {
        return new Cell(
                row,
                column,
                kind,
                raw,
                formula,
                styles.format(style),
                styles.look(style).of(kind, raw));
    }
}
