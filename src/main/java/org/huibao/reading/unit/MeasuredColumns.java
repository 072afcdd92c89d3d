package org.huibao.reading.unit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.huibao.notation.LabelFolding;
import org.huibao.notation.RecentTexts;
import org.huibao.notation.Unit;
import org.huibao.notation.words.HeaderTerms;
import org.huibao.reading.period.SheetHeadings;
import org.huibao.reading.sheet.SheetLabel;

/** Chooses between columns of pieces and of money that stand under one table: 数量, 单价, 金额. */
public final class MeasuredColumns {

    private static final Pattern MONEY =
            Pattern.compile(".*" + HeaderTerms.COLUMN_MONEY.any() + HeaderTerms.ROW_TOTAL_BEHIND_HEADER.any() + "?");
    private static final Pattern PRICE = Pattern.compile(".*" + HeaderTerms.COLUMN_PRICE.any());
    private static final Pattern PIECES =
            Pattern.compile(".*" + HeaderTerms.COLUMN_PIECES.any() + HeaderTerms.ROW_TOTAL_BEHIND_HEADER.any() + "?");

    private static final Set<Measure> NEVER_MONEY = Set.of(Measure.PIECES, Measure.PRICE);
    private static final Set<Measure> NEVER_PIECES = Set.of(Measure.MONEY, Measure.PRICE);

    private enum Measure {
        MONEY,
        PRICE,
        PIECES,
        ANY
    }

    private static final RecentTexts<Measure> MEASURES = new RecentTexts<>(MeasuredColumns::measured);

    private final List<SheetLabel> values;
    private final List<SheetLabel> beside;

    /** By what the rows of a table differ in. */
    private final Map<Row, List<SheetLabel>> chosen = new HashMap<>();

    private record Row(boolean money, boolean statesUnit) {}

    /**
     * @param values headers that may stand over the value
     * @param beside the other headers of the table that say nothing of another time
     */
    public MeasuredColumns(List<SheetLabel> values, List<SheetLabel> beside) {
        this.values = values;
        this.beside = beside;
    }

    /** One header where the unit settles it; more where nobody can say. */
    public List<SheetLabel> of(Unit wanted, boolean rowStatesUnit) {
        return !wanted.known() || wanted.base().equals("%")
                ? values
                : chosen.computeIfAbsent(new Row(wanted.isMoney(), rowStatesUnit), this::choose);
    }

    private List<SheetLabel> choose(Row row) {
        boolean money = row.money;
        Set<Measure> never = money ? NEVER_MONEY : NEVER_PIECES;
        List<SheetLabel> possible = values.stream()
                .filter(header -> !never.contains(measure(header)))
                .toList();
        List<SheetLabel> left = possible.isEmpty() ? values : possible;
        List<SheetLabel> rivals = beside.stream()
                .filter(header -> !SheetHeadings.isOverNames(header))
                .filter(header -> rivals(money, measure(header)))
                .toList();
        boolean doubt = left.stream()
                .map(MeasuredColumns::measure)
                .anyMatch(measure -> never.contains(measure) || money && measure == Measure.ANY && !row.statesUnit);
        return doubt && !rivals.isEmpty()
                ? Stream.concat(left.stream(), rivals.stream()).toList()
                : left;
    }

    private static boolean rivals(boolean money, Measure measure) {
        return money ? NEVER_PIECES.contains(measure) : measure == Measure.PIECES;
    }

    private static Measure measure(SheetLabel header) {
        return MEASURES.of(header.plain());
    }

    private static Measure measured(String plain) {
        String folded = LabelFolding.foldPlain(plain);
        List<Unit> units = LabelFolding.unitsBehind(plain);
        if (PRICE.matcher(folded).matches()) {
            return Measure.PRICE;
        }
        if (!units.isEmpty()) {
            return units.stream().allMatch(Unit::isMoney)
                    ? Measure.MONEY
                    : units.stream().noneMatch(Unit::isMoney) ? Measure.PIECES : Measure.ANY;
        }
        if (MONEY.matcher(folded).matches()) {
            return Measure.MONEY;
        }
        return PIECES.matcher(folded).matches() ? Measure.PIECES : Measure.ANY;
    }
}
