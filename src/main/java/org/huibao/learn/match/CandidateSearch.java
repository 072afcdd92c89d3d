package org.huibao.learn.match;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.huibao.learn.match.LabelMatch.Spoken;
import org.huibao.learn.match.OfferedQuantity.Kind;
import org.huibao.learn.prose.FigureMention;
import org.huibao.learn.prose.PrintedNumber;
import org.huibao.learn.prose.PrintedNumber.Printed;
import org.huibao.learn.source.LedgerAmount;
import org.huibao.notation.Unit;
import org.huibao.notation.words.LearnTerms;

/** The quantities that a number may be, each with how well value, label, unit and department fit. */
final class CandidateSearch {

    private static final double BITS_A_DIGIT = Math.log(10) / Math.log(2);

    /** Nobody looks at more. */
    private static final int MOST = 12;

    private static final List<String> LAST_YEAR = LearnTerms.LEARN_LAST_YEAR.list();

    private final List<OfferedQuantity> quantities;
    private final double[] sizes;
    private final LabelWeights weights;
    private final Map<String, String> departments;

    /** @param departments code → name */
    CandidateSearch(List<OfferedQuantity> quantities, Map<String, String> departments) {
        this.quantities = quantities;
        this.sizes = quantities.stream()
                .map(OfferedQuantity::amount)
                .mapToDouble(BigDecimal::doubleValue)
                .toArray();
        this.weights = new LabelWeights(quantities);
        this.departments = departments;
    }

    /**
     * @param list the best first
     * @param only whether nothing else in the returns comes to the value
     * @param telling bits that the value tells, less what so many things to choose from take away
     */
    record Found(List<QuantityCandidate> list, boolean only, double telling) {}

    private static int digits(PrintedNumber number) {
        String printed = number.value()
                .abs()
                .divide(number.step(), 0, RoundingMode.HALF_UP)
                .toPlainString();
        return number.open() ? printed.replaceFirst("0+$", "").length() : printed.length();
    }

    Found of(FigureMention mention) {
        PrintedNumber number = mention.number();
        if (number == null) {
            return new Found(List.of(), false, 0);
        }
        LabelMatch words = new LabelMatch(mention, weights);
        List<QuantityCandidate> found = new ArrayList<>();
        int matching = 0;
        double printed = number.value().doubleValue();
        double wide = Math.max(number.step().doubleValue(), number.open() ? Math.abs(printed) : 0) * 1.01 + 1e-9;
        for (int i = 0; i < sizes.length; i++) {
            if (Math.abs(sizes[i] - printed) > wide) {
                continue;
            }
            OfferedQuantity quantity = quantities.get(i);
            Printed how = number.prints(quantity.amount());
            int unit = unit(mention, quantity);
            if (how == Printed.NOT || unit < -1) {
                continue;
            }
            matching++;
            QuantityCandidate candidate = candidate(mention, words, quantity, how, unit);
            if (candidate.share() >= 0.3 && said(mention, quantity)) {
                found.add(candidate);
            }
        }
        double telling = digits(number) * BITS_A_DIGIT - Math.log(Math.max(2, quantities.size())) / Math.log(2);
        List<QuantityCandidate> sorted = QuantityCandidate.sorted(found);
        return new Found(sorted.subList(0, Math.min(MOST, sorted.size())), matching == 1, telling);
    }

    /** 上年结转 is this year's number of a label that speaks of last year. */
    static boolean isOfYear(FigureMention mention, OfferedQuantity quantity) {
        boolean named =
                quantity.labels().stream().anyMatch(label -> LAST_YEAR.stream().anyMatch(label::contains));
        return named
                ? !quantity.before()
                        || mention.line().cell() != null && mention.saying().lastYear()
                : quantity.before() == mention.saying().lastYear();
    }

    /** A maximum is said to be one. */
    private static boolean said(FigureMention mention, OfferedQuantity quantity) {
        return switch (quantity.kind()) {
            case MAX -> ExtremeWords.isMost(mention);
            case MIN -> ExtremeWords.isLeast(mention);
            default -> true;
        };
    }

    private QuantityCandidate candidate(
            FigureMention mention, LabelMatch words, OfferedQuantity quantity, Printed printed, int unit) {
        double share = 1;
        double bits = 0;
        for (String label : quantity.labels()) {
            if (isOwner(label, quantity)) {
                continue;
            }
            Spoken spoken = words.of(label);
            share = Math.min(share, spoken.share());
            bits += spoken.bits();
        }
        double outer = 0;
        for (String label : quantity.outer()) {
            Spoken spoken = words.of(label);
            outer += spoken.share() / quantity.outer().size();
            bits += spoken.bits() * 0.5;
        }
        if (bits == 0) {
            // Totals alone: what the table is of has to be spoken of.
            share = quantity.outer().isEmpty() ? 0 : outer;
        }
        List<String> labels = new ArrayList<>(quantity.labels());
        labels.addAll(quantity.outer());
        quantity.departments().forEach(code -> labels.add(departments.getOrDefault(code, "")));
        double explained = words.explained(labels);
        double named = quantity.departments().size() == 1
                ? words.named(departments.getOrDefault(quantity.departments().get(0), ""))
                : 0;
        double score = 10 * share
                + 0.2 * Math.min(bits, 40)
                + 3 * explained
                + 1.5 * unit
                + outer
                + (printed == Printed.EXACTLY ? 1.5 : printed == Printed.ROUNDED ? 0.7 : 0.3)
                + (quantity.others() ? 7 * named - 4 : named)
                + (isOfYear(mention, quantity) ? 0 : -7)
                + (quantity.kind() == Kind.LEDGER ? isFiltered(quantity) ? -2.3 : -0.8 : 0)
                + (quantity.kind() == Kind.MAX || quantity.kind() == Kind.MIN ? 1.5 : 0);
        return new QuantityCandidate(
                quantity, printed, share, bits, explained, words.own(quantity.labels()), named, unit, score);
    }

    /** A row that is named after the department which filed it says nothing of what it is. */
    private boolean isOwner(String label, OfferedQuantity quantity) {
        return quantity.labels().size() > 1
                && quantity.departments().stream()
                        .map(code -> departments.getOrDefault(code, ""))
                        .anyMatch(name ->
                                !label.isEmpty() && (name.endsWith(label) || label.endsWith(name) && !name.isEmpty()));
    }

    private static boolean isFiltered(OfferedQuantity quantity) {
        LedgerAmount ledger = quantity.ledger();
        return ledger != null && !ledger.where().isEmpty();
    }

    /** -2 where it cannot be: money is no count, a percentage neither. */
    private static int unit(FigureMention mention, OfferedQuantity quantity) {
        Unit printed = mention.unit();
        Unit held = quantity.unit();
        if (printed.isNone() || held.isNone()) {
            boolean percent = "%".equals(printed.base()) || "%".equals(held.base());
            return percent && !mention.line().text().isEmpty() && !(held.isNone() && printed.isNone()) ? -2 : 0;
        }
        if (printed.base().equals(held.base())) {
            return 1;
        }
        boolean countable = printed.counts() && held.counts();
        return countable
                ? -1
                : printed.isMoney()
                                || held.isMoney()
                                || printed.base().equals("%")
                                || held.base().equals("%")
                        ? -2
                        : -1;
    }
}
