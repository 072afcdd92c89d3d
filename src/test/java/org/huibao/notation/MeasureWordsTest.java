package org.huibao.notation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shipped lists, by what is done with their words. */
class MeasureWordsTest {

    @ParameterizedTest
    @ValueSource(strings = {"件", "人次", "场次", "万件", "册页"})
    void halfOfItIsNone(String unit) {
        assertThat(Unit.of(unit).known()).isTrue();
        assertThat(Unit.of(unit).counts()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"亩", "千瓦时", "课时", "%", "倍", "万元", "公里", "段"})
    void isMeasured(String unit) {
        assertThat(Unit.of(unit).known()).isTrue();
        assertThat(Unit.of(unit).counts()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"万元以内", "仟元", "县司法局", "宗地", "百分点百"})
    void isNoKnownUnit(String text) {
        assertThat(Unit.of(text).known()).isFalse();
    }

    @Test
    void anotherWordIsSoManyOfAKnownOne() {
        assertThat(Unit.of("万公斤").to(Unit.of("吨"))).isEmpty();
        assertThat(Unit.of("万公斤").to(Unit.of("克")))
                .hasValueSatisfying(factor -> assertThat(factor).isEqualByComparingTo(new BigDecimal("10000000")));
        assertThat(Unit.of("‰").power()).isEqualTo(-1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"万", "仟", "萬", "億"})
    void oneLetterScales(String word) {
        assertThat(ScaleWords.power(word.charAt(0))).isPositive();
        assertThat(ScaleHint.in("合计（" + word + "元整，下同）", Unit.of("元"))).isTrue();
    }
}
