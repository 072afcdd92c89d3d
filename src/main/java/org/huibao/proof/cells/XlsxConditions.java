package org.huibao.proof.cells;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.huibao.proof.seen.ConditionalNumber;
import org.huibao.proof.seen.SeenAround;

/** One {@code conditionalFormatting} of a sheet (ISO/IEC 29500-1, clause 18.3.1.18), or one of Excel 2010, whose cells stand behind its rules. */
final class XlsxConditions {

    private record Rule(String kind, String operator, List<String> formulas, String format) {}

    private XlsxConditions() {}

    /** @param formats of the styles that conditions give */
    static void read(XlsxPart xml, List<String> formats, SeenAround around) throws XMLStreamException {
        String ranges = xml.attribute("sqref");
        List<Rule> rules = new ArrayList<>();
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.name()) {
                    case "cfRule" -> rules.add(rule(xml, formats));
                    case "sqref" -> ranges = xml.text();
                    default -> depth++;
                }
            }
        }
        for (String range : ranges.strip().split("[\\s,]+")) {
            for (Rule rule : rules) {
                if (!rule.format.isEmpty() && !range.isEmpty() && !range.contains("#")) {
                    ConditionalNumber.of(area(range), rule.kind, rule.operator, rule.formulas, rule.format)
                            .ifPresent(around::condition);
                }
            }
        }
    }

    /** B:C is all of two columns, which the library takes for cells of rows below the first. */
    private static CellRangeAddress area(String range) {
        String plain = range.replace("$", "");
        String[] ends = plain.split(":");
        if (ends.length == 2 && plain.matches("[A-Za-z]+:[A-Za-z]+")) {
            return new CellRangeAddress(
                    0,
                    SpreadsheetVersion.EXCEL2007.getLastRowIndex(),
                    CellReference.convertColStringToIndex(ends[0]),
                    CellReference.convertColStringToIndex(ends[1]));
        }
        if (ends.length == 2 && plain.matches("[0-9]{1,7}:[0-9]{1,7}")) {
            return new CellRangeAddress(
                    Integer.parseInt(ends[0]) - 1,
                    Integer.parseInt(ends[1]) - 1,
                    0,
                    SpreadsheetVersion.EXCEL2007.getLastColumnIndex());
        }
        return CellRangeAddress.valueOf(plain);
    }

    private static Rule rule(XlsxPart xml, List<String> formats) throws XMLStreamException {
        String style = xml.attribute("dxfId");
        String kind = xml.attribute("type");
        String operator = kind.equals("cellIs") ? xml.attribute("operator") : "";
        int place = style.isEmpty() ? formats.size() : Integer.parseInt(style);
        String format = place < formats.size() ? formats.get(place) : "";
        List<String> formulas = new ArrayList<>();
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.name()) {
                    case "formula", "f" -> formulas.add(xml.text().strip());
                    case "dxf" -> format = CellStyles.conditional(xml);
                    default -> depth++;
                }
            }
        }
        return new Rule(kind, operator, formulas, format);
    }
}
