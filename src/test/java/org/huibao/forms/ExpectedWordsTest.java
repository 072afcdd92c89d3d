package org.huibao.forms;

import static org.assertj.core.api.Assertions.assertThat;

import org.huibao.County;
import org.huibao.definition.ReportJob;
import org.huibao.message.Messages;
import org.huibao.model.CellRef;
import org.huibao.model.Finding;
import org.huibao.model.Level;
import org.huibao.model.SampleFinding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpectedWordsTest {

    private static final CellRef CELL = new CellRef("a.xlsx", "", "填报表", "E5");

    private final ReportJob job = County.of("a")
            .indicator("cases", "unit=件")
            .indicator("share", "unit=%")
            .job();

    private static Finding finding(Level level, String code, String indicator, String expected, String... fields) {
        return SampleFinding.of(level, code, "a", indicator, "2020", CELL, "9", expected, fields);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void areNeverANumberWhateverWasFound(String language) {
        Messages messages = Messages.of(language);
        ExpectedWords words = new ExpectedWords(job, messages);
        for (String code : messages.findingCodes()) {
            for (Level level : new Level[] {Level.ERROR, Level.WARNING, Level.INFO}) {
                assertThat(words.of(finding(level, code, "cases", "107")))
                        .as(code)
                        .doesNotContainPattern("\\d");
                assertThat(words.of(finding(level, code, "cases", "0 件", "numberIn", "件")))
                        .as(code)
                        .doesNotContainPattern("\\d");
            }
        }
    }

    @Test
    void sayWhatIsAskedFor() {
        ExpectedWords words = new ExpectedWords(job, Messages.of("zh-CN"));
        assertThat(words.of(finding(Level.ERROR, "value.not-a-number", "cases", "0 件", "numberIn", "件")))
                .isEqualTo("一个准确的整数（单位：件）；没有的填“无”");
        assertThat(words.of(finding(Level.ERROR, "value.missing", "cases", ""))).isEqualTo("一个准确的整数（单位：件）；没有的填“无”");
        assertThat(words.of(finding(Level.ERROR, "value.merged", "cases", "1"))).isEqualTo("取消合并，每行各填各的数");
        assertThat(words.of(finding(Level.ERROR, "column.header", "", "本年数"))).isEqualTo("本年数");
        assertThat(words.of(finding(Level.WARNING, "value.change", "cases", "107")))
                .isEqualTo("核实");
    }
}
