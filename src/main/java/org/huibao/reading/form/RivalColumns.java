package org.huibao.reading.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.huibao.notation.LetterSet;
import org.huibao.notation.NumberText;
import org.huibao.notation.Unit;
import org.huibao.notation.words.HeaderTerms;
import org.huibao.notation.words.TimeTerms;
import org.huibao.notation.words.TradeWords;
import org.huibao.reading.period.HeaderTime;
import org.huibao.reading.period.OuterWords;
import org.huibao.reading.period.PeriodHeading;
import org.huibao.reading.period.SheetHeadings;
import org.huibao.reading.sheet.SheetIndex;
import org.huibao.reading.sheet.SheetLabel;
import org.huibao.workbook.Cell;

/**
 * Columns that may be meant as well as the one under the value header: it stands under 计划 itself, or beside it stands 累计 or 更正后 with
 * another number in the row.
 */
final class RivalColumns {

    /** As {@link HeaderTime} looks up. */
    private static final int LEVELS = 4;

    private static final Pattern EMPTY_WORDS = Pattern.compile(HeaderTerms.HEADER_EMPTY_ENDING.any() + "$");

    private static final LetterSet THIS = LetterSet.of(TradeWords.beginnings(TimeTerms.TIME_PART_NOW));

    private final SheetIndex sheet;
    private final SheetHeadings headings;
    private final HeaderTime time;
    private final Map<Around, Beside> around = new HashMap<>();
    private final Map<SheetLabel, List<SheetLabel>> outer = new IdentityHashMap<>();

    /** A header over values and where the labels of its rows stand. */
    private record Around(int headerTop, int valueTop, int valueLeft, HeaderRow.Columns columns, int labelLeft) {}

    /** @param always whatever its number; else if it is more than the value */
    private record Rival(SheetLabel header, boolean always) {}

    /** @param qualified what says that the values are not what is asked for */
    private record Beside(Optional<SheetLabel> qualified, List<Rival> rivals) {}

    RivalColumns(SheetIndex sheet, SheetHeadings headings) {
        this.sheet = sheet;
        this.headings = headings;
        this.time = new HeaderTime(sheet, headings);
    }

    /** Of several value headers those under 实绩 count where others stand under 计划. */
    List<SheetLabel> done(List<SheetLabel> values) {
        if (values.size() < 2 || values.stream().noneMatch(this::isQualified)) {
            return values;
        }
        List<SheetLabel> plain =
                values.stream().filter(value -> !isQualified(value)).toList();
        boolean said = plain.size() == 1
                && (time.above(plain.get(0)) == PeriodHeading.THIS
                        || outer(plain.get(0)).stream().anyMatch(OuterWords::isDone));
        return said ? plain : values;
    }

    /**
     * @param value the only header over values
     * @return headers that leave doubt, the one over the value among them; empty where there is none
     */
    List<SheetLabel> of(HeaderRow header, HeaderRow.Columns columns, SheetLabel value, SheetLabel rowLabel) {
        Beside beside = around.computeIfAbsent(
                new Around(header.top(), value.top(), value.left(), columns, rowLabel.left()),
                any -> beside(header, columns, value, rowLabel));
        List<SheetLabel> outer = outer(value);
        Optional<SheetLabel> qualified = beside.qualified;
        List<SheetLabel> rivals = new ArrayList<>();
        if (!beside.rivals.isEmpty()) {
            Optional<Cell> own = sheet.grid().shown(rowLabel.top(), value.left());
            for (Rival rival : beside.rivals) {
                Optional<BigDecimal> number = number(rival.header, rowLabel);
                if ((rival.always || isMore(own, number)) && differs(own, number)) {
                    rivals.add(rival.header);
                }
            }
        }
        if (qualified.isPresent()) {
            return Stream.concat(qualified.stream(), rivals.stream()).distinct().toList();
        }
        if (rivals.isEmpty()) {
            rivals.addAll(sisters(outer, value, rowLabel));
        }
        return rivals.isEmpty()
                ? List.of()
                : Stream.concat(Stream.of(value), rivals.stream()).distinct().toList();
    }

    /** What holds for every row under the header whose label stands in the same columns. */
    private Beside beside(HeaderRow header, HeaderRow.Columns columns, SheetLabel value, SheetLabel rowLabel) {
        List<SheetLabel> outer = outer(value);
        boolean reportsPart = headings.isOfPartOfYear() && isOfThisPart(value, outer);
        boolean whole = outer.stream().anyMatch(label -> OuterWords.isDone(label) || OuterWords.isTotal(label));
        List<Rival> rivals = new ArrayList<>();
        for (SheetLabel other : whole ? List.<SheetLabel>of() : leaves(header, columns, value, rowLabel)) {
            List<SheetLabel> over = Stream.concat(Stream.of(other), outer(other).stream())
                    .filter(label -> !outer.contains(label))
                    .toList();
            boolean always = over.stream()
                    .anyMatch(label -> OuterWords.replaces(label) || !reportsPart && OuterWords.isTotal(label));
            if (always || OuterWords.isBare(value) && over.stream().anyMatch(OuterWords::isSum)) {
                rivals.add(new Rival(other, always));
            }
        }
        return new Beside(outer.stream().filter(this::qualifies).findFirst(), rivals);
    }

