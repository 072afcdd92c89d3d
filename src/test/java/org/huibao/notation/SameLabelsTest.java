package org.huibao.notation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SameLabelsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "受理信访案件数",
                " 受理 信访 案件数 ",
                "受理信访\n案件数",
                "受理信访\u200B案件数",
                "1.受理信访案件数",
                "1、受理信访案件数",
                "（一）受理信访案件数",
                "(1)受理信访案件数",
                "一、受理信访案件数",
                "①受理信访案件数",
                "其中：受理信访案件数",
                "其中:1.受理信访案件数",
                "1.2 受理信访案件数",
                "—受理信访案件数",
                "受理信访案件数（件）",
                "受理信访案件数(件)",
                "受理信访案件数【件】",
                "受理信访案件数（单位：件）",
                "受理信访案件数（万件）",
                "受理信访案件数（件、起）",
                "第一、受理信访案件数",
                "7、受理信访案件数：",
                "1）受理信访案件数",
                "1)受理信访案件数",
                "一）受理信访案件数",
                "1，受理信访案件数",
                "A、受理信访案件数",
                "a.受理信访案件数",
                "(7)、受理信访案件数",
                "★受理信访案件数",
                "● 受理信访案件数",
                "▲受理信访案件数",
                "*受理信访案件数",
                "※受理信访案件数",
                "★7、受理信访案件数",
                "7、★受理信访案件数",
                "其中：1.★受理信访案件数",
                "受理信访案件数*",
                "受理信访案件数＊",
                "受理信访案件数★",
                "受理信访案件数①",
                "受理信访案件数⑴",
                "受理信访案件数❶",
                "受理信访案件数㉑",
                "受理信访案件数¹",
                "受理信访案件数（注）",
                "受理信访案件数（注1）",
                "受理信访案件数（见注1）",
                "受理信访案件数[注①]",
                "受理信访案件数（①）",
                "受理信访案件数（*）",
                "受理信访案件数（件）：",
                "受理信访案件数：（件）",
                "受理信访案件数（件）*",
                "受理信访案件数*（件）",
                "受理信访案件数（件）（注2）",
                "▲ 7、受理信访案件数（件）*：",
                "⑴受理信访案件数",
                "㊀受理信访案件数"
            })
    void foldsToOne(String label) {
        assertThat(LabelFolding.fold(label)).isEqualTo("受理信访案件数");
    }

    @ParameterizedTest
    @CsvSource({
        "110报警数, 110报警数",
        "12345热线受理数, 12345热线受理数",
        "1.5倍以上罚款, 1.5倍以上罚款",
        "受理数（含上期结转）, 受理数(含上期结转)",
        "受理数（上年）, 受理数(上年)",
        "办结（行政）, 办结(行政)",
        "Ａｂｃ, abc",
        "（一）, (一)",
        "其中, 其中",
        "(件), (件)",
        "１２3, 123",
        "一般程序案件, 一般程序案件",
        "三公经费, 三公经费",
        "1、12345热线受理数, 12345热线受理数",
        "1.12345热线受理数, 12345热线受理数",
        "2）110报警数, 110报警数",
        "1、2类器械, '1、2类器械'",
        "1.1）报警数, 报警数",
        "★, ★",
        "①, 1.",
        "□是, □是",
        "☑是, ☑是",
        "○是, ○是",
        "其他（1）, 其他(1)",
        "面积（m²）, 面积",
        "公里m², 公里m2",
        "情形①处理, 情形①处理",
        "受理数（注销）, 受理数(注销)",
        "1，200, '1,200'",
    })
    void keeps(String label, String folded) {
        assertThat(LabelFolding.fold(label)).isEqualTo(folded);
    }

    @Test
    void anAccentMayComeAsACharacterOfItsOwn() {
        assertThat(LabelFolding.plain("e\u0301tat")).isEqualTo(LabelFolding.plain("état"));
    }

    @ParameterizedTest
    @CsvSource({
        "罚款金额(万元), 万元",
        "'金额（件、万元）', '件,万元'",
        "金额（单位：元）, 元",
        "金额（含没收）, ''",
        "金额, ''",
        "(note 1), ''",
        "金额（万元）*, 万元",
        "金额（万元）：, 万元",
        "金额*（万元）（注1）, 万元",
        "金额（元）（万元）, '元,万元'",
        "金额①, ''"
    })
    void unitsBehind(String label, String units) {
        assertThat(String.join(
                        ",",
                        LabelFolding.unitsBehind(LabelFolding.plain(label)).stream()
                                .map(Unit::text)
                                .toList()))
                .isEqualTo(units);
    }

    @Test
    void aHostileLabelCostsNothing() {
        Assertions.assertTimeout(Duration.ofSeconds(1), () -> {
            LabelFolding.fold("其中".repeat(16_000));
            LabelFolding.fold("1.".repeat(16_000));
            LabelFolding.fold("(".repeat(32_000) + ")");
        });
        assertThatCode(() -> LabelFolding.fold("\uD800")).doesNotThrowAnyException();
    }
}
