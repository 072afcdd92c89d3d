package org.huibao.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.huibao.definition.Department;
import org.huibao.definition.Indicator;
import org.huibao.definition.JobDefinitions;
import org.huibao.definition.LoadedJob;
import org.huibao.definition.ReportJob;
import org.huibao.message.Messages;
import org.huibao.model.Value;
import org.huibao.workbook.LibraryWorkbook;
import org.huibao.workbook.WorkbookWriter;
import org.huibao.workbook.WrittenWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Forms, byte for byte as the library writes them; and many of them, made at the same time. */
class WrittenFormsTest {

    private static final List<String> HOSTILE = List.of(
            "受理“信访”案件",
            " 前面有空格",
            "换\n行\r\n了",
            "a & b < c > d \" e ' f",
            "&&&&&&&& 许多要转义的字符，并且长于三十二个字符的一个指标名称 <<<<",
            "_x000D_ 和 _x0041_",
            "😀 表情",
            "控制\u0001\u0008\u001f符",
            "]]>",
            "长".repeat(3_000));

    @ParameterizedTest
    @CsvSource({
        "rule-of-law,2019,zh-CN,21",
        "rule-of-law,2020,zh-CN,21",
        "rule-of-law,2019,en,21",
        "rule-of-law,2020,en,21",
        "open-government,2025,zh-CN,8"
    })
    void theDemonstrations(String name, String period, String language, int least) throws IOException {
        Messages messages = Messages.of(language);
        LoadedJob loaded = new JobDefinitions(Path.of("jobs"), messages).load(name, period);
        ReportJob job = ((LoadedJob.Valid) loaded).job();
        int forms = 0;
        for (Department department : job.departments()) {
            forms += same(messages, job, department) ? 1 : 0;
        }
        assertThat(forms).isGreaterThanOrEqualTo(least);
    }

    @Test
    void hostileWordsEverywhere() throws IOException {
        for (String words : HOSTILE) {
            List<Indicator> indicators = new ArrayList<>();
            for (int i = 0; i < HOSTILE.size(); i++) {
                String other = HOSTILE.get(i);
                indicators.add(indicator("c" + i, other, i % 5, i % 2 == 0, words, null));
                indicators.add(text("t" + i, other, words));
                String short1 = other.substring(0, Math.min(6, other.length()));
                indicators.add(indicator(
                        "l" + i,
                        other,
                        i % 4,
                        true,
                        words,
                        new Indicator.Ledger(
                                i + words,
                                "金额" + short1,
                                "",
                                false,
                                List.of(
                                        new Indicator.Ledger.Where(other, Set.of("", short1)),
                                        new Indicator.Ledger.Where("日期", Set.of()),
                                        new Indicator.Ledger.Where("长", Set.of("多".repeat(200), "少".repeat(60)))),
                                List.of(words, "下"))));
            }
            ReportJob job = job("县" + words, 1, indicators);
            assertThat(same(Messages.of("zh-CN"), job, job.departments().get(0)))
                    .isTrue();
        }
    }

    @Test
    void aThousandIndicatorsAndNone() throws IOException {
        List<Indicator> indicators = IntStream.range(0, 1000)
                .mapToObj(i -> i % 40 == 7
                        ? text("t" + i, "文字" + i, "口径" + i)
                        : indicator("c" + i, "指标".repeat(1 + i % 30), i % 9, i % 3 == 0, "口径".repeat(i % 60), null))
                .toList();
        ReportJob many = job("县局", 1, indicators);
        assertThat(same(Messages.of("zh-CN"), many, many.departments().get(0))).isTrue();
        ReportJob none = job("县局", 1, List.of());
        assertThat(same(Messages.of("zh-CN"), none, none.departments().get(0))).isFalse();
    }

