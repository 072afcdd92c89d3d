package org.huibao.report.figure;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huibao.definition.Department;
import org.huibao.definition.Indicator;
import org.huibao.definition.PeriodComparison;
import org.huibao.formula.FirstDepartments;
import org.huibao.formula.FirstPlace;
import org.huibao.formula.WordingInputs;
import org.huibao.model.Value;
import org.huibao.report.placeholder.LoopNames;

/** What an expression of a template is evaluated over: the county's values, or those of the department whose turn it is. */
public record ScopeInputs(FigureScope scope) implements WordingInputs {

    @Override
    public Value now(String code) {
        return scope.value(indicator(code));
    }

    @Override
    public Value previous(String code) {
        Department department = scope.department();
        if (department == null) {
            return scope.figures().previous(code);
        }
        // A department's own value of the period before is known as that of the comparison.
        return scope.job()
                .indicator(PeriodComparison.previousCode(indicator(code)))
                .map(scope::value)
                .orElseGet(() -> new Value.Missing(Value.Reason.NO_PREVIOUS, code));
    }

    private Indicator indicator(String code) {
        return scope.job().indicator(code).orElseThrow(() -> new IllegalStateException("no such indicator: " + code));
    }

    @Override
    public String current() {
        Department department = scope.department();
        return department == null ? "" : department.code();
    }

    @Override
    public String departmentName(String code) {
        return scope.job().department(code).map(Department::name).orElse(code);
    }

    /** Among all departments, whosever turn it is; who owes a number and has not given it may be the first. */
    @Override
    public FirstDepartments first(FirstPlace place) {
        Indicator indicator = indicator(place.code());
        List<Department> all = LoopNames.departments(scope.job(), place.group()).orElse(List.of());
        Map<String, BigDecimal> amounts = new LinkedHashMap<>();
        for (Department department : all) {
            Value value = scope.figures().department(department.code(), place.code());
            if (value instanceof Value.Number number) {
                amounts.put(department.code(), number.amount());
            } else if (value instanceof Value.None && !indicator.isPercentage()) {
                // As in every expression; of a rate it says that there is none.
                amounts.put(department.code(), BigDecimal.ZERO);
            } else if (scope.waitsFor(department, indicator)) {
                return new FirstDepartments.Unknown(new Value.Missing(Value.Reason.NO_RETURN, place.code()));
            }
        }
        return amounts.isEmpty()
                ? new FirstDepartments.Unknown(new Value.Missing(Value.Reason.NOTHING_REPORTED, place.code()))
                : FirstDepartments.among(amounts, place.most());
    }
}
