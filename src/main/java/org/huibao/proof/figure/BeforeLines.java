package org.huibao.proof.figure;

import org.huibao.definition.Indicator;
import org.huibao.definition.ReportJob;
import org.huibao.formula.Formula;
import org.huibao.proof.log.AuditLine;
import org.huibao.proof.log.AuditLogReader;
import org.huibao.proof.log.CodedIndicators;

/** Which of a formula's lines are about the period before. */
final class BeforeLines {

    private final CodedIndicators indicators;
    private final AuditLogReader log;

    BeforeLines(ReportJob job, AuditLogReader log) {
        this.indicators = new CodedIndicators(job);
        this.log = log;
    }

    /** What was none or blank a period before keeps its role in the log: no input of this period says it. */
    boolean holds(AuditLine line) {
        if (line.isPrevious() || !line.isWithoutValue()) {
            return line.isPrevious();
        }
        Formula formula = indicators.of(line.figure()).map(Indicator::formula).orElse(null);
        return formula != null
                && !formula.previousCodes().isEmpty()
                && formula.codes().stream().noneMatch(input -> log.hasWithoutValue(input, line));
    }
}
