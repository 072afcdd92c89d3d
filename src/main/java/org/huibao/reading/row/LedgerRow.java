package org.huibao.reading.row;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibao.notation.NumberText;
import org.huibao.notation.PeriodMention;
import org.huibao.notation.Unit;
import org.huibao.notation.words.HeaderTerms;
import org.huibao.notation.words.RowTerms;
import org.huibao.reading.sheet.HeaderLine;
import org.huibao.reading.sheet.HeaderWords;
import org.huibao.reading.sheet.SheetIndex;
import org.huibao.reading.sheet.TableRows;
import org.huibao.workbook.Addresses;
import org.huibao.workbook.Cell;
import org.huibao.workbook.Row;
import org.jspecify.annotations.Nullable;

/**
 * What a row below a ledger's header is, as far as its own words tell. One serves all indicators of its sheet, and what costs something
 * is found out once, when first asked for: most rows are plain cases, which a number in them tells.
 */
public final class LedgerRow {

    /** 一、安全生产类: the rows below belong together. */
    private static final Pattern GROUP = Pattern.compile("(?:\\([一二三四五六七八九十]{1,3}\\)|[一二三四五六七八九十]{1,3}[、.]).+");

    /** 本月无案件, 我局2020年无行政处罚案件. */
    private static final Pattern NOTHING_HAPPENED = Pattern.compile("\\(?(?:(?:" + RowTerms.NOTHING_WHOSE.any()
            + "|第?[0-9一二三四五六七八九十]{1,4})(?:月份?|季度?|年度?|" + RowTerms.NOTHING_OF.any() + ").{0,16})?"
            + RowTerms.NOTHING_NOT.any() + RowTerms.NOTHING_DONE.any() + "?.{0,12}" + RowTerms.NOTHING_WHAT.any()
            + RowTerms.NOTHING_DONE.any() + "?[.)]?");

    /** 2月份行政处罚案件台账, above the header that is written again. */
    private static final Pattern TABLE_TITLE =
            Pattern.compile(".{0,30}" + HeaderTerms.LEDGER_TITLE.any() + "(?:\\(.{0,10}\\))?");

    private static final Set<String> ORDINALS = HeaderTerms.HEADER_ROW_ORDINAL.set();

    private static final Pattern NEXT_NOTE = Pattern.compile("[(（]?[0-9一二三四五六七八九十]{1,2}[)）.、．:：]");

    private static final Pattern REFERENCE =
            Pattern.compile("\\$?([A-Z]{1,3})\\$?([0-9]{1,7})(?::\\$?([A-Z]{1,3})\\$?([0-9]{1,7}))?");
    private static final Pattern SUMS = Pattern.compile("(?:ROUND\\()?(?:SUM|SUBTOTAL|AGGREGATE)\\(.*");
    private static final Pattern ADDS =
            Pattern.compile("\\+?\\$?[A-Z]{1,3}\\$?[0-9]{1,7}(?:\\+\\$?[A-Z]{1,3}\\$?[0-9]{1,7})+");

    private static final int LONGEST_UNIT = 4;

    private final Row row;
    private final RepeatedRows rows;
    private final List<Cell> filled;
    private final boolean text;
    private @Nullable HeaderLine line;
    private @Nullable RowKind kind;
    private @Nullable Boolean says;
    private @Nullable Boolean hasText;
    private @Nullable Boolean repeated;
    private @Nullable RowHash hash;

    /** @param rows of the sheet so far */
    public LedgerRow(Row row, RepeatedRows rows) {
        this.row = row;
        this.rows = rows;
        this.filled = new ArrayList<>(row.cells().size());
        boolean nothingElse = true;
        for (Cell cell : row.cells()) {
            if (SheetIndex.hasContent(cell)) {
                filled.add(cell);
                nothingElse &= HeaderLine.mayBeLabel(cell);
            }
        }
        this.text = nothingElse;
    }

    public Row row() {
        return row;
    }

    /** Its cells with content, from left to right. */
    public List<Cell> filled() {
        return filled;
    }

    public HeaderLine line() {
        HeaderLine known = line;
        if (known == null) {
            known = HeaderLine.of(row);
            line = known;
        }
        return known;
    }

    /** Nothing but labels: no number, no prose. */
    boolean isAllLabels() {
        return text && line().labels().size() == filled.size();
    }

    @Nullable
    public Cell at(int column) {
        for (Cell cell : row.cells()) {
            if (cell.column() == column) {
                return cell;
            }
        }
        return null;
    }

    /** @param width of the ledger, the same for all who ask */
    public RowKind kind(int width) {
        RowKind known = kind;
        if (known == null) {
            known = RowKind.of(filled, width);
            kind = known;
        }
        return known;
    }

