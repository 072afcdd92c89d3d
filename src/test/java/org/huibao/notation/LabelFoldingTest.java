package org.huibao.notation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Over many names with whatever clerks put before and behind them. */
class LabelFoldingTest {

    private static final String WORDS = "受理信访案件处罚罚款金额行政复议检查次数人员户企业办结率重大决策合同土地安全生产执法其他情形版权注销本级上年结转数";
    private static final String[] MARKS = {"", "★", "● ", "▲", "*", "※", "☆", "■", "◆", "△", "其中：", "-", "·"};
    private static final String[] ORDINALS = {
        "", "1.", "7、", "（一）", "其中：", "一、", "(1)", "1）", "①", "（12）、", "A、", "12.3 ", "第二，", "⑴", "其中:1.", "1.1）"
    };
    private static final String[] TAILS = {
        "：", ":", "*", "★", "①", "⑳", "¹", "（注1）", "(注)", "[见注2]", "（件）", "（万元）", "（单位：元）", "（件、次）", "※", "\u200B", " ",
        "\n", "（①）"
    };
    private static final String NASTY = "12.、()（）一其中:*注件元-—ab受[]★ 3%";

    private final Random random = new Random(20201128);

    private String name() {
        StringBuilder name = new StringBuilder();
        int length = 2 + random.nextInt(9);
        for (int i = 0; i < length; i++) {
            name.append(WORDS.charAt(random.nextInt(WORDS.length())));
        }
        // A name that itself ends as an addition does is no test of additions.
        return name.toString().startsWith("其") ? "受" + name : name.toString();
    }

    private String decorated(String name) {
        StringBuilder label = new StringBuilder();
        label.append(MARKS[random.nextInt(MARKS.length)])
                .append(ORDINALS[random.nextInt(ORDINALS.length)])
                .append(MARKS[random.nextInt(MARKS.length)]);
        int at = random.nextInt(name.length());
        label.append(name, 0, at).append(random.nextInt(4) == 0 ? " " : "").append(name, at, name.length());
        for (int i = random.nextInt(4); i > 0; i--) {
            label.append(TAILS[random.nextInt(TAILS.length)]);
        }
        return label.toString();
    }

    @Test
    void whatIsPutBeforeAndBehindANameDoesNotMatter() {
        for (int i = 0; i < 20_000; i++) {
            String name = name();
            String label = decorated(name);
            assertThat(LabelFolding.fold(label)).as(label).isEqualTo(name);
        }
    }

    @Test
    void twoNamesNeverBecomeOne() {
        Map<String, String> names = new HashMap<>();
        for (int i = 0; i < 20_000; i++) {
            String name = name();
            String other = names.putIfAbsent(LabelFolding.fold(decorated(name)), name);
            assertThat(other == null || other.equals(name))
                    .as(name + " and " + other)
                    .isTrue();
        }
    }

    @Test
    void foldingTwiceChangesNothingMore() {
        for (int i = 0; i < 50_000; i++) {
            StringBuilder label = new StringBuilder();
            for (int length = 1 + random.nextInt(10); length > 0; length--) {
                label.append(NASTY.charAt(random.nextInt(NASTY.length())));
            }
            String folded = LabelFolding.fold(label.toString());
            assertThat(folded.isEmpty())
                    .as(label.toString())
                    .isEqualTo(LabelFolding.plain(label.toString()).isEmpty());
            assertThat(LabelFolding.fold(folded)).as(label + " → " + folded).isEqualTo(folded);
        }
    }
}
