package org.huibao.office;

import java.util.List;
import org.huibao.consolidate.Consolidation;
import org.huibao.model.Figure;
import org.huibao.model.Value;
import org.huibao.report.ReportFigures;

/** The consolidated values as the report asks for them. */
public record ConsolidatedFigures(Consolidation consolidation) implements ReportFigures {

    @Override
    public Value value(String code) {
        return consolidation.value(code);
    }

    @Override
    public Value previous(String code) {
        return consolidation.previous(code);
    }

    @Override
    public Figure figure(String code) {
        return consolidation.figure(code);
    }

    @Override
    public Value department(String department, String code) {
        return consolidation.departmentValue(department, code);
    }

    @Override
    public boolean hasData(String department) {
        return consolidation.hasFiled(department);
    }

    @Override
    public List<String> missing() {
        return consolidation.excused();
    }
}