    @Test
    void aLedgerNamedAsTheFormIsRefusedByBoth() {
        Indicator.Ledger ledger = new Indicator.Ledger("填报表", "金额", "", false, List.of());
        ReportJob job = job("县局", 1, List.of(indicator("a", "甲", 0, true, "", ledger)));
        WrittenWorkbook workbook = new BlankForms(Messages.of("zh-CN"))
                .workbook(job, job.departments().get(0), indicator -> Optional.empty())
                .orElseThrow();
        assertThatThrownBy(() -> WorkbookWriter.bytes(workbook)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LibraryWorkbook.bytes(workbook)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void manyAreHandedOverInTheOrderOfTheDepartments() throws IOException {
        ReportJob job = job("县局", 300, List.of(indicator("a", "甲", 0, true, "口径", null)));
        BlankForms forms = new BlankForms(Messages.of("zh-CN"));
        Map<String, byte[]> made = new LinkedHashMap<>();
        forms.blanks(job, WrittenFormsTest::previous, 4, (department, form) -> made.put(department.code(), form));
        assertThat(made.keySet())
                .containsExactlyElementsOf(job.indicators().get(0).from());
        for (Department department : job.departments()) {
            Optional<byte[]> alone = forms.blank(job, department, indicator -> previous(department.code(), indicator));
            assertThat(made.get(department.code())).isEqualTo(alone.orElse(null));
        }
        assertThatThrownBy(() -> forms.blanks(job, WrittenFormsTest::previous, 4, (department, form) -> {
                    throw new IOException("disk full");
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("disk full");
    }

    /** @return whether there is a form */
    private static boolean same(Messages messages, ReportJob job, Department department) throws IOException {
        Optional<WrittenWorkbook> workbook =
                new BlankForms(messages).workbook(job, department, indicator -> previous(department.code(), indicator));
        if (workbook.isPresent()) {
            assertThat(WorkbookWriter.bytes(workbook.get()))
                    .as(department.name())
                    .isEqualTo(LibraryWorkbook.bytes(workbook.get()));
        }
        return workbook.isPresent();
    }

    /** A number, none, or nothing. */
    private static Optional<Value> previous(String department, String indicator) {
        return switch (Math.floorMod((department + indicator).hashCode(), 4)) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(Value.none());
            case 2 -> Optional.of(Value.Number.of("12.50"));
            default -> Optional.of(Value.Number.of("24571234567890"));
        };
    }

    /** Every tenth department owes nothing. */
    private static ReportJob job(String name, int departments, List<Indicator> indicators) {
        List<Department> all = IntStream.range(0, departments)
                .mapToObj(i -> new Department("d" + i, name + i, List.of(), "", true))
                .toList();
        return new ReportJob(
                "rule-of-law",
                "2020",
                "年度<报告>",
                "示例&县",
                null,
                LocalDate.of(2021, 1, 20),
                all,
                new ReportJob.Returns(ReportJob.Returns.VALUE_COLUMNS, List.of()),
                ReportJob.ChangeLimit.DEFAULT,
                Map.of(),
                List.of(),
                indicators,
                List.of(),
                List.of(),
                List.of());
    }

    private static Indicator text(String code, String name, String definition) {
        return indicator(code, name, Indicator.Kind.TEXT, 0, false, definition, null);
    }

    private static Indicator indicator(
            String code, String name, int decimals, boolean required, String definition, Indicator.Ledger ledger) {
        return indicator(code, name, Indicator.Kind.NUMBER, decimals, required, definition, ledger);
    }

    private static Indicator indicator(
            String code,
            String name,
            Indicator.Kind kind,
            int decimals,
            boolean required,
            String definition,
            Indicator.Ledger ledger) {
        return new Indicator(
                code,
                name,
                List.of(),
                decimals == 3 ? "%" : name.substring(0, 1),
                kind,
                IntStream.range(0, 300)
                        .filter(i -> i % 10 != 9)
                        .mapToObj(i -> "d" + i)
                        .toList(),
                Indicator.Combine.SUM,
                decimals,
                Indicator.Rounding.HALF_UP,
                required,
                "published",
                definition,
                null,
                null,
                ledger);
    }
}
