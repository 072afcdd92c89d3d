package org.huibao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {

    @Test
    void aChineseCharacterTakesTwoPlaces() {
        TextTable table = new TextTable(List.of("单位", "状态", "错误"));
        table.add("县市场监督管理局", "无问题", "");
        table.add("Town", "blocked", "1");
        assertThat(table.lines())
                .containsExactly("单位              状态     错误", "县市场监督管理局  无问题", "Town              blocked  1");
    }

    @Test
    void whatIsTooLongIsCutInOneLine() {
        assertThat(TextTable.cut("一二三四\n五", 20)).isEqualTo("一二三四 五");
        assertThat(TextTable.cut("一二三四五六", 8)).isEqualTo("一二三…");
    }
}
