package org.huibao.audit.book;

import java.util.List;
import java.util.function.Function;
import org.huibao.definition.ReportJob;
import org.huibao.formula.FormulaInputs;
import org.huibao.message.Messages;
import org.huibao.model.Figure;
import org.huibao.model.FiledReturn;
import org.huibao.model.Finding;
import org.huibao.model.ReportPassage;

/**
 * What {@code audit.xlsx} shows.
 *
 * @param figures code → figure with its sources; asked for one at a time, twice
 * @param county the county's values of this period and the one before
 * @param findings in {@link org.huibao.audit.FindingOrder}
 * @param report as it is printed
 */
public record AuditContent(
        ReportJob job,
        Messages messages,
        Function<String, Figure> figures,
        FormulaInputs county,
        List<Finding> findings,
        List<FiledReturn> returns,
        List<ReportPassage> report) {

    public AuditContent {
        findings = List.copyOf(findings);
        returns = List.copyOf(returns);
        report = List.copyOf(report);
    }
}
