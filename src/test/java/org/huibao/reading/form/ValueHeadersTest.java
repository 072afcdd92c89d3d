package org.huibao.reading.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.huibao.reading.Drawn;
import org.huibao.reading.Readings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A header that says the report's own time, or 必填, beside its own word is the header that it is. */
class ValueHeadersTest {

    private static final Readings CASES = Readings.of("cases", "受理件数", "件");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "本年数（2020年）",
                "本年数(2020)",
                "本年数（1-12月）",
                "本年数（必填项）",
                "本年数¶（2020年）",
                "（本年数）",
                "数量（2020年）",
                "2020年数量",
                "2020年数值",
                "2020年本年数",
                "2020年度数量",
                "2020年",
                "2020年度",
                "2020年数"
            })
    void readAsTheHeader(String header) {
        assertThat(CASES.lines(Drawn.sheet("表", "项目|" + header + "|备注\n受理件数|71|")))
                .containsExactly("cases = 71 表!B2");
        assertThat(CASES.lines(Drawn.sheet("表", "项目|2019年|" + header + "\n受理件数|69|71")))
                .contains("cases = 71 表!C2")
                .noneMatch(line -> line.startsWith("error") || line.startsWith("warning"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "本年数（2019年）",
                "2019年数量",
                "数量（2019年）",
                "本年数（更正）",
                "2019年",
                "本年数（1-9月）",
                "2020年计划",
                "2020年上半年",
                "数量（计划）",
                "2020年9月"
            })
    void anotherHeader(String header) {
        assertThat(CASES.lines(Drawn.sheet("表", "项目|" + header + "|备注\n受理件数|69|")))
                .noneMatch(line -> line.startsWith("cases = "));
    }
}
