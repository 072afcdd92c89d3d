package org.huibao.definition.book;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.huibao.definition.MistakeList;
import org.huibao.definition.SheetTab;
import org.huibao.definition.TextPlace;
import org.huibao.definition.YamlNode;
import org.huibao.notation.LabelFolding;
import org.huibao.notation.NearestName;
import org.huibao.workbook.Cell;
import org.huibao.workbook.Grid;
import org.huibao.workbook.Opened;
import org.huibao.workbook.Row;
import org.huibao.workbook.Sheet;
import org.huibao.workbook.SheetTooLarge;
import org.huibao.workbook.Workbook;
import org.huibao.workbook.Workbooks;

/** Bytes of a {@code definition.xlsx} → the trees that the YAML files would give. */
public final class BookReader {

    /** A sheet of the program's own, hidden, with what drop-downs offer. */
    public static final String CHOICES = "选项";

    /** Printed tables, each of which has a sheet of its own. */
    static final String TABLES = "tables";

    private static final String OF_YAML = ".yaml ";

    private static final Pattern COPY = Pattern.compile("\\s*(?:[（(]?[0-9]+[)）]?|[-_ （(]*(?:副本|复制|备份|旧).*)");

    private final MistakeList.InFile mistakes;
    private final Map<BookSheet, BookTable> tables = new EnumMap<>(BookSheet.class);
    private final Map<BookSheet, SheetTab> tabs = new EnumMap<>(BookSheet.class);
    private final Map<SheetTab, Grid> drawn = new LinkedHashMap<>();
    private final List<String> notices = new ArrayList<>();
    private final List<SheetTab> others = new ArrayList<>();
    private final List<SheetTab> hidden = new ArrayList<>();
    private final List<BookRemarks.PlacedComment> comments = new ArrayList<>();

    private BookReader(MistakeList.InFile mistakes) {
        this.mistakes = mistakes;
    }

