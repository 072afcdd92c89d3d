package org.huibao.proof.expected;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibao.definition.CheckedSum;
import org.huibao.definition.Indicator;
import org.huibao.definition.ReportJob;
import org.huibao.formula.SignedSum.Term;
import org.huibao.model.Value;
import org.huibao.notation.Unit;
import org.huibao.proof.SetDifference;
import org.huibao.proof.figure.RecomputedFigures;
import org.huibao.proof.word.WordText.Piece;

/**
 * Proves what a set says of balanced sums as a reader would: the numbers that stand in one paragraph or one table of the report add up, the
 * definition asks for it, and only the largest part was touched, by no more than rounding can leave over.
 */
public final class PrintedSumsOfSet {

    private static final Pattern NUMBER = Pattern.compile("(-?[0-9]+(?:\\.[0-9]+)?)\\s*(.*)");

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final ReportJob job;
    private final RecomputedFigures values;
    private final List<BalancedPrint> claims;

    /** Of each paragraph and each table the figures in it: code → the amounts that stand there. */
    private final List<Map<String, List<BigDecimal>>> blocks = new ArrayList<>();

    public PrintedSumsOfSet(ReportJob job, RecomputedFigures values, List<BalancedPrint> claims) {
        this.job = job;
        this.values = values;
        this.claims = List.copyOf(claims);
    }

    /** A part of the report, as it lies in the set. */
    public void read(List<Piece> part) {
        if (claims.isEmpty()) {
            return;
        }
        Map<String, List<BigDecimal>> table = new TreeMap<>();
        Map<String, List<BigDecimal>> paragraph = new TreeMap<>();
        boolean inTable = false;
        int rows = 0;
        for (Piece piece : part) {
            if (piece instanceof Piece.RowStart) {
                inTable = true;
                rows++;
            } else if (piece instanceof Piece.RowEnd) {
                rows--;
            } else if (piece instanceof Piece.ParagraphEnd && rows == 0) {
                // Rows follow one another; the first paragraph outside of them ends their table.
                if (inTable) {
                    blocks.add(table);
                    table = new TreeMap<>();
                    inTable = false;
                }
                blocks.add(paragraph);
                paragraph = new TreeMap<>();
            } else if (piece instanceof Piece.Figure figure) {
                Map<String, List<BigDecimal>> block = rows > 0 ? table : paragraph;
                amount(figure)
                        .ifPresent(amount -> block.computeIfAbsent(figure.code(), code -> new ArrayList<>())
                                .add(amount));
            }
        }
        blocks.add(table);
        blocks.add(paragraph);
    }

    /** In the indicator's unit. */
    private Optional<BigDecimal> amount(Piece.Figure figure) {
        Matcher number = NUMBER.matcher(figure.text().strip());
        return number.matches()
                ? job.indicator(figure.code()).map(indicator -> {
                    int shift = number.group(2).isEmpty()
                            ? 0
                            : Unit.of(number.group(2)).power()
                                    - Unit.of(indicator.unit()).power();
                    return new BigDecimal(number.group(1)).scaleByPowerOfTen(shift);
                })
                : Optional.empty();
    }

    public void differences(Consumer<SetDifference> found) {
        for (BalancedPrint claim : claims) {
            if (!isProved(claim)) {
                String name = job.indicator(claim.figure()).map(Indicator::name).orElse(claim.figure());
                found.accept(SetDifference.of(
                        "report.balance", claim.figure(), name, claim.amount().toPlainString(), claim.sum()));
            }
        }
    }

    private boolean isProved(BalancedPrint claim) {
        if (!job.printing().balance().contains(claim.sum())) {
            return false;
        }
        if (!claim.department().isEmpty()) {
            return claim.sum().equals(claim.figure()) && departmentsAddUp(claim);
        }
        return CheckedSum.of(job).stream()
                .filter(sum -> sum.name().equals(claim.sum()))
                .filter(sum -> sum.parts().stream().anyMatch(part -> part.code().equals(claim.figure())))
                .anyMatch(sum -> isLargest(claim, sum)
                        && isSmall(claim, exact(claim.figure()), sum.codes().size())
                        && blocks.stream().anyMatch(block -> addsUp(block, sum, claim)));
    }

