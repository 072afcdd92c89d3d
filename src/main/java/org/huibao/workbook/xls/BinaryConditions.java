package org.huibao.workbook.xls;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.hssf.record.CFRuleBase;
import org.apache.poi.hssf.record.aggregates.CFRecordsAggregate;
import org.apache.poi.hssf.record.aggregates.ConditionalFormattingTable;
import org.apache.poi.hssf.usermodel.HSSFConditionalFormattingRule;
import org.apache.poi.hssf.usermodel.HSSFFontFormatting;
import org.apache.poi.hssf.usermodel.HSSFPatternFormatting;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.ss.usermodel.ComparisonOperator;
import org.apache.poi.ss.util.CellRangeAddress;
import org.huibao.workbook.ConditionalFormat;
import org.huibao.workbook.DifferentialLook;
import org.huibao.workbook.limit.FileLimits;
import org.huibao.workbook.style.CellColours;
import org.huibao.workbook.style.StyleLook;

/**
 * The conditional formats of an {@code .xls} sheet ([MS-XLS] 2.4.42, CF). Of a number format only its presence is known: the library passes over
 * its code, and so over what stands behind it.
 */
final class BinaryConditions {

    /** {@code ibitAtrNum} of [MS-XLS] 2.5.92, DXFN. */
    private static final int NUMBER_FORMAT = 0x02000000;

    private static final short NO_COLOUR = -1;

    private final HSSFSheet sheet;
    private final BinaryFonts fonts;
    private final List<ConditionalFormat> found = new ArrayList<>();

    private BinaryConditions(HSSFSheet sheet, BinaryFonts fonts) {
        this.sheet = sheet;
        this.fonts = fonts;
    }

    static List<ConditionalFormat> of(HSSFSheet sheet, BinaryFonts fonts) {
        BinaryConditions read = new BinaryConditions(sheet, fonts);
        read.read();
        return List.copyOf(read.found);
    }

    private void read() {
        ConditionalFormattingTable table = sheet.getSheet().getConditionalFormattingTable();
        for (int i = 0; i < table.size() && found.size() < FileLimits.STYLES; i++) {
            CFRecordsAggregate conditions = table.get(i);
            CellRangeAddress[] cells = conditions.getHeader().getCellRanges();
            for (int rule = 0; rule < conditions.getNumberOfRules(); rule++) {
                add(cells, conditions.getRule(rule), rule(i, rule));
            }
        }
    }

    private HSSFConditionalFormattingRule rule(int conditions, int rule) {
        return sheet.getSheetConditionalFormatting()
                .getConditionalFormattingAt(conditions)
                .getRule(rule);
    }

    private void add(CellRangeAddress[] cells, CFRuleBase record, HSSFConditionalFormattingRule rule) {
        boolean number = (record.getOptions() & NUMBER_FORMAT) != 0;
        DifferentialLook look = number
                ? new DifferentialLook(DifferentialLook.UNKNOWN, false)
                : new DifferentialLook("", hides(rule.getFontFormatting(), rule.getPatternFormatting()));
        if (look.matters()) {
            String operator = operator(record);
            String condition = record.getConditionType() == CFRuleBase.CONDITION_TYPE_FORMULA ? "expression" : "cellIs";
            List<String> formulas = number ? List.of() : formulas(rule);
            for (CellRangeAddress each : cells) {
                found.add(new ConditionalFormat(BinarySheet.region(each), condition, operator, formulas, look));
            }
        }
    }

    private boolean hides(HSSFFontFormatting font, HSSFPatternFormatting fill) {
        if (font == null || font.getFontColorIndex() == NO_COLOUR) {
            return false;
        }
        int behind = fill == null ? CellColours.WHITE : fonts.rgb(fill.getFillBackgroundColor(), StyleLook.MIXED);
        return behind != StyleLook.MIXED
                && CellColours.same(fonts.rgb(font.getFontColorIndex(), CellColours.BLACK), behind);
    }

    private static List<String> formulas(HSSFConditionalFormattingRule rule) {
        try {
            return Stream.of(rule.getFormula1(), rule.getFormula2())
                    .filter(each -> each != null && !each.isEmpty())
                    .toList();
        } catch (RuntimeException unknown) {
            // With functions that the library does not know.
            return List.of();
        }
    }

    private static String operator(CFRuleBase record) {
        return switch (record.getComparisonOperation()) {
            case ComparisonOperator.GT -> "greaterThan";
            case ComparisonOperator.GE -> "greaterThanOrEqual";
            case ComparisonOperator.LT -> "lessThan";
            case ComparisonOperator.LE -> "lessThanOrEqual";
            case ComparisonOperator.EQUAL -> "equal";
            case ComparisonOperator.NOT_EQUAL -> "notEqual";
            case ComparisonOperator.BETWEEN -> "between";
            case ComparisonOperator.NOT_BETWEEN -> "notBetween";
            default -> "";
        };
    }
}
