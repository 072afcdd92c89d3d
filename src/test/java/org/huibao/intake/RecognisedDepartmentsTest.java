package org.huibao.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecognisedDepartmentsTest {

    private static final DepartmentNames NAMES = new DepartmentNames(Jobs.DEPARTMENTS);

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        // an equal name
        "县司法局/报表.xlsx, sfj, folder",
        "司法局/报表.xlsx, sfj, folder",
        "县 司 法 局.xlsx, sfj, file-name",
        "一、县司法局/报表.xlsx, sfj, folder",
        "县司法局（盖章）.xlsx, sfj, file-name",
        // a longer contained name over a shorter
        "示例县司法局2020年报表.xlsx, sfj, file-name",
        "县市场监督管理局报司法局.xlsx, scjgj, file-name",
        "north yorkshire 2020.xlsx, nyorks, file-name",
        // the nearest folder first
        "县司法局/乡镇/大沙镇/报表.xlsx, dsz, folder",
        "县司法局/二季度/报表.xlsx, sfj, folder",
        "县司法局/县司法局2020.xlsx, sfj, folder+file-name",
        // word borders, where a script has them
        "City of York.xlsx, york, file-name",
        "York_2020.xlsx, york, file-name",
        "York2020.xlsx, '', ''",
        "Yorkshire Dales.xlsx, '', ''",
        // nobody, or two
        "报表.xlsx, '', ''",
        "县司法局/县公安局.xlsx, '', folder+file-name",
        "县司法局和县公安局.xlsx, '', file-name"
    })
    void byPath(String path, String department, String by) {
        RecognisedDepartments recognised = RecognisedDepartments.of(path, null, NAMES);

        assertThat(recognised.department()).isEqualTo(department);
        assertThat(recognised.by()).isEqualTo(by);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "填报单位：县司法局, sfj",
        "填报单位(盖章):县司法局, sfj",
        "填报单位|县司法局|填报日期|1月5日, sfj",
        "填报单位：|县司法局, sfj",
        "填报日期：1月5日　　填报单位：县司法局　　单位：件, sfj",
        "单位：县司法局, sfj",
        "2020年县司法局法治政府建设统计表, sfj",
        // what stands behind 填报单位 is stronger than any other title
        "县公安局制统计表/填报单位：县司法局, sfj",
        "制表单位：县公安局/填报单位：县司法局, sfj",
        "制表单位：县公安局, ''",
        // from the header row on names are data
        "统计表/部门|宗数/县司法局|3, ''",
        "统计表/序号|指标名称|单位|本年数/1|县司法局受理数|件|3, ''",
        "县司法局|3, ''"
    })
    void byTitle(String rows, String department) {
        WorkbookIdentity inside = PlainWorkbook.inside(List.of(rows.split("/")));

        assertThat(RecognisedDepartments.of("报表.xlsx", inside, NAMES).department())
                .isEqualTo(department);
    }
}
