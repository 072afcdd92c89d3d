package org.huibao.report.sums;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huibao.definition.ReportJob;
import org.huibao.model.Contribution;
import org.huibao.model.Finding;
import org.huibao.report.ReportFigures;
import org.huibao.report.file.WordPackage;
import org.huibao.report.file.WordXml;
import org.huibao.report.placeholder.TemplatePlaceholder;
import org.huibao.report.placeholder.TemplateVocabulary;
import org.huibao.report.story.WordParagraph;

/** What becomes of the sums of a report when each of its numbers is rounded for itself. */
public final class PrintedSums {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final ReportJob job;
    private final ReportFigures figures;
    private final boolean noted;
    private final PrintedBalance balance = new PrintedBalance();
    private final List<BalancedPart> balanced = new ArrayList<>();
    private final List<AddedNumbers> missed = new ArrayList<>();
    private final List<ShownFigure> shown;

    private PrintedSums(ReportJob job, ReportFigures figures, WordPackage docx) {
        this.job = job;
        this.figures = figures;
        this.noted = isNoted(docx);
        this.shown = ShownFigures.of(job, figures, docx);
        List<AddedNumbers> sums = SumSearch.in(job, shown);
        balance(sums.stream().filter(this::isBalanced).toList());
        sums.stream().filter(each -> each.miss(balance).isPresent()).forEach(missed::add);
    }

    /** @param docx a template as it is before it is filled; left as it is */
    public static PrintedSums of(ReportJob job, ReportFigures figures, WordPackage docx) {
        return new PrintedSums(job, figures, docx);
    }

    /** The figures as the report prints them: with what the job balances, and what a note says; those given where it does neither. */
    public static ReportFigures asPrinted(ReportJob job, ReportFigures figures, WordPackage docx) {
        if (job.printing().balance().isEmpty() && !isNoted(docx)) {
            return figures;
        }
        PrintedSums sums = of(job, figures, docx);
        return new BalancedFigures(figures, sums.balance, sums.note());
    }

    /** Whether the template has a place for the note. */
    private static boolean isNoted(WordPackage docx) {
        return docx.stories().stream()
                .flatMap(story -> WordXml.all(docx.tree(story).getDocumentElement(), "p").stream())
                .map(paragraph -> WordParagraph.of(paragraph).text())
                .filter(text -> text.contains(TemplateVocabulary.ROUNDING))
                .flatMap(text -> TemplatePlaceholder.in(text).stream())
                .anyMatch(each -> each instanceof TemplatePlaceholder.Named named
                        && named.name().equals(TemplateVocabulary.ROUNDING));
    }

    private boolean isBalanced(AddedNumbers sum) {
        return job.printing().balance().contains(sum.name());
    }

    /** A total that is itself a part comes first: its own parts then come to what it is printed as. */
    private void balance(List<AddedNumbers> sums) {
        List<AddedNumbers> left = new ArrayList<>(sums);
        while (!left.isEmpty()) {
            AddedNumbers next = left.stream()
                    .filter(each -> left.stream().noneMatch(other -> other != each && isPartOf(each, other)))
                    .findFirst()
                    .orElse(left.get(0));
            left.remove(next);
            next.miss(balance).ifPresent(over -> give(next, over));
        }
    }

    private static boolean isPartOf(AddedNumbers one, AddedNumbers other) {
        return one.totals().stream()
                .anyMatch(total -> other.parts().stream()
                        .anyMatch(part ->
                                part.figure().subject().equals(total.figure().subject())));
    }

    private void give(AddedNumbers sum, BigDecimal over) {
        AddedNumbers.Addend largest = sum.largest(balance);
        if (largest == null || sum.totals().isEmpty() && sum.name().isEmpty()) {
            return;
        }
        ShownFigure part = largest.figure();
        BigDecimal before = balance.seen(part).amount();
        BigDecimal after = largest.sign() > 0 ? before.subtract(over) : before.add(over);
        BigDecimal step = balance.seen(part).step();
        BigDecimal most = step.multiply(BigDecimal.valueOf(sum.figures().size() + 1L));
        boolean small = after.subtract(part.exact()).abs().compareTo(most) < 0;
        // 100% must not stand there while one case is open.
        boolean whole =
                part.indicator().isPercentage() && part.exact().compareTo(WHOLE) < 0 && after.compareTo(WHOLE) >= 0;
        // What would turn around, or be more than rounding leaves over, stays as it is and is told.
        if (after.signum() == part.exact().signum() && small && !whole) {
            balance.put(part, after);
            balanced.add(new BalancedPart(sum, part, before, after));
        }
    }

    /** What the note says; empty where all printed sums add up. */
    private String note() {
        return missed.isEmpty()
                ? ""
                : RoundingNote.of(
                        missed.stream().flatMap(each -> each.figures().stream()).toList());
    }

    /** Sums that miss their totals, those that were balanced or noted, and rates that do not follow from the printed counts. */
    public List<Finding> findings() {
        Stream<Finding> balances = balanced.stream().map(each -> SumFinding.balanced(job, each));
        Stream<Finding> sums = missed.stream()
                .map(each -> SumFinding.missed(job, each, balance, noted ? Optional.of(note()) : Optional.empty()));
        Stream<Finding> rates = PrintedRates.in(job, shown, balance).stream();
        return Stream.of(balances, sums, rates).flatMap(each -> each).toList();
    }

    /** What the audit log says of a figure that was balanced: a line without a cell for each of its prints. */
    public List<Contribution> balanced(String code) {
        return balanced.stream()
                .filter(each -> each.part().indicator().code().equals(code))
                .map(each -> each.contribution(job.period()))
                .toList();
    }
}
