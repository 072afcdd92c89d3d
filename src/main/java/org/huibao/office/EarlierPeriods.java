package org.huibao.office;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.huibao.audit.PublishedFigures;
import org.huibao.definition.Indicator;
import org.huibao.definition.ReportJob;
import org.huibao.model.EarlierFigures;
import org.huibao.model.Finding;
import org.huibao.model.PastFigures;
import org.huibao.notation.Period;

/**
 * The published sets that cumulative and stock figures go on from: only looked for where a job has such figures. And of a report on a part of a year the
 * set of the whole year before, which nobody may take for the same part of it.
 */
public final class EarlierPeriods {

    private final ReportJob job;
    private final Function<String, Path> outputs;

    /** @param outputs period → the job's output folder of it */
    public EarlierPeriods(ReportJob job, Function<String, Path> outputs) {
        this.job = job;
        this.outputs = outputs;
    }

    /** @param findings {@code previous.unreadable} for a set that cannot be trusted */
    public record Past(PastFigures figures, List<Finding> findings) {
        public Past {
            findings = List.copyOf(findings);
        }
    }

    public Past read() {
        List<Finding> findings = new ArrayList<>();
        Optional<EarlierFigures> inYear = inYear().map(period -> figures(period, findings));
        Optional<EarlierFigures> rightBefore = rightBefore()
                .map(period -> inYear.filter(its -> its.period().equals(period.code()))
                        .orElseGet(() -> figures(period, findings)));
        Optional<EarlierFigures> wholeYear = wholeYear().map(period -> figures(period, findings));
        return new Past(new PastFigures(inYear, rightBefore, wholeYear), findings);
    }

    /** The sets that are read, whose change changes the result. */
    public List<Path> sets() {
        Set<Path> sets = new LinkedHashSet<>();
        inYear().map(this::set).ifPresent(sets::add);
        rightBefore().map(this::set).ifPresent(sets::add);
        wholeYear().map(this::set).ifPresent(sets::add);
        return List.copyOf(sets);
    }

    private Optional<Period> inYear() {
        return has(Indicator.Span.CUMULATIVE) ? published(period().earlierInYear()) : Optional.empty();
    }

    private Optional<Period> rightBefore() {
        return has(Indicator.Span.STOCK) ? published(period().rightBefore()) : Optional.empty();
    }

    /** Where the same part of the year before was published, that is what everything is compared with. */
    private Optional<Period> wholeYear() {
        Period period = period();
        return period.kind() == Period.Kind.YEAR || Files.exists(set(period.previous()))
                ? Optional.empty()
                : published(List.of(new Period(period.year() - 1, Period.Kind.YEAR, 0)));
    }

    private boolean has(Indicator.Span span) {
        return job.indicators().stream().anyMatch(each -> each.flow().span() == span);
    }

    private Period period() {
        return Period.of(job.period()).orElseThrow();
    }

    private Optional<Period> published(List<Period> periods) {
        return periods.stream().filter(each -> Files.exists(set(each))).findFirst();
    }

    private Path set(Period period) {
        return new OutputFolder(outputs.apply(period.code())).set(OutputFolder.Place.PUBLISHED);
    }

    private EarlierFigures figures(Period period, List<Finding> findings) {
        PublishedFigures read = PublishedFigures.read(set(period), period.code(), job.period());
        findings.addAll(read.findings());
        PublishedFigures ours = read.standingFor(job);
        return new EarlierFigures(period.code(), ours.byCode(), ours.byDepartment());
    }
}
