package org.huibao.proof.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellRangeAddress;
import org.huibao.notation.RecentTexts;
import org.huibao.notation.words.HeaderTerms;
import org.huibao.notation.words.RowTerms;
import org.huibao.proof.seen.SeenCell;
import org.huibao.proof.seen.SeenRow;
import org.huibao.proof.seen.SeenSheet;
import org.huibao.proof.seen.VisibleCharacters;

/** What a sheet says about the scale of one of its cells: near it, and anywhere. */
public final class UnitStatements {

    private static final Pattern UNIT_COLUMN = Pattern.compile(
            HeaderTerms.UNIT_OF_WHAT.any() + "?" + HeaderTerms.UNIT_WORD.any() + "|" + HeaderTerms.UNIT_MEASURED.any());

    /** Lines about all of a sheet. */
    private static final RecentTexts<Boolean> LINES_SAID = new RecentTexts<>(UnitStatements::readsAsLine);

    private static final Pattern LINE = Pattern.compile(HeaderTerms.UNIT_WORD.any(HeaderTerms.UNIT_MONEY_KIND) + "|"
            + HeaderTerms.UNIT_AMOUNT.any() + "[:：]|以.{0,6}元.{0,2}["
            + String.join("", HeaderTerms.UNIT_COUNTED_IN.list())
            + "为]|(?i:unit|10,000 yuan|10 thousand)");

    private static final Set<String> DITTO = RowTerms.ROW_DITTO_UNIT.set();
    private static final int FARTHEST_CARRIED = 50;

    private static final int TEXTS = 400;

    private final SeenSheet sheet;
    private final List<SeenCell> lines = new ArrayList<>();

    public UnitStatements(SeenSheet sheet) {
        this.sheet = sheet;
        for (SeenRow each : sheet.kept().values()) {
            for (SeenCell cell : each.cells()) {
                if (!cell.number() && lines.size() < TEXTS) {
                    String text = cell.words();
                    if (isLine(text) || each.cells().size() == 1 && text.length() <= 60 && text.indexOf('元') > 0) {
                        lines.add(cell);
                    }
                }
            }
        }
    }

    /** @param base of the unit, without scale words */
    public static Set<Integer> in(String text, String base) {
        return base.equals("元") ? UnitWords.money(text) : UnitWords.of(text, base);
    }

    /** Of the unit column in the same row; else of the header above, the labels to the left and what is merged around them. */
    public Set<Integer> near(int row, int column, String base) {
        Set<Integer> beside = unitColumn(row, base);
        return beside.isEmpty() ? around(row, column, base) : beside;
    }

    Set<Integer> unitColumn(int row, String base) {
        SeenRow its = sheet.kept().get(row);
        Set<Integer> powers = new TreeSet<>();
        if (its == null) {
            return powers;
        }
        if (unitCell(row).filter(cell -> !DITTO.contains(cell.text())).isEmpty()) {
            return carried(row, base);
        }
        for (SeenCell cell : its.cells()) {
            if (!cell.number() && cell.text().length() <= 12 && isUnitColumn(row, cell.column())) {
                powers.addAll(in(cell.words(), base));
            }
        }
        return powers;
    }

    /** What stands in the row under 单位. */
    public Optional<SeenCell> unitCell(int row) {
        SeenRow its = sheet.kept().get(row);
        return its == null
                ? Optional.empty()
                : its.cells().stream()
                        .filter(cell ->
                                !cell.number() && cell.text().length() <= 12 && isUnitColumn(row, cell.column()))
                        .findFirst();
    }

    /** Written once and blank below, or repeated as 同上. */
    private Set<Integer> carried(int row, String base) {
        for (int above : sheet.kept().headMap(row, false).descendingKeySet()) {
            Optional<SeenCell> cell = unitCell(above);
            boolean data = sheet.kept().get(above).cells().stream().anyMatch(SeenCell::number);
            if (!data || row - above > FARTHEST_CARRIED) {
                return new TreeSet<>();
            }
            if (cell.isPresent() && !DITTO.contains(cell.get().text())) {
                return in(cell.get().words(), base);
            }
        }
        return new TreeSet<>();
    }

