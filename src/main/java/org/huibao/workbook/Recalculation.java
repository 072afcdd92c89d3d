package org.huibao.workbook;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.formula.EvaluationCell;
import org.apache.poi.ss.formula.EvaluationName;
import org.apache.poi.ss.formula.EvaluationSheet;
import org.apache.poi.ss.formula.EvaluationWorkbook;
import org.apache.poi.ss.formula.FormulaParser;
import org.apache.poi.ss.formula.FormulaParsingWorkbook;
import org.apache.poi.ss.formula.FormulaType;
import org.apache.poi.ss.formula.IStabilityClassifier;
import org.apache.poi.ss.formula.SheetIdentifier;
import org.apache.poi.ss.formula.WorkbookEvaluator;
import org.apache.poi.ss.formula.eval.NumberEval;
import org.apache.poi.ss.formula.eval.ValueEval;
import org.apache.poi.ss.formula.ptg.Area3DPxg;
import org.apache.poi.ss.formula.ptg.NamePtg;
import org.apache.poi.ss.formula.ptg.NameXPtg;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.formula.ptg.Ref3DPxg;
import org.apache.poi.ss.formula.udf.AggregatingUDFFinder;
import org.apache.poi.ss.formula.udf.UDFFinder;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Table;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.huibao.workbook.formula.KnownFormulas;
import org.huibao.workbook.formula.RecalculatedCell;
import org.huibao.workbook.formula.RecalculatedSheet;
import org.jspecify.annotations.Nullable;

/**
 * Works out formulas again over the grids at hand, in a bounded number of looks at cells. What it does not know for certain (other workbooks,
 * names, arrays, functions that change by themselves or that nobody uses in a return) it does not work out.
 */
public final class Recalculation {

    /** Of one workbook; a form needs some hundred. */
    private static final int LOOKS = 1_000_000;

    private final List<Sheet> sheets;
    private final Function<Sheet, Optional<Grid>> grids;
    private final Map<Integer, RecalculatedSheet> opened = new HashMap<>();
    private final WorkbookEvaluator evaluator;
    private int looks;

    /** @param grids of the sheets that may be looked at; nothing for a ledger */
    public Recalculation(List<Sheet> sheets, Function<Sheet, Optional<Grid>> grids) {
        this.sheets = sheets;
        this.grids = grids;
        this.evaluator = new WorkbookEvaluator(new Face(), IStabilityClassifier.TOTALLY_IMMUTABLE, null);
    }

    /** The number that the formula in this cell gives; nothing if it gives none or cannot be worked out for certain. */
    public Optional<BigDecimal> of(Sheet sheet, Cell formula) {
        try {
            EvaluationCell cell = new RecalculatedCell(opened(sheets.indexOf(sheet)), formula);
            ValueEval result = evaluator.evaluate(cell);
            return result instanceof NumberEval number && Double.isFinite(number.getNumberValue())
                    ? Optional.of(BigDecimal.valueOf(number.getNumberValue()))
                    : Optional.empty();
        } catch (RuntimeException | StackOverflowError notCertain) {
            // POI throws whatever occurs to it at formulas that it does not know.
            return Optional.empty();
        }
    }

    private RecalculatedSheet opened(int index) {
        return opened.computeIfAbsent(
                index,
                any -> new RecalculatedSheet(grids.apply(sheets.get(index)).orElseThrow(), this::look));
    }

    private void look() {
        if (looks++ > LOOKS) {
            throw new IllegalStateException("more cells than a return has");
        }
    }

    private int index(String name) {
        for (int i = 0; i < sheets.size(); i++) {
            if (sheets.get(i).name().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT))) {
                return i;
            }
        }
        throw unknown();
    }

    private static IllegalArgumentException unknown() {
        return new IllegalArgumentException("not within this workbook");
    }

    /** The workbook as POI's parser and evaluator want to see it. */
    private final class Face implements EvaluationWorkbook, FormulaParsingWorkbook {

        @Override
        public Ptg[] getFormulaTokens(EvaluationCell cell) {
            RecalculatedCell formula = (RecalculatedCell) cell;
            Ptg[] tokens = FormulaParser.parse(
                    formula.text(), this, FormulaType.CELL, getSheetIndex(cell.getSheet()), cell.getRowIndex());
            KnownFormulas.refuseOthers(tokens);
            return tokens;
        }

        @Override
        public String getSheetName(int index) {
            return sheets.get(index).name();
        }

        @Override
        public int getSheetIndex(EvaluationSheet sheet) {
            return opened.entrySet().stream()
                    .filter(entry -> entry.getValue() == sheet)
                    .findFirst()
                    .orElseThrow(Recalculation::unknown)
                    .getKey();
        }

        @Override
        public int getSheetIndex(String name) {
            return index(name);
        }

        @Override
        public EvaluationSheet getSheet(int index) {
            return opened(index);
        }

        @Override
        public Ptg get3DReferencePtg(CellReference reference, SheetIdentifier sheet) {
            return new Ref3DPxg(within(sheet), reference);
        }

        @Override
        public Ptg get3DReferencePtg(AreaReference reference, SheetIdentifier sheet) {
            return new Area3DPxg(within(sheet), reference);
        }

        /** Refuses other workbooks, and ranges of sheets, whose identifiers are of another class. */
        private static SheetIdentifier within(SheetIdentifier sheet) {
            if (sheet.getBookName() != null || sheet.getClass() != SheetIdentifier.class) {
                throw unknown();
            }
            return sheet;
        }

        @Override
        public SpreadsheetVersion getSpreadsheetVersion() {
            return SpreadsheetVersion.EXCEL2007;
        }

        @Override
        public UDFFinder getUDFFinder() {
            return new AggregatingUDFFinder();
        }

        @Override
        public void clearAllCachedResultValues() {
            opened.clear();
        }

        @Override
        public @Nullable ExternalSheet getExternalSheet(int index) {
            return null;
        }

        @Override
        public ExternalSheet getExternalSheet(String first, @Nullable String last, int workbook) {
            return new ExternalSheet(null, first);
        }

        @Override
        public int convertFromExternSheetIndex(int index) {
            throw unknown();
        }

        @Override
        public ExternalName getExternalName(int sheet, int name) {
            throw unknown();
        }

        @Override
        public ExternalName getExternalName(String name, String sheet, int workbook) {
            throw unknown();
        }

        @Override
        public EvaluationName getName(NamePtg name) {
            throw unknown();
        }

        @Override
        public @Nullable EvaluationName getName(String name, int sheet) {
            return null;
        }

        @Override
        public String resolveNameXText(NameXPtg name) {
            throw unknown();
        }

        @Override
        public Name createName() {
            throw unknown();
        }

        @Override
        public @Nullable Table getTable(String name) {
            return null;
        }

        @Override
        public @Nullable Ptg getNameXPtg(String name, SheetIdentifier sheet) {
            return null;
        }

        @Override
        public int getExternalSheetIndex(String sheet) {
            throw unknown();
        }

        @Override
        public int getExternalSheetIndex(String workbook, String sheet) {
            throw unknown();
        }
    }
}
