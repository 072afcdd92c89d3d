package org.huibao.audit.page;

import java.util.List;
import java.util.function.Function;
import org.huibao.definition.ReportJob;
import org.huibao.formula.FormulaInputs;
import org.huibao.model.Figure;
import org.huibao.model.FiledReturn;
import org.huibao.model.Finding;
import org.huibao.model.ReportPassage;
import org.huibao.model.ReportWording;
import org.huibao.model.UnreadNumber;
import org.huibao.workbook.WorkbookShelf;

/**
 * What a review page shows.
 *
 * @param locale BCP 47 tag of the language in which it opens
 * @param digest of all that the run depends on; its first 12 digits are the run's name
 * @param figures in the order of the definition; walked through once
 * @param county the county's values of this period and the one before
 * @param departments code → a department's own values of this period and the one before
 * @param findings in {@link org.huibao.audit.FindingOrder}
 * @param files with their staged copies, from which the surroundings of source cells are read
 * @param shelf of the run, which may hold those copies
 * @param wordings what decides the words of the report that are tagged with an expression
 * @param unread what no figure uses of an accepted return; asked for one file at a time
 * @param comparison with the set published before
 */
public record PageContent(
        ReportJob job,
        boolean published,
        String locale,
        String digest,
        String version,
        Iterable<Figure> figures,
        FormulaInputs county,
        Function<String, FormulaInputs> departments,
        List<Finding> findings,
        List<FiledReturn> files,
        WorkbookShelf shelf,
        List<ReportPassage> report,
        List<ReportWording> wordings,
        Function<FiledReturn, List<UnreadNumber>> unread,
        SetComparison comparison) {

    public PageContent {
        findings = List.copyOf(findings);
        files = List.copyOf(files);
        report = List.copyOf(report);
        wordings = List.copyOf(wordings);
    }

    String run() {
        return digest.substring(0, Math.min(12, digest.length()));
    }
}
