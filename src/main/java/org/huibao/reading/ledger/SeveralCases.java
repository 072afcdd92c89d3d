package org.huibao.reading.ledger;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.huibao.definition.Indicator;
import org.huibao.notation.LabelFolding;
import org.huibao.notation.words.HeaderTerms;
import org.huibao.notation.words.RemarkTerms;
import org.huibao.reading.filter.RowTally;
import org.huibao.reading.filter.TalliedRule;
import org.huibao.reading.ledger.SeveralNumbers.Span;
import org.huibao.reading.row.LedgerContext;
import org.huibao.reading.row.LedgerRow;
import org.huibao.reading.sheet.HeaderLine;
import org.huibao.reading.sheet.SheetLabel;
import org.huibao.reading.value.ReturnSoFar;
import org.huibao.workbook.Cell;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a ledger that stand for several cases by what is written in them: 1-5 under 序号, 〔2020〕1号、2号 under 案号, 等3件, a 3 under 件数. They are counted once,
 * and asked about.
 */
final class SeveralCases {

    /** 证号 and 信用代码 are numbers of persons and firms. */
    private static final Pattern CASE_NUMBER = Pattern.compile(
            ".{0,12}" + HeaderTerms.HEADER_CASE_NUMBER.any() + "|" + HeaderTerms.HEADER_CASE_NUMBER_ALONE.any());

    private static final Set<String> CASE_NAME = HeaderTerms.HEADER_CASE_NAME.set();

    /** Under which things are counted in pieces too. */
    private static final Pattern THINGS = Pattern.compile(".*" + HeaderTerms.HEADER_THING.any() + ".*");

    private static final Set<String> REMARK = HeaderTerms.HEADER_REMARK.set();
    private static final Set<String> REMARK_WORDS = HeaderTerms.HEADER_REMARK_ANYWHERE.set();

    private static final Pattern WHOLE_COUNT = Pattern.compile(
            RemarkTerms.REMARK_THIS.any() + "?" + RemarkTerms.COUNT_ROW.any() + "?" + RemarkTerms.COUNT_BEFORE.any()
                    + "?(?:[2-9]|[1-9][0-9]{1,3}|[二两三四五六七八九十百]{1,4})" + RemarkTerms.COUNT_PIECE.any()
                    + RemarkTerms.COUNT_OF_REMARK.any() + "?(?:" + RemarkTerms.COUNT_TOGETHER.any() + ".{0,6})?");

    private static final Set<String> PIECES = HeaderTerms.HEADER_PIECES.set();

    private static final Pattern MORE_THAN_ONE =
            Pattern.compile("(?:[2-9]|[1-9][0-9]{1,5})" + RemarkTerms.COUNT_PIECE.any() + "?");

    private static final int LONGEST_REMARK = 30;
    private static final int MOST_SPANS = 10_000;

    private final RowTally sure = new RowTally(TalliedRule.SEVERAL_CASES);
    private final RowTally spans = new RowTally(TalliedRule.SEVERAL_CASES);
    private final Set<String> begun = new HashSet<>();
    private final OrdinalRun ordinals = new OrdinalRun();
    private final OrdinalRun numbers = new OrdinalRun();
    private @Nullable Columns columns;
    private boolean several;
    private boolean span;

    /** 3-1号 stands there, or 3-4号 and 3-5号: such numbers have two parts, and none is a span. */
    private boolean parts;

    /**
     * What the header says of the columns that tell of the number of cases.
     *
     * @param number with the number of the case; 0 where there is none
     * @param counted where a count is one of cases; 0 where it may be one of things
     */
    private record Columns(
            int number,
            int counted,
            Set<Integer> ordinals,
            Set<Integer> names,
            Set<Integer> remarks,
            Set<Integer> pieces) {

        static Columns of(LedgerContext here) {
            Set<Integer> names = new TreeSet<>();
            Set<Integer> remarks = new TreeSet<>();
            Set<Integer> pieces = new TreeSet<>();
            int top = here.header().lines().get(0).number();
            SheetLabel counted = here.header().counted();
            int number = CASE_NUMBER.matcher(counted.folded()).matches() ? counted.left() : 0;
            for (HeaderLine line : here.header().lines()) {
                for (SheetLabel label : line.labels().values()) {
                    String said = label.folded();
                    if (number == 0 && CASE_NUMBER.matcher(said).matches()) {
                        number = label.left();
                    } else if (CASE_NAME.contains(said)) {
                        names.add(label.left());
                    } else if (REMARK.contains(said) || REMARK_WORDS.contains(said)) {
                        remarks.add(label.left());
                    } else if (PIECES.contains(said) && label.top() == top) {
                        pieces.add(label.left());
                    }
                }
            }
            boolean things = THINGS.matcher(counted.folded()).matches();
            return new Columns(number, things ? 0 : here.header().column(0), here.ordinals(), names, remarks, pieces);
        }
    }

    /** Every row that is a case, whether it counts or not: its number tells from where the next one goes on. */
    void pass(LedgerContext here, LedgerRow row) {
        Columns its = columns;
        if (its == null) {
            its = Columns.of(here);
            columns = its;
        }
        several = false;
        span = false;
        for (Cell cell : row.filled()) {
            look(its, cell);
        }
    }

    private void look(Columns its, Cell cell) {
        int column = cell.column();
        if (its.ordinals.contains(column)) {
            several |= ordinals.goesOnOverSeveral(cell);
        } else if (its.pieces.contains(column)) {
            several |= MORE_THAN_ONE.matcher(cell.legible().strip()).matches();
        } else if (column == its.number) {
            several |= numbers.goesOnOverSeveral(cell) || isText(cell) && SeveralNumbers.areIn(cell.legible());
            span |= isText(cell) && isSpan(cell.legible());
        } else if (its.remarks.contains(column)) {
            several |= cell.kind() == Cell.Kind.TEXT
                    && cell.legible().length() <= LONGEST_REMARK
                    && WHOLE_COUNT.matcher(LabelFolding.plain(cell.legible())).matches();
        } else if (column == its.counted || its.names.contains(column)) {
            several |= isText(cell) && SeveralNumbers.countCases(cell.legible(), column == its.counted);
        }
    }

    private static boolean isText(Cell cell) {
        return cell.kind() == Cell.Kind.TEXT && SeveralNumbers.mayBe(cell.legible());
    }

    private boolean isSpan(String text) {
        Span found = SeveralNumbers.span(text);
        if (found == null) {
            return false;
        }
        parts |= !found.rises() || begun.size() < MOST_SPANS && !begun.add(found.prefix() + "|" + found.from());
        return found.rises();
    }

    /** The row that passed last counts as one. */
    void counts(LedgerRow row, Cell cell) {
        if (several) {
            sure.add(row, cell);
        } else if (span) {
            spans.add(row, cell);
        }
    }

    /** After the last row. */
    void report(ReturnSoFar gathered, Indicator indicator, String sheet) {
        sure.report(gathered, indicator, sheet);
        if (!parts) {
            spans.report(gathered, indicator, sheet);
        }
    }
}
