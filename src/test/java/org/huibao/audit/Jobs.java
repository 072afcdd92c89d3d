package org.huibao.audit;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huibao.definition.Department;
import org.huibao.definition.Indicator;
import org.huibao.definition.ReportJob;
import org.huibao.formula.Formula;
import org.huibao.formula.FormulaInputs;
import org.huibao.model.Value;
import org.jspecify.annotations.Nullable;

/** The report that the tests of this package are about. */
final class Jobs {

    private Jobs() {}

    static ReportJob ruleOfLaw(ReportJob.DefinitionFile... files) {
        return new ReportJob(
                "rule-of-law",
                "2020",
                "法治政府建设年度报告",
                "示例县",
                null,
                null,
                List.of(department("xfj", "县信访局"), department("sfj", "县司法局")),
                new ReportJob.Returns(ReportJob.Returns.VALUE_COLUMNS, List.of()),
                ReportJob.ChangeLimit.DEFAULT,
                Map.of(),
                List.of(),
                List.of(
                        indicator("petition_cases", "受理信访案件数", "件", null),
                        indicator(
                                "closure_rate",
                                "信访案件办结率",
                                "%",
                                formula("-RATE(petition_cases_closed, petition_cases)")),
                        indicator("problems", "存在的问题", "", null)),
                List.of(),
                List.of(),
                List.of(files));
    }

    private static Department department(String code, String name) {
        return new Department(code, name, List.of(), "", true);
    }

    private static Indicator indicator(String code, String name, String unit, @Nullable Formula formula) {
        return new Indicator(
                code,
                name,
                List.of(),
                unit,
                Indicator.Kind.NUMBER,
                List.of("xfj", "sfj"),
                Indicator.Combine.SUM,
                0,
                Indicator.Rounding.HALF_UP,
                true,
                "published",
                "",
                formula,
                null,
                null);
    }

    private static Formula formula(String text) {
        return new Formula() {
            @Override
            public boolean isRate() {
                return false;
            }

            @Override
            public String text() {
                return text;
            }

            @Override
            public Set<String> codes() {
                return Set.of();
            }

            @Override
            public Set<String> previousCodes() {
                return Set.of();
            }

            @Override
            public Value evaluate(FormulaInputs inputs) {
                throw new UnsupportedOperationException();
            }
        };
    }
}
