package org.huibao.workbook.formula;

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
import org.apache.poi.ss.formula.SheetIdentifier;
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
import org.huibao.workbook.Cell;
import org.huibao.workbook.Grid;
import org.huibao.workbook.Sheet;
import org.jspecify.annotations.Nullable;

/** A workbook as POI's parser and evaluator want to see it; the sheets are opened when a formula points into them. */
public final class RecalculatedWorkbook implements EvaluationWorkbook, FormulaParsingWorkbook {

    /** Of one workbook; a form needs some hundred. */
    private static final int LOOKS = 1_000_000;

    private final List<Sheet> sheets;
    private final Function<Sheet, Optional<Grid>> grids;
    private final Map<Integer, RecalculatedSheet> opened = new HashMap<>();
    private int looks;

    /** @param grids of the sheets that may be looked at; nothing for a ledger */
    public RecalculatedWorkbook(List<Sheet> sheets, Function<Sheet, Optional<Grid>> grids) {
        this.sheets = sheets;
        this.grids = grids;
    }

    public EvaluationCell cell(Sheet sheet, Cell formula) {
        return new RecalculatedCell(opened(sheets.indexOf(sheet)), formula);
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
                .orElseThrow(RecalculatedWorkbook::unknown)
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