    /** The column of units whose header stands in a row; 0 where there is none. */
    public int column(int header) {
        SeenRow row = sheet.kept().get(header);
        return row == null
                ? 0
                : row.cells().stream()
                        .filter(cell -> UNIT_COLUMN
                                .matcher(VisibleCharacters.withoutBlanks(cell.text()))
                                .matches())
                        .map(SeenCell::column)
                        .findFirst()
                        .orElse(0);
    }

    private boolean isUnitColumn(int row, int column) {
        return sheet.kept().headMap(row).values().stream()
                .flatMap(each -> each.at(column).stream())
                .anyMatch(cell -> UNIT_COLUMN
                        .matcher(VisibleCharacters.withoutBlanks(cell.text()))
                        .matches());
    }

    private Set<Integer> around(int row, int column, String base) {
        Set<Integer> powers = new TreeSet<>();
        labels(row, column).forEach(text -> powers.addAll(in(text, base)));
        headers(row, column).forEach(text -> powers.addAll(in(text, base)));
        return powers;
    }

    /** Texts to the left, those of cells merged over the row too. */
    public List<String> labels(int row, int column) {
        List<String> texts = new ArrayList<>();
        for (int i = 1; i < column; i++) {
            Optional<SeenCell> cell = sheet.at(row, i);
            cell.filter(each -> !each.number()).map(SeenCell::words).ifPresent(texts::add);
        }
        return texts;
    }

    /** Texts above in the column, those of cells merged over it too, from below; a line about the whole sheet is none. */
    public List<String> headers(int row, int column) {
        List<String> texts = new ArrayList<>();
        for (int each : sheet.kept().headMap(row, false).descendingKeySet()) {
            Optional<SeenCell> cell = headerAt(each, column);
            cell.filter(text -> !text.number() && !isLine(text.text()))
                    .map(SeenCell::words)
                    .ifPresent(texts::add);
            if (texts.size() >= TEXTS) {
                break;
            }
        }
        return texts;
    }

    /** A title merged over nearly all columns is no header of one of them. */
    private Optional<SeenCell> headerAt(int row, int column) {
        Optional<CellRangeAddress> merge = sheet.merge(row, column);
        boolean title = merge.isPresent()
                && merge.get().getFirstColumn() == 0
                && sheet.kept().get(row).cells().size() == 1;
        return title ? Optional.empty() : sheet.at(row, column);
    }

    private static boolean isLine(String text) {
        return LINES_SAID.of(text);
    }

    private static boolean readsAsLine(String text) {
        return LINE.matcher(UnitWords.close(text)).find()
                && !UNIT_COLUMN.matcher(VisibleCharacters.withoutBlanks(text)).matches();
    }

    /** Whether a line states two scales, as 单位：元，其中：罚没为万元 does, and no other line says which one holds. */
    public boolean leaveOpen(String base) {
        Set<Integer> common = new TreeSet<>();
        boolean two = false;
        for (SeenCell each : lines) {
            Set<Integer> its = isLine(each.text()) ? in(each.words(), base) : Set.of();
            two |= its.size() > 1;
            if (common.isEmpty()) {
                common.addAll(its);
            } else if (!its.isEmpty()) {
                common.retainAll(its);
            }
        }
        return two && common.size() > 1;
    }

    /** Of lines about the whole sheet, the titles above the cell and the name of the sheet. */
    public Set<Integer> anywhere(int row, String base) {
        Set<Integer> powers = new TreeSet<>(in(sheet.name(), base));
        for (SeenCell each : lines) {
            if (each.row() < row || isLine(each.text())) {
                powers.addAll(in(each.words(), base));
            }
        }
        return powers;
    }
}
