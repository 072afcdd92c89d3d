package org.huibao.reading.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Two letters of their own make an explanation whatever stands around them; one, or none, does not by itself. */
class ExplanationQuickLookTest {

    private static final String[] EMPTY =
            "无 没有 特殊说明 备注 不涉及 暂无 略 同上 详见附件 已核实 属实 正常 必填 合计 上年同期 增长 减少 2019年 12月 500件 万元 单位 % / — ， ： na ok".split(" ");

    @Test
    void ownLettersSaySomethingAmongWhatSaysNothing() {
        Random random = new Random(11);
        for (int i = 0; i < 5_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int piece = 0; piece < 3; piece++) {
                text.append(EMPTY[random.nextInt(EMPTY.length)]);
                text.append(piece == 0 ? "" : piece == 1 ? "疫" : "灾");
            }

            assertThat(ExplanationText.saysSomething(text.toString()))
                    .as(text.toString())
                    .isTrue();
        }
    }

    @Test
    void whatSaysNothingStillDoesNot() {
        for (String text :
                new String[] {"无", "详见附件", "数据属实", "疫", "疫1月2日", "疫疫疫", "上年同期500件，增长20%", "单位：万元", "n/a", "—"}) {
            assertThat(ExplanationText.saysSomething(text)).as(text).isFalse();
        }
    }
}