    /**
     * Of a column that a path names.
     *
     * @param path from the innermost to the outermost
     * @return headers that the path does not name and that leave doubt; empty where there is none
     */
    List<SheetLabel> beside(List<SheetLabel> path, SheetLabel rowLabel) {
        SheetLabel value = path.get(0);
        List<SheetLabel> outer = outer(value);
        Optional<SheetLabel> qualified = outer.stream()
                .filter(label -> !path.contains(label) && qualifies(label))
                .findFirst();
        if (qualified.isPresent()) {
            return List.of(qualified.get());
        }
        if (Stream.concat(path.stream(), outer.stream())
                .anyMatch(label -> OuterWords.replaces(label) || OuterWords.isTotal(label) || qualifies(label))) {
            return List.of();
        }
        Optional<Cell> own = sheet.grid().shown(rowLabel.top(), value.left());
        return sheet.inRow(value.top()).stream()
                .filter(label -> label != value && OuterWords.replaces(label))
                .filter(label -> outer(label).equals(outer) && differs(own, number(label, rowLabel)))
                .toList();
    }

    private boolean isOfThisPart(SheetLabel value, List<SheetLabel> outer) {
        return Stream.concat(Stream.of(value), outer.stream())
                .anyMatch(label ->
                        !label.folded().isEmpty() && THIS.has(label.folded().charAt(0))
                                || headings.when(label) == PeriodHeading.THIS);
    }

    private boolean qualifies(SheetLabel header) {
        return OuterWords.qualifies(header, !headings.isOfPartOfYear());
    }

    private boolean isQualified(SheetLabel value) {
        return outer(value).stream().anyMatch(this::qualifies);
    }

    private List<SheetLabel> outer(SheetLabel header) {
        return outer.computeIfAbsent(header, this::above);
    }

    private List<SheetLabel> above(SheetLabel header) {
        List<SheetLabel> above = new ArrayList<>();
        for (int row = header.top() - 1; row >= Math.max(1, header.top() - LEVELS) && !time.holdsNumbers(row); row--) {
            time.headerOver(row, header).ifPresent(above::add);
        }
        return above;
    }

    /** Headers of single columns beside the values, of no other time. */
    private static boolean mayHoldValues(SheetLabel label) {
        return !SheetHeadings.isOverNames(label)
                && !SheetHeadings.isOverOrdinals(label)
                && !SheetHeadings.isOverUnits(label)
                && !SheetHeadings.isOverRemarks(label);
    }

    private List<SheetLabel> leaves(
            HeaderRow header, HeaderRow.Columns columns, SheetLabel value, SheetLabel rowLabel) {
        return header.othersWithin(columns).stream()
                .filter(label -> label.left() != value.left() && !label.coversColumn(rowLabel.left()))
                .filter(label -> label.bottom() >= header.bottom() && mayHoldValues(label))
                .filter(label -> !time.of(label).isOfAnother())
                .toList();
    }

    /** Headers on the level of one that narrows the values, over numbers of their own: 线下 beside 线上. */
    private List<SheetLabel> sisters(List<SheetLabel> outer, SheetLabel value, SheetLabel rowLabel) {
        for (SheetLabel over : outer) {
            if (OuterWords.isNeutral(over)
                    || over.left() <= rowLabel.right()
                    || over.plain().contains(":")
                    || headings.values().contains(over.folded())
                    || headings.when(over) != PeriodHeading.NONE
                    || isNamed(over, rowLabel)) {
                continue;
            }
            Optional<SheetLabel> sister = sheet.inRow(over.top()).stream()
                    .filter(label -> label != over
                            && mayHoldValues(label)
                            && !label.plain().contains(":"))
                    .filter(label -> label.bottom() < value.bottom() && !label.coversColumn(rowLabel.left()))
                    .filter(label -> label.left() > rowLabel.right())
                    .filter(label -> headings.when(label) != PeriodHeading.PREVIOUS
                            && headings.when(label) != PeriodHeading.OTHER
                            && !qualifies(label))
                    .filter(label -> sheet.shownAt(value.top(), label.left())
                            .filter(RivalColumns::mayHoldValues)
                            .isPresent())
                    .filter(label -> number(label, rowLabel).isPresent())
                    .findFirst();
            if (sister.isPresent()) {
                return List.of(over, sister.get());
            }
        }
        return List.of();
    }

    /** The title's words over the columns narrow nothing, nor do those of the row's own name. */
    private boolean isNamed(SheetLabel over, SheetLabel rowLabel) {
        return rowLabel.folded().contains(EMPTY_WORDS.matcher(over.folded()).replaceFirst(""))
                || over.folded().contains(rowLabel.folded())
                || sheet.sheet().name().contains(over.folded())
                || sheet.labels().stream()
                        .takeWhile(label -> label.top() < over.top())
                        .anyMatch(label -> label.folded().contains(over.folded()));
    }

    private Optional<BigDecimal> number(SheetLabel header, SheetLabel rowLabel) {
        return sheet.grid().shown(rowLabel.top(), header.left()).flatMap(RivalColumns::number);
    }

    private static Optional<BigDecimal> number(Cell cell) {
        String raw = cell.raw().strip();
        if (cell.kind() == Cell.Kind.NUMBER && raw.length() <= 40) {
            return Optional.of(new BigDecimal(raw));
        }
        return cell.kind() == Cell.Kind.TEXT && NumberText.parse(raw, Unit.of("")) instanceof NumberText.Amount amount
                ? Optional.of(amount.number())
                : Optional.empty();
    }

    private static boolean isMore(Optional<Cell> own, Optional<BigDecimal> sum) {
        return sum.isPresent()
                && own.flatMap(RivalColumns::number)
                        .filter(value -> value.compareTo(sum.get()) < 0)
                        .isPresent();
    }

    private static boolean differs(Optional<Cell> own, Optional<BigDecimal> rival) {
        return rival.isPresent()
                && own.flatMap(RivalColumns::number)
                        .filter(value -> value.compareTo(rival.get()) == 0)
                        .isEmpty();
    }
}
