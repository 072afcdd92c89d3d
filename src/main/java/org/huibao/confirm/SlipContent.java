package org.huibao.confirm;

import java.util.List;
import java.util.Map;
import org.huibao.definition.Department;
import org.huibao.definition.ReportJob;

/**
 * All that one slip is made of.
 *
 * @param draft whether the report is not published yet
 * @param filed whether the department has filed
 * @param rows its numbers, in the order of the definition
 * @param county code → the county's number as the audit log writes it; empty where there is none
 * @param codes file → 校核码 of the form that it is, for those that carry one
 * @param report its sentences, the same for all departments
 */
public record SlipContent(
        ReportJob job,
        Department department,
        boolean draft,
        boolean filed,
        List<SlipRow> rows,
        Map<String, String> county,
        Map<String, String> codes,
        ReportSentences report) {

    public SlipContent {
        rows = List.copyOf(rows);
        county = Map.copyOf(county);
        codes = Map.copyOf(codes);
    }
}
