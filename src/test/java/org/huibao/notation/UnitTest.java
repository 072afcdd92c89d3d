package org.huibao.notation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitTest {

    @ParameterizedTest
    @CsvSource({
        "元, 元, 1",
        "万元, 元, 10000",
        "元, 万元, 0.0001",
        "亿元, 万元, 10000",
        "千元, 元, 1000",
        "百万元, 元, 1000000",
        "万亿元, 亿元, 10000",
        "十万元, 元, 100000",
        "千万元, 万元, 1000",
        "万人, 人, 10000",
        "万件, 件, 10000",
        "万亩, 亩, 10000",
        "人民币万元, 元, 10000",
        "人民币元, 元, 1",
        "‰, %, 0.1",
        "％, %, 1",
        "圆, 元, 1",
        "公里, 千米, 1",
        "千円, 円, 1000",
        "千瓦时, 瓦时, 1000",
        "万 元, 元, 10000",
        "£ thousand, £ thousand, 1",
    })
    void converts(String from, String to, BigDecimal factor) {
        assertThat(Unit.of(from).to(Unit.of(to)))
                .hasValueSatisfying(found -> assertThat(found).isEqualByComparingTo(factor));
    }

    @ParameterizedTest
    @CsvSource({"元, 美元", "件, 件次", "人, 人次", "起, 件", "百分点, %", "'', 件", "人民币, 元"})
    void doesNotConvert(String from, String to) {
        assertThat(Unit.of(from).to(Unit.of(to))).isEmpty();
    }

    @Test
    void namesTheStep() {
        assertThat(Unit.of("万元").step(Unit.of("元"), BigDecimal.valueOf(10000))).isEqualTo("scale 万元→元 ×10000");
    }

    /** Most labels are told from units by their length and first letter: the same is said of all of them. */
    @Test
    void whatIsKnownQuicklyIsKnown() {
        String[] pieces = "万 亿 十 百 千 元 人民币 件 人次 个工作日 平方公里 立方米 百分点 个百分点 案件 办结 数量 ( ) 1 % 瓦时 \u200B".split(" ");
        Random random = new Random(7);
        for (int i = 0; i < 40_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int piece = random.nextInt(7); piece >= 0; piece--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            assertThat(Unit.isKnown(text.toString()))
                    .as(text.toString())
                    .isEqualTo(Unit.of(text.toString()).known());
        }
    }
}
