package org.huibao.consolidate;

import org.huibao.formula.FormulaInputs;
import org.huibao.model.Value;

/** One department's own values. */
record DepartmentInputs(Consolidation consolidation, String department) implements FormulaInputs {

    @Override
    public Value now(String code) {
        return consolidation.departmentValue(department, code);
    }

    @Override
    public Value previous(String code) {
        return consolidation.departmentPrevious(department, code);
    }
}
