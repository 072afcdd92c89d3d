package org.huibao.definition;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.huibao.formula.Formula;
import org.huibao.notation.Unit;
import org.jspecify.annotations.Nullable;

/**
 * One line of the report's indicator set.
 *
 * @param from codes of the departments that owe it, in the order of {@code job.yaml}; empty for a formula
 * @param previous where PREV takes its value from: {@code published}, {@code reported}, {@code none} or a code
 * @param definition what counts, for the clerk; may be empty
 * @param formula null for an indicator that departments report
 * @param at where it stands in a department's own sheet; null where it is looked for by code and label
 * @param ledger null unless it is counted or summed from a ledger
 * @param loop what a loop over indicators makes of it
 * @param flow over which time it counts
 */
public record Indicator(
        String code,
        String name,
        List<String> aliases,
        String unit,
        Kind kind,
        List<String> from,
        Combine combine,
        int decimals,
        Rounding rounding,
        boolean required,
        String previous,
        String definition,
        @Nullable Formula formula,
        @Nullable At at,
        @Nullable Ledger ledger,
        InLoop loop,
        Flow flow) {

    public Indicator {
        aliases = List.copyOf(aliases);
        from = List.copyOf(from);
    }

    public Indicator(
            String code,
            String name,
            List<String> aliases,
            String unit,
            Kind kind,
            List<String> from,
            Combine combine,
            int decimals,
            Rounding rounding,
            boolean required,
            String previous,
            String definition,
            @Nullable Formula formula,
            @Nullable At at,
            @Nullable Ledger ledger) {
        this(
                code,
                name,
                aliases,
                unit,
                kind,
                from,
                combine,
                decimals,
                rounding,
                required,
                previous,
                definition,
                formula,
                at,
                ledger,
                new InLoop(true, unit));
    }

    public Indicator(
            String code,
            String name,
            List<String> aliases,
            String unit,
            Kind kind,
            List<String> from,
            Combine combine,
            int decimals,
            Rounding rounding,
            boolean required,
            String previous,
            String definition,
            @Nullable Formula formula,
            @Nullable At at,
            @Nullable Ledger ledger,
            InLoop loop) {
        this(
                code,
                name,
                aliases,
                unit,
                kind,
                from,
                combine,
                decimals,
                rounding,
                required,
                previous,
                definition,
                formula,
                at,
                ledger,
                loop,
                Flow.OF_PERIOD);
    }

    /** A cell of a table: found by the codes of its form, and in a loop over indicators no turn of its own. */
    Indicator inTable(CellCodes codes) {
        At place = Objects.requireNonNull(at);
        return new Indicator(
                code,
                name,
                aliases,
                unit,
                kind,
                from,
                combine,
                decimals,
                rounding,
                required,
                previous,
                definition,
                formula,
                new At(place.sheet(), place.cell(), place.row(), place.column(), codes),
                ledger,
                new InLoop(false, unit));
    }

    /** Whether it is a cell of a table. */
    public boolean isTableCell() {
        return at != null && at.codes() != null;
    }

    public boolean hasCountyFigure() {
        return combine != Combine.NONE || formula != null;
    }

    /** Whether 100 of it is the whole, however it is come by: what is below that is never printed as 100. */
    public boolean isPercentage() {
        Unit its = Unit.of(unit);
        return its.base().equals("%") && its.power() == 0 || formula != null && formula.isRate();
    }

    /** Whether it says how another one has changed; no administrator's code holds a dot. */
    public boolean isComparison() {
        return code.indexOf('.') >= 0;
    }

    /**
     * Its turn in a loop over indicators.
     *
     * @param printed false for one that only helps to work out others
     * @param unit in which it is printed there
     */
    public record InLoop(boolean printed, String unit) {}

    /**
     * Over which time it counts.
     *
     * @param opening what it was when the period began; null where that is what was published for the period before
     * @param change what the period adds to it; null where nobody says, or an indicator's name does
     */
    public record Flow(
            Span span, @Nullable Formula opening, @Nullable Formula change) {
        static final Flow OF_PERIOD = new Flow(Span.PERIOD, null, null);
    }

    public enum Span {
        PERIOD,
        /** Since 1 January. */
        CUMULATIVE,
        /** At the period's end. */
        STOCK
    }

    public enum Kind {
        NUMBER,
        TEXT
    }

    public enum Combine {
        SUM,
        ONLY,
        MAX,
        MIN,
        LIST,
        NONE
    }

    public enum Rounding {
        HALF_UP,
        DOWN
    }

    /**
     * A place in a sheet: either {@code cell}, or {@code row} and {@code column}.
     *
     * @param sheet name, number from 1, or empty for the first sheet in which it is found
     * @param cell A1 address or empty
     * @param codes of the cell of a table, in whose form they tell the place; null for what is in no table
     */
    public record At(
            String sheet,
            String cell,
            @Nullable Axis row,
            @Nullable Axis column,
            @Nullable CellCodes codes) {

        public At(String sheet, String cell, @Nullable Axis row, @Nullable Axis column) {
            this(sheet, cell, row, column, null);
        }
    }

    /** The hidden codes beside the row and over the column of a table's form. */
    public record CellCodes(String row, String column) {}

    /** One coordinate: a path of labels from the outermost to the innermost, or an ordinal from 1. */
    public sealed interface Axis {
        /** @param others the same in other words, which are looked for where these do not stand */
        record Path(List<String> labels, List<Path> others) implements Axis {
            public Path {
                labels = List.copyOf(labels);
                others = List.copyOf(others);
            }

            public Path(List<String> labels) {
                this(labels, List.of());
            }
        }

        record Ordinal(int number) implements Axis {}
    }

    /**
     * One row a case.
     *
     * @param sum header of the column that is summed, empty where rows are counted
     * @param count header of the column whose filled cells are counted, empty where a column is summed
     * @param where conditions of which a row must meet every one
     * @param over the headers merged over the counted or summed one, from the outermost; mostly empty
     * @param everyFile whether it goes on in other sheets and files, so that the rows of all of them count
     */
    public record Ledger(
            String sheet,
            String sum,
            String count,
            boolean distinct,
            List<Where> where,
            List<String> over,
            boolean everyFile) {
        public Ledger {
            where = List.copyOf(where);
            over = List.copyOf(over);
        }

        public Ledger(String sheet, String sum, String count, boolean distinct, List<Where> where, List<String> over) {
            this(sheet, sum, count, distinct, where, over, false);
        }

        public Ledger(String sheet, String sum, String count, boolean distinct, List<Where> where) {
            this(sheet, sum, count, distinct, where, List.of(), false);
        }

        /** Header of the column that is counted or summed. */
        public String counted() {
            return sum.isEmpty() ? count : sum;
        }

        /**
         * @param values of which a row must hold one; empty where a date within the report's period is wanted
         * @param over as of the ledger
         */
        public record Where(String header, Set<String> values, List<String> over) {
            public Where {
                values = Set.copyOf(values);
                over = List.copyOf(over);
            }

            public Where(String header, Set<String> values) {
                this(header, values, List.of());
            }

            public boolean withinPeriod() {
                return values.isEmpty();
            }
        }
    }
}
