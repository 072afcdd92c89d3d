package org.huibao.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huibao.definition.Indicator.Ledger;
import org.huibao.definition.Indicator.Ledger.Where;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A cell may hold 32,767 characters of anything: wherever they stand they cost moments, and no stack. */
class LongTextsTest {

    private static final int LENGTH = 32_000;

    private static final Readings FORM =
            Readings.of("cases", "受理件数", "件").and("fines", "罚款金额", "万元").andText("problems", "存在的问题");

    private static final Readings LEDGER = Readings.ledger(
            "fined",
            "元",
            new Ledger(
                    "处罚台账",
                    "罚款金额",
                    "",
                    false,
                    List.of(new Where("处罚种类", Set.of("罚款")), new Where("处罚日期", Set.of())),
                    List.of(),
                    false));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "十", "1十", "万亿", "9", "9.", "1,", "一百二十", "合计", "罚款、", "（(", "1、", "1.1.", "其中：", "2020年", "2020-",
                "单位：", "注1", "∕/", "-", "①", "a.", "７１　", "是（", "同上", "★", "E9", "[>1]0"
            })
    void costMoments(String piece) {
        String text = "'" + piece.repeat(LENGTH / piece.length());
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            for (String form : List.of(
                    "项目|单位|本年数|说明\n受理件数|件|" + text + "|\n罚款金额|万元|15.89|" + text,
                    "项目|单位|本年数\n受理件数|" + text + "|71",
                    text + "\n项目|单位|本年数\n" + text + "|件|71\n受理件数|件|71",
                    "项目|" + text + "|本年数\n受理件数|件|71")) {
                assertThat(FORM.lines(Drawn.sheet("填报表", form))).isNotEmpty();
            }
            for (String row : List.of(
                    text + "|罚款|2020-03-05|100",
                    "甲|" + text + "|2020-03-05|100",
                    "甲|罚款|" + text + "|100",
                    "甲|罚款|2020-03-05|" + text,
                    text + "|" + text + "|" + text + "|" + text)) {
                String ledger = Stream.generate(() -> row)
                        .limit(12)
                        .collect(Collectors.joining("\n", "案号|处罚种类|处罚日期|罚款金额\n", ""));
                assertThat(LEDGER.lines(Drawn.sheet("处罚台账", ledger))).isNotEmpty();
            }
        });
    }
}
