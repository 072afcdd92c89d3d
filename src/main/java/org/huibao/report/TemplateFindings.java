package org.huibao.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.huibao.definition.ReportJob;
import org.huibao.model.Finding;
import org.huibao.model.FindingFacts;
import org.huibao.model.FindingFields;
import org.huibao.model.FindingRule;
import org.huibao.model.FindingSubject;
import org.huibao.model.Level;
import org.huibao.report.check.OtherBraces;
import org.huibao.report.check.TypedClaims;
import org.huibao.report.check.TypedYears;
import org.huibao.report.check.UntracedNumbers;
import org.huibao.report.file.WordPackage;
import org.huibao.report.fill.UnshownParts;
import org.huibao.report.prepare.AuthorNotes;
import org.huibao.report.prepare.OpenedTemplate;
import org.huibao.report.sums.CutOffRates;
import org.huibao.report.sums.TypedRates;

/** What is to be told of a template that can be filled. */
public final class TemplateFindings {

    private TemplateFindings() {}

    /** @throws IllegalStateException for a template that cannot be read */
    public static List<Finding> in(ReportJob job) {
        if (!(OpenedTemplate.open(job.template().bytes()) instanceof WordPackage.Opened.Good good)) {
            throw new IllegalStateException("a template that was not checked is searched");
        }
        List<Finding> findings = new ArrayList<>();
        AuthorNotes.Taken notes = AuthorNotes.takeOff(good.docx());
        if (!notes.nothing()) {
            findings.add(notes(job, notes));
        }
        findings.addAll(UntracedNumbers.in(job, good.docx()));
        findings.addAll(TypedClaims.in(job, good.docx()));
        findings.addAll(TypedYears.in(job, good.docx()));
        findings.addAll(OtherBraces.in(job, good.docx()));
        return findings;
    }

    /** What the report does not show: {@code template.hidden-reference}, {@code template.empty-chart}, {@code wording.…}. */
    public static List<Finding> leftOut(ReportJob job, ReportFigures figures) {
        UnshownParts unshown = ReportTemplate.unshown(job, figures);
        List<Finding> findings = new ArrayList<>();
        unshown.sentences().forEach(sentence -> findings.add(leftOut(job, Kind.HIDDEN_REFERENCE, sentence)));
        unshown.charts().forEach(title -> findings.add(leftOut(job, Kind.EMPTY_CHART, title)));
        findings.addAll(WordingFindings.of(job, unshown.undecided()));
        return findings;
    }

    /**
     * {@code print.does-not-add}, {@code print.cannot-add}, {@code print.noted}, {@code print.balanced}, {@code print.rate-differs}: what a
     * reader finds who adds up and divides what is printed.
     */
    public static List<Finding> printed(ReportJob job, ReportFigures figures) {
        return ReportTemplate.sums(job, figures).findings();
    }

    /**
     * {@code rate.cut-off}: rates that the report of the period before states cut off, or old text of the template, and that this one rounds.
     *
     * @param before exact figures of the period before, by the codes of their indicators
     * @param report of that period; asked for only where there is such a rate
     */
    public static List<Finding> cutOff(
            ReportJob job, Map<String, BigDecimal> before, Supplier<Optional<byte[]>> report) {
        List<Finding> findings = new ArrayList<>();
        if (CutOffRates.isAsked(job, before)) {
            report.get().ifPresent(bytes -> findings.addAll(CutOffRates.in(job, before, bytes)));
        }
        if (OpenedTemplate.open(job.template().bytes()) instanceof WordPackage.Opened.Good good) {
            AuthorNotes.takeOff(good.docx());
            findings.addAll(TypedRates.in(job, before, good.docx()));
        }
        return findings;
    }

    private static Finding leftOut(ReportJob job, Kind kind, String text) {
        return Finding.of(new UnshownPart(kind, FindingSubject.ofReport(job.period()), text));
    }

    private static Finding notes(ReportJob job, AuthorNotes.Taken notes) {
        return Finding.of(new NotesTakenOff(FindingSubject.ofReport(job.period()), notes.comments(), notes.changes()));
    }

    enum Kind implements FindingRule {
        /** A sentence refers to it. */
        HIDDEN_REFERENCE("template.hidden-reference", Level.INFO),
        EMPTY_CHART("template.empty-chart", Level.INFO);

        private final String code;
        private final List<Level> levels;

        Kind(String code, Level... levels) {
            this.code = code;
            this.levels = List.of(levels);
        }

        @Override
        public String code() {
            return code;
        }

        @Override
        public List<Level> levels() {
            return levels;
        }
    }

    /** @param text the sentence, or the title of the chart */
    record UnshownPart(Kind rule, FindingSubject about, String text) implements FindingFacts {

        @Override
        public String found() {
            return text;
        }

        @Override
        public FindingFields fields() {
            return FindingFields.of("text", text);
        }
    }

    /** What authors left in the template. */
    record NotesTakenOff(FindingSubject about, int comments, int changes) implements FindingFacts {

        static final FindingRule RULE = FindingRule.of("template.notes", Level.INFO);

        @Override
        public FindingRule rule() {
            return RULE;
        }

        @Override
        public String found() {
            return comments + "/" + changes;
        }

        @Override
        public FindingFields fields() {
            return FindingFields.of("comments", Integer.toString(comments)).and("changes", Integer.toString(changes));
        }
    }
}
