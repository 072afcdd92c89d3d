package org.huibao.workbook.xls;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFComment;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFTextbox;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.HeaderFooter;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.huibao.workbook.Cell;
import org.huibao.workbook.ConditionalFormat;
import org.huibao.workbook.Grid;
import org.huibao.workbook.MarginText;
import org.huibao.workbook.Row;
import org.huibao.workbook.Sheet;
import org.huibao.workbook.grid.FilledRows;
import org.huibao.workbook.grid.GridBuilder;
import org.huibao.workbook.grid.GuardedReading;
import org.huibao.workbook.grid.MarginTexts;
import org.huibao.workbook.grid.SheetSink;
import org.huibao.workbook.limit.FileCharacters;
import org.jspecify.annotations.Nullable;

/** A sheet of an {@code .xls} file. */
final class BinarySheet implements Sheet {

    /** Of Excel 97. */
    private static final int COLUMNS = 256;

    private final HSSFSheet sheet;
    private final String name;
    private final int number;
    private final boolean hidden;
    private final BinaryCells cells;
    private @Nullable Grid grid;

    BinarySheet(HSSFWorkbook workbook, int index) {
        sheet = workbook.getSheetAt(index);
        name = FileCharacters.whole(workbook.getSheetName(index));
        number = index + 1;
        hidden = workbook.getSheetVisibility(index) != SheetVisibility.VISIBLE;
        cells = new BinaryCells(workbook);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int number() {
        return number;
    }

    @Override
    public boolean hidden() {
        return hidden;
    }

    @Override
    public void rows(Predicate<Row> visitor) {
        GuardedReading.reading(() -> rows(new FilledRows(GuardedReading.visiting(visitor))));
    }

    @Override
    public Grid grid() {
        Grid known = grid;
        if (known == null) {
            known = GuardedReading.reading(this::readGrid);
            grid = known;
        }
        return known;
    }

    private Grid readGrid() {
        GridBuilder builder = new GridBuilder(name);
        rows(builder);
        for (int column = 0; column < COLUMNS; column++) {
            if (sheet.isColumnHidden(column)) {
                builder.hiddenColumns(column + 1, column + 1);
            }
        }
        merges().forEach(builder::merged);
        return builder.build();
    }

    @Override
    public List<Grid.Region> merges() {
        return GuardedReading.reading(
                () -> sheet.getMergedRegions().stream().map(BinarySheet::region).toList());
    }

    @Override
    public List<MarginText> margins() {
        MarginTexts texts = new MarginTexts();
        try {
            for (HeaderFooter page : List.of(sheet.getHeader(), sheet.getFooter())) {
                Stream.of(page.getLeft(), page.getCenter(), page.getRight()).forEach(texts::pageHeader);
            }
            sheet.getCellComments()
                    .forEach((place, comment) -> texts.add(
                            comment.getString().getString(),
                            new Grid.Region(
                                    place.getRow() + 1,
                                    place.getColumn() + 1,
                                    place.getRow() + 1,
                                    place.getColumn() + 1)));
            if (sheet.getDrawingPatriarch() != null) {
                sheet.getDrawingPatriarch().getChildren().stream()
                        .filter(shape -> shape instanceof HSSFTextbox && !(shape instanceof HSSFComment))
                        .forEach(shape ->
                                texts.add(((HSSFTextbox) shape).getString().getString(), null));
            }
        } catch (RuntimeException unreadable) {
            return texts.done();
        }
        return texts.done();
    }

    @Override
    public List<ConditionalFormat> conditionalFormats() {
        try {
            return BinaryConditions.of(sheet, cells.fonts());
        } catch (RuntimeException unreadable) {
            return List.of();
        }
    }

    static Grid.Region region(CellRangeAddress range) {
        return new Grid.Region(
                range.getFirstRow() + 1, range.getFirstColumn() + 1, range.getLastRow() + 1, range.getLastColumn() + 1);
    }

    private boolean rows(SheetSink sink) {
        for (int i = sheet.getFirstRowNum(); i >= 0 && i <= sheet.getLastRowNum(); i++) {
            HSSFRow row = sheet.getRow(i);
            if (row != null && !sink.row(i + 1, row.getZeroHeight(), cells(row))) {
                return false;
            }
        }
        return true;
    }

    private List<Cell> cells(HSSFRow row) {
        List<Cell> read = new ArrayList<>();
        row.forEach(cell -> read.add(cells.read(cell)));
        return read;
    }
}
