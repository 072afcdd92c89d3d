package org.huibao.workbook;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.poi.ss.formula.IStabilityClassifier;
import org.apache.poi.ss.formula.WorkbookEvaluator;
import org.apache.poi.ss.formula.eval.NumberEval;
import org.apache.poi.ss.formula.eval.ValueEval;
import org.huibao.workbook.formula.RecalculatedWorkbook;

/**
 * Works out formulas again over the grids at hand, in a bounded number of looks at cells. What it does not know for certain (other workbooks,
 * names, arrays, functions that change by themselves or that nobody uses in a return) it does not work out.
 */
public final class Recalculation {

    private final RecalculatedWorkbook workbook;
    private final WorkbookEvaluator evaluator;

    /** @param grids of the sheets that may be looked at; nothing for a ledger */
    public Recalculation(List<Sheet> sheets, Function<Sheet, Optional<Grid>> grids) {
        this.workbook = new RecalculatedWorkbook(sheets, grids);
        this.evaluator = new WorkbookEvaluator(workbook, IStabilityClassifier.TOTALLY_IMMUTABLE, null);
    }

    /** The number that the formula in this cell gives; nothing if it gives none or cannot be worked out for certain. */
    public Optional<BigDecimal> of(Sheet sheet, Cell formula) {
        try {
            ValueEval result = evaluator.evaluate(workbook.cell(sheet, formula));
            return result instanceof NumberEval number && Double.isFinite(number.getNumberValue())
                    ? Optional.of(BigDecimal.valueOf(number.getNumberValue()))
                    : Optional.empty();
        } catch (RuntimeException | StackOverflowError notCertain) {
            // POI throws whatever occurs to it at formulas that it does not know.
            return Optional.empty();
        }
    }
}
