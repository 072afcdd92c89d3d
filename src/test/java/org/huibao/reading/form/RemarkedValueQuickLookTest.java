package org.huibao.reading.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.huibao.notation.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Most remarks are let pass without a pattern: none of them may be one that a pattern would have known. */
class RemarkedValueQuickLookTest {

    private static final BigDecimal VALUE = new BigDecimal("71");

    private static final String[] PIECES =
            ("此 该 数据 数 值 暂 为 系 是 按 按照 用 填 沿用 采用 参照 上年 去年 上年度 上期 同期 前三季度 上半年 9月 2019年 2019 完成 实际 实绩 报告 发生 统计 情况 合计 "
                            + "件数 量 ( ) 填报 填列 上报 代替 计 的 预计 预估 计划 目标 暂估 已 作废 废止 取消 删除 不计 不统计 不列入 不纳入 本表 有误 错误 不实 不准 填错 截至 累计 应为 更正为 75 71 , . ; "
                            + "疫情 增加 案件 受理")
                    .split(" ");

    @Test
    void whatNeedsNoPatternMatchesNone() {
        Optional<Period> period = Period.of("2020");
        Random random = new Random(20261129);
        List<String> missed = new ArrayList<>();
        int known = 0;
        for (int i = 0; i < 60_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int piece = 1 + random.nextInt(4); piece > 0; piece--) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
            String plain = text.toString();
            boolean matches = RemarkedValue.isAnother(plain, VALUE) || RemarkedValue.isOfAnother(plain, period);
            known += matches ? 1 : 0;
            if (matches != RemarkedValue.contradicts(plain, VALUE, period)) {
                missed.add(plain);
            }
        }

        assertThat(missed).isEmpty();
        assertThat(known).isGreaterThan(2_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"沿用上年完成", "按上年实际", "用上年度报告", "填去年发生量", "此数已作废", "上年数", "不纳入统计"})
    void theseSayThatTheNumberIsNotMeant(String remark) {
        assertThat(RemarkedValue.contradicts(remark, VALUE, Period.of("2020"))).isTrue();
    }
}