    /** The cell adds up others of its own column. */
    public static boolean addsUpItsColumn(Cell cell) {
        if (cell.formula().isEmpty()) {
            return false;
        }
        String formula = cell.formula().replace(" ", "").replace("\n", "");
        if (!SUMS.matcher(formula).matches() && !ADDS.matcher(formula).matches()) {
            return false;
        }
        String own = Addresses.of(1, cell.column()).replaceAll("[0-9]", "");
        Matcher reference = REFERENCE.matcher(formula);
        int references = 0;
        while (reference.find()) {
            boolean ownColumn = reference.group(1).equals(own)
                    && (reference.group(3) == null || reference.group(3).equals(own));
            if (!ownColumn || Integer.parseInt(reference.group(2)) == cell.row()) {
                return false;
            }
            references++;
        }
        return references > 0;
    }

    /** True where only one cell of the row is filled. */
    public boolean isLone() {
        return filled.size() == 1;
    }

    /** A text with a letter in it: a year in a heading is a digit, too. */
    public boolean hasWords() {
        return filled.stream()
                .anyMatch(cell ->
                        cell.kind() == Cell.Kind.TEXT && cell.legible().chars().anyMatch(Character::isLetter));
    }

    public boolean isGroupTitle() {
        return isLone()
                && line().labels().values().stream()
                        .anyMatch(label -> GROUP.matcher(label.plain()).matches()
                                || PeriodMention.whole(label.plain()).isPresent()
                                || NOTHING_HAPPENED.matcher(label.plain()).matches()
                                || TABLE_TITLE.matcher(label.plain()).matches()
                                || label.plain().matches("[※*].{2,60}"));
    }

    /** 2.罚款金额以决定书为准, below 注：1.…: the note goes on. */
    public boolean isNextNote() {
        return isLone() && NEXT_NOTE.matcher(filled.get(0).legible().strip()).lookingAt();
    }

    /** Numbers that are no years. */
    public boolean hasAmounts() {
        return filled.stream()
                .anyMatch(cell ->
                        cell.kind() == Cell.Kind.NUMBER && !cell.legible().matches("(?:19|20)[0-9]{2}"));
    }

    public boolean isNote() {
        return isLone() && FooterWord.of(filled.get(0)) == FooterWord.NOTE;
    }

    public boolean hasText() {
        Boolean known = hasText;
        if (known == null) {
            known = filled.stream().anyMatch(TableRows::isWord);
            hasText = known;
        }
        return known;
    }

    /** Anything but numbers, units and dashes. */
    public boolean says() {
        Boolean known = says;
        if (known == null) {
            known = filled.stream().anyMatch(LedgerRow::says);
            says = known;
        }
        return known;
    }

    private static boolean says(Cell cell) {
        String text = cell.legible();
        return cell.kind() == Cell.Kind.TEXT
                && text.chars().anyMatch(Character::isLetter)
                && (text.length() > LONGEST_UNIT
                        || !Unit.of(text).known()
                                && !(NumberText.parse(text, Unit.of("")) instanceof NumberText.NoneMark));
    }

    public RowHash hash() {
        RowHash known = hash;
        if (known == null) {
            known = RowHash.of(filled);
            hash = known;
        }
        return known;
    }

    /** True if the same stands in every cell of an earlier row about which this was asked as well. */
    public boolean isRepeated() {
        Boolean known = repeated;
        if (known == null) {
            known = !rows.add(hash());
            repeated = known;
        }
        return known;
    }

    /** See {@link ColumnNumbering}. */
    public boolean numbersColumns(int width) {
        return ColumnNumbering.is(filled, width);
    }

    /** A row of headers that are not the ledger's own. */
    public boolean isOtherHeader(LedgerContext here, CaseColumns cases) {
        return text
                && filled.size() > 1
                && line().words()
                && !here.isRepeatedBy(this)
                && HeaderWords.are(line().labels().values(), here.folded(), cases.areUnlike(this));
    }

    /** True if it begins with a 2, where the other begins with a 1. */
    public boolean goesOnFrom(LedgerRow other) {
        Cell first = filled.isEmpty() ? null : filled.get(0);
        Cell before = other.filled.get(0);
        return first != null
                && first.column() == before.column()
                && before.legible().equals("1")
                && first.legible().equals("2");
    }

    /** More than half of its labels are among the known ones. */
    public boolean isMostly(Set<String> known) {
        long same = line().labels().values().stream()
                .filter(label -> known.contains(label.folded()))
                .count();
        return 2 * same > line().labels().size();
    }

    public boolean beginsWithOrdinals() {
        return line().labels().values().stream().limit(1).anyMatch(label -> ORDINALS.contains(label.folded()));
    }
}
