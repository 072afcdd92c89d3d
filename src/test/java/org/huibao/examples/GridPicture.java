package org.huibao.examples;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellReference;
import org.huibao.model.CellRef;

/** A sheet of an example as a Markdown table with the letters of its columns and the numbers of its rows, and below it what a table cannot show. */
final class GridPicture {

    private static final int LONGEST = 40;
    private static final int MOST_ROWS = 12;
    private static final int FIRST_ROWS = 4;
    private static final int LAST_ROWS = 2;

    private final String path;
    private final String sheet;
    private final ExampleGrid grid;
    private final List<CellRef> faults;

    /** @param faults cells that a finding names, of any file */
    GridPicture(FindingExample.Section section, List<CellRef> faults) {
        path = section.title();
        sheet = section.part().replace(ExampleWorkbook.HIDDEN, "");
        grid = new ExampleGrid(section.lines());
        this.faults = faults;
    }

    String text() {
        StringBuilder text = new StringBuilder("|  |");
        IntStream.rangeClosed(1, grid.columns())
                .forEach(column -> text.append(' ').append(letter(column)).append(" |"));
        text.append("\n|").append("---|".repeat(grid.columns() + 1)).append('\n');
        int before = 0;
        for (int row :
                IntStream.rangeClosed(1, grid.rows()).filter(this::isShown).toArray()) {
            if (row > before + 1) {
                text.append("| … |").append(" … |".repeat(grid.columns())).append('\n');
            }
            before = row;
            text.append("| **").append(row).append("** |");
            for (int column = 1; column <= grid.columns(); column++) {
                text.append(' ').append(shown(row, column)).append(" |");
            }
            text.append('\n');
        }
        List<String> words = words();
        if (!words.isEmpty()) {
            text.append('\n');
            words.forEach(line -> text.append("- ").append(line).append('\n'));
        }
        return text.toString();
    }

    private boolean isShown(int row) {
        return grid.rows() <= MOST_ROWS || !grid.isBlank(row) && (row <= FIRST_ROWS || row > grid.rows() - LAST_ROWS);
    }

    private String shown(int row, int column) {
        ExampleCell cell = grid.cell(row, column);
        String text = escaped(ExampleWorkbook.shown(cell));
        if (cell.raised() > 0) {
            int plain = text.length() - cell.raised();
            text = text.substring(0, plain) + "<sup>" + text.substring(plain) + "</sup>";
        }
        text = cell.struck() ? "~~" + text + "~~" : text;
        return isFault(row, column) ? ("**→ " + text).strip() + "**" : text;
    }

    private boolean isFault(int row, int column) {
        String address = letter(column) + row;
        return faults.stream()
                .anyMatch(fault -> fault.file().equals(path)
                        && fault.sheet().equals(sheet)
                        && fault.address().replaceAll("[:,; ].*", "").equals(address));
    }

    private static String escaped(String text) {
        String escaped = text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("|", "\\|")
                .replace("*", "\\*")
                .replace("~", "\\~")
                .replace("_", "\\_")
                .replace("\n", "<br>");
        return escaped.length() > 2 * LONGEST ? escaped.substring(0, LONGEST) + "…" : escaped;
    }

    private List<String> words() {
        List<String> words = new ArrayList<>();
        grid.properties().forEach((name, value) -> words.add("工作簿属性 · property `" + name + "` = `" + value + "`"));
        if (!grid.hiddenRows().isEmpty()) {
            String rows = joined(grid.hiddenRows().stream().map(String::valueOf).toList());
            words.add("第 " + rows + " 行已隐藏 · row " + rows + " is hidden");
        }
        if (!grid.hiddenColumns().isEmpty()) {
            String columns = joined(
                    grid.hiddenColumns().stream().map(GridPicture::letter).toList());
            words.add(columns + " 列已隐藏 · column " + columns + " is hidden");
        }
        for (ExampleGrid.Merged each : grid.merged()) {
            String area = letter(each.left()) + each.top() + ":" + letter(each.right()) + each.bottom();
            words.add(area + " 合并为一个单元格 · merged into one cell");
        }
        int columns = grid.columns();
        for (int row = 1; row <= grid.rows(); row++) {
            for (int column = 1; column <= columns; column++) {
                words(grid.cell(row, column), letter(column) + row, words);
            }
        }
        return words;
    }

    private static void words(ExampleCell cell, String address, List<String> words) {
        if (!cell.formula().isEmpty()) {
            words.add(address
                    + (cell.calculated()
                            ? " 是公式 `=%s`，保存的结果是 %s · is the formula, with this kept result"
                                    .formatted(cell.formula(), escaped(cell.text()))
                            : " 是公式 `=%s`，没有结果 · is the formula, without a result".formatted(cell.formula())));
        }
        if (!cell.format().isEmpty()) {
            words.add("%s 存的数是 %s，数字格式是 `%s` · is the number, and its number format"
                    .formatted(address, cell.text(), cell.format()));
        }
        if (cell.struck()) {
            words.add(address + " 带有删除线 · is struck through");
        }
        if (cell.white()) {
            words.add(address + " 是白底白字，看不见 · is white on white and cannot be seen");
        }
        if (cell.raised() > 0) {
            words.add(address + " 末位是上标 · its end is raised");
        }
    }

    private static String joined(List<String> words) {
        return words.stream().collect(Collectors.joining("、"));
    }

    private static String letter(int column) {
        return CellReference.convertNumToColString(column - 1);
    }
}
