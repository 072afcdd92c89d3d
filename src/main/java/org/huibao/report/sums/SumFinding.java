package org.huibao.report.sums;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.huibao.definition.ReportJob;
import org.huibao.model.Finding;
import org.huibao.model.FindingFacts;
import org.huibao.model.FindingFields;
import org.huibao.model.FindingRule;
import org.huibao.model.FindingSubject;
import org.huibao.model.Level;
import org.huibao.report.sums.AddedNumbers.Addend;

/**
 * {@code print.does-not-add}: rounded parts miss the rounded total. {@code print.cannot-add}: so they do with however many decimals.
 * {@code print.noted}: the report says so. {@code print.balanced}: its largest part took the difference.
 */
final class SumFinding {

    private SumFinding() {}

    /** @param note what the report says of it; nothing where its template has no place for that */
    static Finding missed(ReportJob job, AddedNumbers sum, PrintedBalance balance, Optional<String> note) {
        BigDecimal parts = sum.partsAsPrinted(balance);
        BigDecimal total = sum.totalAsPrinted(balance);
        ShownFigure finest = sum.figures().stream()
                .min(Comparator.comparing(each -> each.plain().step()))
                .orElseThrow();
        String added = words(sum.parts(), balance) + " = " + finest.text(parts);
        String expected = sum.totals().isEmpty() || sum.constant().signum() != 0
                ? finest.text(total)
                : words(sum.totals(), balance) + (sum.totals().size() > 1 ? " = " + finest.text(total) : "");
        String difference = finest.text(parts.subtract(total).abs());
        FindingSubject about = about(
                job,
                sum.totals().isEmpty()
                        ? sum.parts().get(0).figure()
                        : sum.totals().get(0).figure());
        if (note.isPresent()) {
            return Finding.of(new NotedSum(about, sum.title(), added, expected, difference, note.get()));
        }
        return sum.finerFormat()
                .map(format -> Finding.of(
                        new MissedSum(Kind.DOES_NOT_ADD, about, sum.title(), added, expected, difference, format)))
                .orElseGet(() -> Finding.of(
                        new MissedSum(Kind.CANNOT_ADD, about, sum.title(), added, expected, difference, "")));
    }

    static Finding balanced(ReportJob job, BalancedPart part) {
        return Finding.of(new BalancedSum(
                about(job, part.part()), part.part().name(), part.roundedText(), part.printedText(), part.total()));
    }

    private static FindingSubject about(ReportJob job, ShownFigure figure) {
        return new FindingSubject("", figure.indicator().code(), job.period(), null);
    }

    private static String words(List<Addend> addends, PrintedBalance balance) {
        StringBuilder words = new StringBuilder();
        for (Addend each : addends) {
            String sign = each.sign() > 0 ? " + " : " − ";
            words.append(words.isEmpty() && each.sign() > 0 ? "" : words.isEmpty() ? "−" : sign);
            BigDecimal amount = balance.seen(each.figure()).amount();
            String number = each.figure().text(amount);
            words.append(amount.signum() < 0 && words.length() > 1 ? "(" + number + ")" : number);
        }
        return words.toString();
    }

    enum Kind implements FindingRule {
        DOES_NOT_ADD("print.does-not-add"),
        CANNOT_ADD("print.cannot-add");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }

        @Override
        public List<Level> levels() {
            return List.of(Level.WARNING);
        }
    }

    /**
     * @param sum its name
     * @param parts as printed, and what they come to
     * @param total as printed
     * @param format that would do; empty where none would
     */
    record MissedSum(
            Kind rule, FindingSubject about, String sum, String parts, String total, String difference, String format)
            implements FindingFacts {

        @Override
        public String found() {
            return parts;
        }

        @Override
        public String expected() {
            return total;
        }

        @Override
        public FindingFields fields() {
            FindingFields fields = FindingFields.of("sum", sum)
                    .and("parts", parts)
                    .and("total", total)
                    .and("difference", difference);
            return rule == Kind.DOES_NOT_ADD ? fields.and("format", format) : fields;
        }
    }

    /**
     * @param sum its name
     * @param note that the report prints
     */
    record NotedSum(FindingSubject about, String sum, String parts, String total, String difference, String note)
            implements FindingFacts {

        static final FindingRule RULE = FindingRule.of("print.noted", Level.INFO);

        @Override
        public FindingRule rule() {
            return RULE;
        }

        @Override
        public String found() {
            return parts;
        }

        @Override
        public String expected() {
            return total;
        }

        @Override
        public FindingFields fields() {
            return FindingFields.of("sum", sum)
                    .and("parts", parts)
                    .and("total", total)
                    .and("difference", difference)
                    .and("note", note);
        }
    }

    /**
     * @param part that took the difference
     * @param rounded as it would be printed
     * @param printed as it is
     */
    record BalancedSum(FindingSubject about, String part, String rounded, String printed, String total)
            implements FindingFacts {

        static final FindingRule RULE = FindingRule.of("print.balanced", Level.INFO);

        @Override
        public FindingRule rule() {
            return RULE;
        }

        @Override
        public String found() {
            return printed;
        }

        @Override
        public String expected() {
            return rounded;
        }

        @Override
        public FindingFields fields() {
            return FindingFields.of("part", part)
                    .and("rounded", rounded)
                    .and("printed", printed)
                    .and("total", total);
        }
    }
}