    private boolean isLargest(BalancedPrint claim, CheckedSum sum) {
        Optional<BigDecimal> own = exact(claim.figure()).map(BigDecimal::abs);
        return own.isPresent()
                && sum.parts().stream()
                        .filter(part -> claims.stream()
                                .noneMatch(other -> other.figure().equals(part.code())
                                        && other.department().isEmpty()))
                        .allMatch(part -> exact(part.code())
                                .filter(amount -> amount.abs().compareTo(own.get()) <= 0)
                                .isPresent());
    }

    /** Each number is off by less than one step; none turns around, and nothing that is less than a whole is made one. */
    private boolean isSmall(BalancedPrint claim, Optional<BigDecimal> exact, int numbers) {
        boolean rate = job.indicator(claim.figure())
                .filter(its -> FigurePrinting.how(its).rate())
                .isPresent();
        return exact.filter(amount -> amount.subtract(claim.amount())
                                .abs()
                                .compareTo(claim.step().multiply(BigDecimal.valueOf(numbers + 1L)))
                        < 0)
                .filter(amount -> amount.signum() == claim.amount().signum())
                .filter(amount ->
                        !rate || amount.compareTo(WHOLE) >= 0 || claim.amount().compareTo(WHOLE) < 0)
                .isPresent();
    }

    private Optional<BigDecimal> exact(String code) {
        return values.county(code) instanceof Value.Number number ? Optional.of(number.amount()) : Optional.empty();
    }

    /** Of a figure that stands there in several ways every choice is tried that reads like the claim. */
    private static boolean addsUp(Map<String, List<BigDecimal>> block, CheckedSum sum, BalancedPrint claim) {
        if (!block.keySet().containsAll(sum.codes())
                || block.get(claim.figure()).stream().noneMatch(each -> each.compareTo(claim.amount()) == 0)) {
            return false;
        }
        BigDecimal left = total(block, sum.parts(), claim);
        return sum.totals().size() == 1
                ? block.get(sum.totals().get(0).code()).stream()
                        .anyMatch(total -> total.add(sum.constant()).compareTo(left) == 0)
                : total(block, sum.totals(), claim).add(sum.constant()).compareTo(left) == 0;
    }

    private static BigDecimal total(Map<String, List<BigDecimal>> block, List<Term> terms, BalancedPrint claim) {
        BigDecimal total = BigDecimal.ZERO;
        for (Term term : terms) {
            List<BigDecimal> there = block.getOrDefault(term.code(), List.of());
            BigDecimal one = there.stream()
                    .filter(each -> term.code().equals(claim.figure())
                            ? each.compareTo(claim.amount()) == 0
                            : each.remainder(claim.step()).signum() == 0)
                    .findFirst()
                    .orElse(there.get(0));
            total = total.add(term.sign() < 0 ? one.negate() : one);
        }
        return total;
    }

    /** One of the numbers is what the others come to. */
    private boolean departmentsAddUp(BalancedPrint claim) {
        Value own = values.department(claim.department(), claim.figure());
        Optional<BigDecimal> exact =
                own instanceof Value.Number number ? Optional.of(number.amount()) : Optional.empty();
        return blocks.stream()
                .map(block -> block.getOrDefault(claim.figure(), List.of()))
                .anyMatch(there -> isSmall(claim, exact, there.size())
                        && there.stream().anyMatch(each -> each.compareTo(claim.amount()) == 0)
                        && isTotalOfOthers(there));
    }

    private static boolean isTotalOfOthers(List<BigDecimal> there) {
        BigDecimal all = there.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return there.stream()
                .anyMatch(each -> each.multiply(BigDecimal.valueOf(2)).compareTo(all) == 0);
    }
}
