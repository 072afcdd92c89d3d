package org.huibao.reading.period;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each way to say it once, in the fewest other letters: the look that comes before the patterns must let it through. */
class NoteTimesQuickLookTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "本表为2019年",
                "以上均为2019年",
                "所填均为前三季度",
                "所列系上半年",
                "所报指2019年",
                "数字截至9月30日",
                "统计月份:9月",
                "数据口径:2019年",
                "业务区间:2019年",
                "统计周期:2019年",
                "统计时段:2019年",
                "注:统计季度:2020年第三季度"
            })
    void itIsHeard(String plain) {
        assertThat(NoteTimes.in(plain)).as(plain).isPresent();
    }
}
