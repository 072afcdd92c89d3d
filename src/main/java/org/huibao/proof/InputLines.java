package org.huibao.proof;

import java.util.HashSet;
import java.util.Set;
import org.huibao.definition.Indicator;
import org.huibao.definition.ReportJob;
import org.huibao.formula.Formula;
import org.jspecify.annotations.Nullable;

/** Which lines of a formula's figure repeat those of its inputs, and which are about the period before. */
final class InputLines {

    private static final Set<String> NUMERIC = Set.of("addend", "input", "count", "previous");
    private static final Set<String> WITHOUT_VALUE = Set.of("none", "blank", "no-return");

    private final ReportJob job;
    private final AuditLog log;

    /** Lines are asked for figure by figure. */
    private String figure = "";

    private Set<AuditLine> due = Set.of();

    InputLines(ReportJob job, AuditLog log) {
        this.job = job;
        this.log = log;
    }

    /** The sources of this period that a formula's figure must have. */
    Set<AuditLine> due(String code) {
        if (!code.equals(figure)) {
            Set<AuditLine> lines = new HashSet<>();
            Formula formula = formula(code);
            if (formula != null) {
                formula.codes().forEach(input -> log.of(input).forEach(line -> lines.add(asInput(line))));
            }
            due = lines;
            figure = code;
        }
        return due;
    }

    /** What was none or blank a period before keeps its role in the log. */
    boolean isPrevious(AuditLine line) {
        if (line.isPrevious() || !WITHOUT_VALUE.contains(line.role())) {
            return line.isPrevious();
        }
        Formula formula = formula(line.figure());
        return formula != null
                && !formula.previousCodes().isEmpty()
                && !due(line.figure()).contains(asInput(line));
    }

    private @Nullable Formula formula(String code) {
        return job.indicator(code).map(Indicator::formula).orElse(null);
    }

    private static AuditLine asInput(AuditLine line) {
        return line.source(NUMERIC.contains(line.role()) ? "input" : line.role());
    }
}
