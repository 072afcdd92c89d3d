package org.huibao.proof.cells;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.record.CFRuleBase;
import org.apache.poi.hssf.record.aggregates.CFRecordsAggregate;
import org.apache.poi.hssf.record.aggregates.ConditionalFormattingTable;
import org.apache.poi.hssf.usermodel.HSSFComment;
import org.apache.poi.hssf.usermodel.HSSFConditionalFormattingRule;
import org.apache.poi.hssf.usermodel.HSSFFontFormatting;
import org.apache.poi.hssf.usermodel.HSSFPatternFormatting;
import org.apache.poi.hssf.usermodel.HSSFShape;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFTextbox;
import org.apache.poi.hssf.util.HSSFColor.HSSFColorPredefined;
import org.apache.poi.ss.usermodel.HeaderFooter;
import org.apache.poi.ss.util.CellRangeAddress;
import org.huibao.proof.seen.ConditionalNumber;
import org.huibao.proof.seen.SeenAround;

/**
 * What lies around the cells of an old binary sheet: texts, and the conditions under which a number is hidden, or has a format that nobody here can read.
 */
final class XlsSurroundings {

    /** Of the options of a differential style: a number format stands in it. */
    private static final int HAS_FORMAT = 1 << 25;

    private static final List<String> OPERATORS = List.of(
            "",
            "between",
            "notBetween",
            "equal",
            "notEqual",
            "greaterThan",
            "lessThan",
            "greaterThanOrEqual",
            "lessThanOrEqual");

    private XlsSurroundings() {}

    static void read(HSSFSheet sheet, SeenAround around) {
        try {
            margins(sheet, around);
            conditions(sheet, around);
        } catch (RuntimeException unreadable) {
            // They are no cells: where they cannot be read, the sheet can be.
            return;
        }
    }

    private static void conditions(HSSFSheet sheet, SeenAround around) {
        ConditionalFormattingTable table = sheet.getSheet().getConditionalFormattingTable();
        for (int i = 0; i < table.size(); i++) {
            CFRecordsAggregate all = table.get(i);
            for (int each = 0; each < all.getNumberOfRules(); each++) {
                HSSFConditionalFormattingRule rule = sheet.getSheetConditionalFormatting()
                        .getConditionalFormattingAt(i)
                        .getRule(each);
                CFRuleBase record = all.getRule(each);
                boolean unknown = (record.getOptions() & HAS_FORMAT) != 0;
                if (unknown || hides(rule)) {
                    // What cannot be read shows nothing that could be the value.
                    String kind =
                            record.getConditionType() == CFRuleBase.CONDITION_TYPE_FORMULA ? "expression" : "cellIs";
                    for (CellRangeAddress cells : all.getHeader().getCellRanges()) {
                        ConditionalNumber.of(
                                        cells,
                                        kind,
                                        OPERATORS.get(record.getComparisonOperation() % OPERATORS.size()),
                                        unknown ? List.of() : formulas(rule),
                                        CellStyles.NOTHING)
                                .ifPresent(around::condition);
                    }
                }
            }
        }
    }

    private static void margins(HSSFSheet sheet, SeenAround around) {
        for (HeaderFooter each : List.of(sheet.getHeader(), sheet.getFooter())) {
            for (String part : List.of(each.getLeft(), each.getCenter(), each.getRight())) {
                around.page(part);
            }
        }
        sheet.getCellComments()
                .forEach((at, comment) ->
                        around.margin(comment.getString().getString(), at.getRow() + 1, at.getColumn() + 1));
        if (sheet.getDrawingPatriarch() != null) {
            for (HSSFShape shape : sheet.getDrawingPatriarch().getChildren()) {
                if (shape instanceof HSSFTextbox box && !(shape instanceof HSSFComment)) {
                    around.margin(box.getString().getString(), 0, 0);
                }
            }
        }
    }

    private static boolean hides(HSSFConditionalFormattingRule rule) {
        HSSFFontFormatting font = rule.getFontFormatting();
        HSSFPatternFormatting fill = rule.getPatternFormatting();
        int behind = fill == null ? HSSFColorPredefined.WHITE.getIndex() : fill.getFillBackgroundColor();
        return font != null && font.getFontColorIndex() == behind;
    }

    private static List<String> formulas(HSSFConditionalFormattingRule rule) {
        List<String> formulas = new ArrayList<>();
        try {
            for (String each : new String[] {rule.getFormula1(), rule.getFormula2()}) {
                if (each != null && !each.isEmpty()) {
                    formulas.add(each);
                }
            }
        } catch (RuntimeException unknown) {
            return List.of();
        }
        return formulas;
    }
}
