package org.huibao.intake;

import java.util.List;
import java.util.Map;
import org.huibao.definition.Department;
import org.huibao.definition.ReportJob;

/** The report that the tests of this package are about. */
final class Jobs {

    static final List<Department> DEPARTMENTS = List.of(
            department("sfj", "县司法局", "司法局"),
            department("scjgj", "县市场监督管理局", "市场监管局", "市监局"),
            department("gaj", "县公安局"),
            department("dsz", "大沙镇"),
            department("york", "York"),
            department("nyorks", "North Yorkshire"));

    private Jobs() {}

    static ReportJob ruleOfLaw() {
        return new ReportJob(
                "rule-of-law",
                "2020",
                "法治政府建设年度报告",
                "示例县",
                null,
                null,
                DEPARTMENTS,
                new ReportJob.Returns(ReportJob.Returns.VALUE_COLUMNS, List.of()),
                ReportJob.ChangeLimit.DEFAULT,
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Department department(String code, String name, String... aliases) {
        return new Department(code, name, List.of(aliases), "", true);
    }
}