    public static BookTrees read(byte[] bytes, MistakeList.InFile mistakes) {
        BookReader reader = new BookReader(mistakes);
        try {
            Path file = Files.createTempFile("huibao", ".xlsx");
            try {
                Files.write(file, bytes);
                Opened<BookTrees> opened = Workbooks.read(file, List.of(), reader::trees);
                if (opened instanceof Opened.Readable<BookTrees> readable) {
                    return readable.result();
                }
                reader.refuse(((Opened.Unreadable<BookTrees>) opened).code());
                return BookTrees.NOTHING;
            } finally {
                Files.delete(file);
            }
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private void refuse(String code) {
        String rule = switch (code) {
            case "encrypted", "password-wrong" -> "book.encrypted";
            case "too-large" -> "book.too-large";
            case "damaged", "failed", "empty" -> "book.damaged";
            default -> "book.no-workbook";
        };
        mistakes.add(new TextPlace(0, 0), "", rule);
    }

    private BookTrees trees(Workbook workbook) {
        workbook.sheets().forEach(sheet -> sheet(sheet, workbook.datesFrom1904()));
        others.stream()
                .filter(sheet -> !isMeant(sheet))
                .forEach(sheet -> notices.add(mistakes.text("definition.book.unread-sheet", sheet.name())));
        hidden.forEach(this::isMeant);
        for (BookSheet needed : List.of(BookSheet.REPORT, BookSheet.DEPARTMENTS, BookSheet.INDICATORS)) {
            if (!tabs.containsKey(needed)) {
                mistakes.add(new TextPlace(0, 0), "", "book.sheet-missing", needed.tab());
            }
        }
        Optional<ReportRows> rows =
                Optional.ofNullable(tables.get(BookSheet.REPORT)).map(table -> new ReportRows(table, mistakes));
        Map<String, EntryNodes.KeyTree> report = rows.map(ReportRows::read).orElseGet(Map::of);
        OwingWords none = OwingWords.of(List.of());
        Optional<YamlNode> departments = list(BookSheet.DEPARTMENTS, none);
        OwingWords owing = OwingWords.of(departments.map(YamlNode::asMappings).orElseGet(List::of));
        if (!drawn.isEmpty()) {
            report.getOrDefault(BookSheet.INDICATORS.schema(), new EntryNodes.KeyTree(new TextPlace(0, 0)))
                    .put(TABLES, tables(owing, workbook.datesFrom1904()));
        }
        Map<String, YamlNode> roots = new LinkedHashMap<>();
        for (BookSheet sheet : List.of(BookSheet.INDICATORS, BookSheet.CHECKS, BookSheet.ACCEPTED)) {
            list(sheet, owing).ifPresent(its -> roots.put(sheet.schema(), root(sheet, its, report)));
        }
        tell();
        return new BookTrees(
                Optional.ofNullable(report.get("job")).map(tree -> {
                    tree.put(
                            BookSheet.DEPARTMENTS.list(),
                            departments.orElseGet(() -> new YamlNode.Unreadable(new TextPlace(0, 0))));
                    return tree.keys();
                }),
                roots,
                notices,
                tables,
                rows.map(ReportRows::columns).orElseGet(Map::of),
                comments);
    }

    private YamlNode tables(OwingWords owing, boolean datesFrom1904) {
        List<YamlNode> tables = new ArrayList<>();
        drawn.forEach((tab, grid) -> tables.add(DrawnTable.read(grid, tab, datesFrom1904, owing, notices, mistakes)));
        return CellNodes.items(tables.get(0).place(), tables);
    }

    /** A sheet that is called nearly like one that is not there was meant to be it, hidden or not: its checks would never run. */
    private boolean isMeant(SheetTab sheet) {
        List<String> missing = Arrays.stream(BookSheet.values())
                .filter(each -> !tabs.containsKey(each))
                .map(BookSheet::tab)
                .toList();
        Optional<String> near = missing.stream()
                .filter(tab -> tab.startsWith(sheet.name().strip()))
                .findFirst()
                .or(() -> NearestName.to(sheet.name(), missing));
        near.ifPresent(name -> mistakes.add(new TextPlace(0, 0, sheet), sheet.name(), "book.sheet-near", name));
        return near.isPresent();
    }

    private static YamlNode root(BookSheet sheet, YamlNode list, Map<String, EntryNodes.KeyTree> report) {
        EntryNodes.KeyTree tree = report.getOrDefault(sheet.schema(), new EntryNodes.KeyTree(list.place()));
        if (tree.isEmpty()
                || list instanceof YamlNode.Items items && !items.items().isEmpty()) {
            tree.put(sheet.list(), list);
        }
        return tree.keys();
    }

    /** Nothing for a sheet that is not there, or whose header is not. */
    private Optional<YamlNode> list(BookSheet sheet, OwingWords owing) {
        return Optional.ofNullable(tables.get(sheet))
                .map(table -> new EntryNodes(sheet, table, owing, mistakes).list());
    }

    private void sheet(Sheet sheet, boolean datesFrom1904) {
        String name = LabelFolding.fold(sheet.name());
        for (BookSheet kind : BookSheet.values()) {
            if (name.equals(LabelFolding.fold(kind.tab())) && !tabs.containsKey(kind)) {
                SheetTab tab = new SheetTab(sheet.number(), sheet.name());
                tabs.put(kind, tab);
                table(kind, sheet, tab, datesFrom1904);
                return;
            }
            if (name.startsWith(kind.tab())
                    && COPY.matcher(sheet.name()
                                    .substring(Math.min(
                                            sheet.name().length(), kind.tab().length())))
                            .matches()) {
                mistakes.add(
                        new TextPlace(0, 0, new SheetTab(sheet.number(), sheet.name())),
                        "",
                        "book.sheet-copy",
                        kind.tab());
                return;
            }
        }
        if (sheet.name().equals(BookWriter.COMMENTS)) {
            sheet.rows(this::comment);
            return;
        }
        // A table that somebody has hidden is a table all the same.
        if (isDrawn(sheet)) {
            tellHidden(sheet);
        } else if (!sheet.name().equals(CHOICES)) {
            (sheet.hidden() ? hidden : others).add(new SheetTab(sheet.number(), sheet.name()));
        }
    }

    private boolean isDrawn(Sheet sheet) {
        try {
            SheetTab tab = new SheetTab(sheet.number(), sheet.name());
            Optional<Cell> astray = DrawnMarks.astray(sheet.grid());
            boolean one = astray.isEmpty() && DrawnMarks.isOne(sheet.grid());
            astray.ifPresent(
                    mark -> mistakes.add(new TextPlace(mark.row(), mark.column(), tab), mark.raw(), "book.drawn-mark"));
            if (one) {
                drawn.put(tab, sheet.grid());
            }
            return one || astray.isPresent();
        } catch (SheetTooLarge tooLarge) {
            return false;
        }
    }

    /** {@code job.yaml returns} in the first column, the comment in the second. */
    private boolean comment(Row row) {
        String place = row.cells().isEmpty() || row.cells().get(0).column() != 1
                ? ""
                : row.cells().get(0).raw().strip();
        int file = place.indexOf(OF_YAML);
        if (file > 0) {
            String text = row.cells().stream()
                    .filter(cell -> cell.column() == 2)
                    .map(Cell::raw)
                    .findFirst()
                    .orElse("");
            comments.add(new BookRemarks.PlacedComment(
                    place.substring(0, file), FileRemarks.placed(place.substring(file + OF_YAML.length())), text));
        }
        return true;
    }

    private void tellHidden(Sheet sheet) {
        if (sheet.hidden()) {
            notices.add(mistakes.text("definition.book.hidden-sheet", sheet.name()));
        }
    }

    private void table(BookSheet kind, Sheet sheet, SheetTab tab, boolean datesFrom1904) {
        tellHidden(sheet);
        Grid grid;
        try {
            grid = sheet.grid();
        } catch (SheetTooLarge tooLarge) {
            mistakes.add(new TextPlace(0, 0, tab), "", "book.too-large");
            return;
        }
        boolean report = kind == BookSheet.REPORT;
        BookTable.read(
                        grid,
                        tab,
                        datesFrom1904,
                        report ? ReportRows.COLUMNS : kind.columns(),
                        report ? ReportRows.NEEDED : kind.needed(),
                        mistakes)
                .ifPresent(table -> tables.put(kind, table));
    }

    /** What is read although nobody sees it, and what is not read although somebody does. */
    private void tell() {
        for (BookTable table : tables.values()) {
            String name = table.tab().name();
            if (!table.hiddenRows().isEmpty()) {
                notices.add(mistakes.text("definition.book.hidden-rows", name, RowRanges.of(table.hiddenRows())));
            }
            List<String> hidden = table == tables.get(BookSheet.REPORT) ? List.of() : table.hiddenColumns();
            if (!hidden.isEmpty()) {
                notices.add(mistakes.text("definition.book.hidden-columns", name, hidden));
            }
            if (!table.others().isEmpty()) {
                notices.add(mistakes.text("definition.book.unread-columns", name, table.others()));
            }
            if (!table.unnamedColumns().isEmpty()) {
                notices.add(mistakes.text("definition.book.unnamed-columns", name, table.unnamedColumns()));
            }
            if (table.formulas() > 0) {
                notices.add(mistakes.text("definition.book.formulas", name, table.formulas()));
            }
        }
    }
}
