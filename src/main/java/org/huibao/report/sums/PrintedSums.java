package org.huibao.report.sums;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huibao.definition.ReportJob;
import org.huibao.model.Contribution;
import org.huibao.model.Finding;
import org.huibao.report.ReportFigures;
import org.huibao.report.file.WordPackage;
import org.huibao.report.file.WordXml;
import org.huibao.report.placeholder.RoundingMark;
import org.huibao.report.placeholder.TemplatePlaceholder;
import org.huibao.report.story.WordParagraph;

/** What becomes of the sums of a report when each of its numbers is rounded for itself. */
public final class PrintedSums {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final ReportJob job;
    private final ReportFigures figures;
    private final PrintedBalance balance = new PrintedBalance();
    private final List<BalancedPart> balanced = new ArrayList<>();
    private final List<AddedNumbers> missed = new ArrayList<>();
    private final List<ShownFigure> shown;
    private final List<NotePlace> notes;

    private PrintedSums(ReportJob job, ReportFigures figures, WordPackage docx) {
        this.job = job;
        this.figures = figures;
        ShownFigures all = ShownFigures.of(job, figures, docx);
        this.shown = all.shown();
        this.notes = all.notes();
        List<AddedNumbers> sums = SumSearch.in(job, shown);
        balance(sums.stream().filter(this::isBalanced).toList());
        sums.stream().filter(each -> each.miss(balance).isPresent()).forEach(missed::add);
    }

    /** @param docx a template as it is before it is filled; left as it is */
    public static PrintedSums of(ReportJob job, ReportFigures figures, WordPackage docx) {
        return new PrintedSums(job, figures, docx);
    }

    /**
     * The figures as the report prints them: with what the job balances, and what notes say; those given where it does neither.
     *
     * @param docx a template that is about to be filled: its notes are given their numbers
     */
    public static ReportFigures asPrinted(ReportJob job, ReportFigures figures, WordPackage docx) {
        if (job.printing().balance().isEmpty() && !isNoted(docx)) {
            return figures;
        }
        PrintedSums sums = of(job, figures, docx);
        NumberedNotes.write(sums.notes);
        return new BalancedFigures(
                figures, sums.balance, sums.notes.stream().map(sums::note).toList());
    }

    /** Whether the template speaks of the note at all. */
    private static boolean isNoted(WordPackage docx) {
        return docx.stories().stream()
                .flatMap(story -> WordXml.all(docx.tree(story).getDocumentElement(), "p").stream())
                .map(paragraph -> WordParagraph.of(paragraph).text())
                .filter(text -> text.contains(RoundingMark.NAME))
                .flatMap(text -> TemplatePlaceholder.in(text).stream())
                .anyMatch(NotePlace::isMark);
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

    /** What the note says in this place; empty where all sums add up of which it speaks. */
    private String note(NotePlace place) {
        List<ShownFigure> about = missed.stream()
                .filter(place::isAbout)
                .flatMap(each -> each.figures().stream())
                .toList();
        return about.isEmpty() ? "" : RoundingNote.of(about);
    }

    /** Sums that miss their totals, those that were balanced or noted, and rates that do not follow from the printed counts. */
    public List<Finding> findings() {
        Stream<Finding> balances = balanced.stream().map(each -> SumFinding.balanced(job, each));
        // The same numbers in another table, or in another order, are told once; noted they are where they all are.
        Map<String, List<AddedNumbers>> alike = missed.stream()
                .collect(Collectors.groupingBy(AddedNumbers::identity, LinkedHashMap::new, Collectors.toList()));
        Stream<Finding> sums = alike.values().stream()
                .map(same -> SumFinding.missed(
                        job,
                        same.get(0),
                        balance,
                        same.stream().allMatch(each -> noted(each).isPresent())
                                ? noted(same.get(0))
                                : Optional.empty()));
        Stream<Finding> rates = PrintedRates.in(job, shown, balance).stream();
        return Stream.of(balances, sums, rates).flatMap(each -> each).toList();
    }

    /** What the report says of a sum where its reader looks for it. */
    private Optional<String> noted(AddedNumbers sum) {
        return notes.stream()
                .filter(each -> each.shown() && each.isAbout(sum))
                .findFirst()
                .map(this::note);
    }

    /** What the audit log says of a figure that was balanced: a line without a cell for each of its prints. */
    public List<Contribution> balanced(String code) {
        return balanced.stream()
                .filter(each -> each.part().indicator().code().equals(code))
                .map(each -> each.contribution(job.period()))
                .toList();
    }
}
