package org.huibao.proof.expected;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.huibao.definition.Department;
import org.huibao.definition.Indicator;
import org.huibao.definition.ReportJob;
import org.huibao.notation.Period;
import org.huibao.notation.PeriodWording;
import org.huibao.proof.figure.RecomputedFigures;
import org.jspecify.annotations.Nullable;

/** What a report prints that is no figure: the county, the date, who has not filed. */
final class ExpectedFacts {

    static final String MISSING = "missing";

    private final ReportJob job;
    private final RecomputedFigures values;

    ExpectedFacts(ReportJob job, RecomputedFigures values) {
        this.job = job;
        this.values = values;
    }

    /**
     * @param department whose turn it is; null outside of a loop
     * @param indicator whose turn it is; null outside of a loop
     * @return nothing for the name of a figure
     */
    Optional<String> of(TemplateMark.Name mark, @Nullable Department department, @Nullable Indicator indicator) {
        return switch (mark.name()) {
            case "county" -> Optional.of(job.county());
            case "title" -> Optional.of(job.title());
            case "period" -> Optional.of(period(mark));
            case "date" -> Optional.of(date(mark.format()));
            case "department" -> Optional.of(department == null ? "" : department.name());
            case "indicator" -> Optional.of(indicator == null ? "" : indicator.name());
            case "unit" -> Optional.of(indicator == null ? "" : indicator.loop().unit());
            case MISSING -> Optional.of(values.missing().isEmpty() ? "无" : String.join("、", values.missing()));
            default -> Optional.empty();
        };
    }

    /** Whether a section about who has not filed is shown; nothing for any other. */
    Optional<Boolean> shows(TemplateMark.Open open) {
        boolean none = open.sign() == '^' || open.sign() == TemplateMark.UNKNOWN;
        return open.name().equals(MISSING) ? Optional.of(values.missing().isEmpty() == none) : Optional.empty();
    }

    private String period(TemplateMark.Name mark) {
        Period about = Period.of(job.period()).orElseThrow();
        if (!mark.format().isEmpty()) {
            return PeriodWording.of(about, mark.format()).orElse("");
        }
        String period = about.inChinese();
        return mark.beforeYear() && period.endsWith("年") ? period.substring(0, period.length() - 1) : period;
    }

    private String date(String format) {
        return job.date() == null
                ? ""
                : DateTimeFormatter.ofPattern(format.isEmpty() ? "yyyy年M月d日" : format, Locale.ROOT)
                        .format(job.date());
    }
}
