package org.huibao.report.sums;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huibao.notation.format.Format;
import org.huibao.notation.format.SeenNumber;
import org.huibao.report.figure.PrintedText;
import org.jspecify.annotations.Nullable;

/**
 * Numbers printed together of which a reader sees that the parts make up the total.
 *
 * @param name the code or id under which a job says how to balance it; empty where it cannot be balanced
 * @param totals mostly one; none where the parts must come to the constant
 * @param constant what is added to the totals besides
 */
record AddedNumbers(String name, List<Addend> parts, List<Addend> totals, BigDecimal constant) {

    private static final int MORE_DECIMALS = 8;

    /** A quotient has no end: 33.3…% three times is a whole all the same. */
    private static final BigDecimal NOTHING = BigDecimal.ONE.scaleByPowerOfTen(-20);

    /** @param sign 1 or −1 */
    record Addend(ShownFigure figure, int sign) {
        private BigDecimal signed(BigDecimal amount) {
            return sign < 0 ? amount.negate() : amount;
        }
    }

    /** Whether the numbers before rounding add up. */
    boolean addsUpExactly() {
        BigDecimal left = sum(parts, ShownFigure::exact);
        return left.subtract(sum(totals, ShownFigure::exact))
                        .subtract(constant)
                        .abs()
                        .compareTo(NOTHING)
                <= 0;
    }

    /** Whether there are numbers that add up and are printed so: what cannot be is another matter than rounding. */
    boolean roundingExplains() {
        BigDecimal least = range(parts, true).subtract(range(totals, false)).subtract(constant);
        BigDecimal most = range(parts, false).subtract(range(totals, true)).subtract(constant);
        return least.signum() <= 0 && most.signum() >= 0;
    }

    private static BigDecimal range(List<Addend> addends, boolean least) {
        return addends.stream()
                .map(each -> each.signed(
                        least == each.sign() > 0
                                ? each.figure().plain().least()
                                : each.figure().plain().most()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal sum(List<Addend> addends, Function<ShownFigure, BigDecimal> amount) {
        return addends.stream()
                .map(each -> each.signed(amount.apply(each.figure())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Whether parts and total are printed equally finely. */
    boolean isAlike() {
        BigDecimal ofParts = coarsest(parts.stream(), ShownFigure::plain);
        return totals.stream().allMatch(each -> each.figure().plain().step().compareTo(ofParts) == 0);
    }

    /** What the printed parts come to. */
    BigDecimal partsAsPrinted(PrintedBalance balance) {
        return sum(parts, each -> balance.seen(each).amount());
    }

    BigDecimal totalAsPrinted(PrintedBalance balance) {
        return sum(totals, each -> balance.seen(each).amount()).add(constant);
    }

    /** By how much the printed parts come to more than the printed total; nothing where a reader finds nothing wrong. */
    Optional<BigDecimal> miss(PrintedBalance balance) {
        return miss(balance::seen);
    }

    private Optional<BigDecimal> miss(Function<ShownFigure, SeenNumber> seen) {
        BigDecimal left = sum(parts, each -> seen.apply(each).amount());
        BigDecimal right = sum(totals, each -> seen.apply(each).amount()).add(constant);
        BigDecimal over = left.subtract(right);
        if (over.signum() == 0) {
            return Optional.empty();
        }
        BigDecimal coarse = coarsest(Stream.concat(parts.stream(), totals.stream()), seen);
        BigDecimal ofTotals = coarsest(totals.stream(), seen);
        BigDecimal ofParts = coarsest(parts.stream(), seen);
        boolean alike = ofTotals.signum() == 0 || ofTotals.compareTo(ofParts) == 0;
        if (alike) {
            return Optional.of(over);
        }
        // Where one side is printed more finely, a reader rounds what it comes to.
        ShownFigure rough = Stream.concat(totals.stream(), parts.stream())
                .map(Addend::figure)
                .filter(each -> seen.apply(each).step().compareTo(coarse) == 0)
                .findFirst()
                .orElseThrow();
        BigDecimal fine = coarse.compareTo(ofTotals) == 0 ? left : right;
        BigDecimal other = coarse.compareTo(ofTotals) == 0 ? right : left;
        SeenNumber rounded = rough.format()
                .seen(fine, PrintedText.printing(rough.indicator()))
                .orElseThrow();
        return rounded.amount().compareTo(other) == 0 ? Optional.empty() : Optional.of(over);
    }

    private static BigDecimal coarsest(Stream<Addend> addends, Function<ShownFigure, SeenNumber> seen) {
        return addends.map(each -> seen.apply(each.figure()).step())
                .max(Comparator.naturalOrder())
                .orElse(BigDecimal.ZERO);
    }

    /** The fewest decimals more with which it would add up: how the total, or the first part, is written then. */
    Optional<String> finerFormat() {
        ShownFigure first =
                totals.isEmpty() ? parts.get(0).figure() : totals.get(0).figure();
        for (int more = 1; more <= MORE_DECIMALS; more++) {
            int decimals = more;
            boolean adds = miss(each -> finer(each, decimals)).isEmpty();
            if (adds) {
                return first.format().finer(decimals).map(Format::example);
            }
        }
        return Optional.empty();
    }

    private static SeenNumber finer(ShownFigure figure, int decimals) {
        return figure.format()
                .finer(decimals)
                .flatMap(format -> format.seen(figure.exact(), PrintedText.printing(figure.indicator())))
                .orElse(figure.plain());
    }

    /** The part that takes what rounding leaves over: the largest that has not taken anything yet. */
    @Nullable
    Addend largest(PrintedBalance balance) {
        BigDecimal finest = parts.stream()
                .map(each -> each.figure().plain().step())
                .min(Comparator.naturalOrder())
                .orElseThrow();
        return parts.stream()
                .filter(each -> each.figure().plain().step().compareTo(finest) == 0)
                .filter(each -> !balance.changes(each.figure()))
                .max(Comparator.comparing((Addend each) -> each.figure().exact().abs()))
                .orElse(null);
    }

    /** What it adds up to what, however often and in whatever order that stands there. */
    String identity() {
        return identity(parts) + " = " + identity(totals) + " + "
                + constant.stripTrailingZeros().toPlainString();
    }

    private static String identity(List<Addend> addends) {
        return addends.stream()
                .map(each -> each.sign() + " " + each.figure().subject() + " "
                        + each.figure().plain().step().stripTrailingZeros().toPlainString())
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** What people call it: the total, or the parts of what has no name. */
    String title() {
        return (totals.isEmpty() ? parts : totals)
                .stream().map(each -> each.figure().name()).collect(Collectors.joining("、"));
    }

    List<ShownFigure> figures() {
        List<ShownFigure> all = new ArrayList<>();
        Stream.concat(parts.stream(), totals.stream()).forEach(each -> all.add(each.figure()));
        return all;
    }
}
