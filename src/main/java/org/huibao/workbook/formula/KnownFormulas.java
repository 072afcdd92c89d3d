package org.huibao.workbook.formula;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.apache.poi.ss.formula.ptg.AbstractFunctionPtg;
import org.apache.poi.ss.formula.ptg.Area3DPxg;
import org.apache.poi.ss.formula.ptg.AreaPtg;
import org.apache.poi.ss.formula.ptg.AttrPtg;
import org.apache.poi.ss.formula.ptg.OperationPtg;
import org.apache.poi.ss.formula.ptg.ParenthesisPtg;
import org.apache.poi.ss.formula.ptg.PowerPtg;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.formula.ptg.Ref3DPxg;
import org.apache.poi.ss.formula.ptg.RefPtg;
import org.apache.poi.ss.formula.ptg.ScalarConstantPtg;
import org.apache.poi.ss.formula.ptg.UnaryMinusPtg;
import org.apache.poi.ss.formula.ptg.ValueOperatorPtg;

/** Which formulas are worked out again: those that give the same result whenever and in whichever program. */
final class KnownFormulas {

    /** Take whole areas. */
    private static final Set<String> OF_AREAS = Set.of(
            "SUM",
            "AVERAGE",
            "MIN",
            "MAX",
            "COUNT",
            "COUNTA",
            "COUNTIF",
            "COUNTIFS",
            "SUMIF",
            "SUMIFS",
            "SUMPRODUCT",
            "PRODUCT",
            "VLOOKUP",
            "HLOOKUP",
            "INDEX",
            "MATCH");

    /** Take one value; over an area they are array formulas, which a grid does not tell apart. */
    private static final Set<String> OF_VALUES = Set.of(
            "ROUND",
            "ROUNDUP",
            "ROUNDDOWN",
            "INT",
            "TRUNC",
            "ABS",
            "MOD",
            "IF",
            "IFERROR",
            "AND",
            "OR",
            "NOT",
            "ISBLANK",
            "ISNUMBER",
            "ISERROR",
            "N",
            "VALUE",
            "TRUE",
            "FALSE");

    private KnownFormulas() {}

    /** @throws IllegalArgumentException at the first thing that is not known for certain */
    static void refuseOthers(Ptg[] tokens) {
        Deque<Boolean> areas = new ArrayDeque<>();
        Ptg before = null;
        for (Ptg token : tokens) {
            // -2^2 is 4 in Excel, and -4 in POI.
            refuseIf(token instanceof UnaryMinusPtg && before instanceof PowerPtg);
            before = token;
            if (token instanceof AbstractFunctionPtg function) {
                boolean ofAreas = OF_AREAS.contains(function.getName());
                refuseIf(!ofAreas && !OF_VALUES.contains(function.getName()));
                pop(areas, function.getNumberOfOperands(), ofAreas);
            } else if (token instanceof AttrPtg attribute) {
                refuseIf(attribute.isSemiVolatile());
                if (attribute.isSum()) {
                    pop(areas, 1, true);
                }
            } else if (token instanceof OperationPtg operation) {
                // Unions and ranges of references are no value operators.
                refuseIf(!(operation instanceof ValueOperatorPtg));
                pop(areas, operation.getNumberOfOperands(), false);
            } else if (!(token instanceof ParenthesisPtg)) {
                boolean area = token instanceof AreaPtg || token instanceof Area3DPxg;
                refuseIf(!area && !(token instanceof ScalarConstantPtg) && !isCell(token));
                areas.push(area);
            }
        }
    }

    private static boolean isCell(Ptg token) {
        return token instanceof RefPtg || token instanceof Ref3DPxg;
    }

    private static void pop(Deque<Boolean> areas, int operands, boolean mayBeAreas) {
        for (int i = 0; i < operands; i++) {
            boolean area = areas.pop();
            refuseIf(area && !mayBeAreas);
        }
        areas.push(false);
    }

    private static void refuseIf(boolean unknown) {
        if (unknown) {
            throw new IllegalArgumentException("not worked out again");
        }
    }
}
