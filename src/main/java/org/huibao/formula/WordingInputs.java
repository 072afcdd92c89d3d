package org.huibao.formula;

/** What an expression in a template is evaluated over. */
public interface WordingInputs extends FormulaInputs {

    /** In the place of a department's code: the one at which the loop is. */
    String DEPARTMENT = "department";

    FirstDepartments first(FirstPlace place);

    /** Code of the department at which the loop is; empty outside of one. */
    String current();

    String departmentName(String code);
}
