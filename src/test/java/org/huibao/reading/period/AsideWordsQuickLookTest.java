package org.huibao.reading.period;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.huibao.notation.LabelFolding;
import org.huibao.notation.Period;
import org.huibao.reading.sheet.SheetLabel;
import org.huibao.workbook.Cell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Most headings are let pass without a pattern: none of them may be one that a pattern would have known. */
class AsideWordsQuickLookTest {

    private static final String[] PIECES =
            ("样表 样例 示例 范本 例表 举例 填报样式 示范表 模板示范 样本表 例 例如 仅供参考 参考数据 example samples an 本表 已 均 作废 废止 废弃 停用 不用 无效 "
                            + "不再使用 勿填 不填 不计入 不统计 更正前 修正前 修改前 调整前 订正前 旧 原报 原填 初报 初稿 草稿 草表 错误 错报 历史 测试 备份 废 上年 上一年度 去年 往年 前年 历年 同期 全年 "
                            + "实绩 决算 今年 明年 2021年 十四五 工作 计划 规划 打算 安排 思路 目标 预算 任务 预计 预期 预测 预估 指标 全国 全省 全市 全区域 外县 周边县 兄弟县市 平均 水平 的 数据 情况 表 数 "
                            + "一 案 件 生 化 天 大 战 罚款 ( ) : ,")
                    .split(" ");

    private final SheetHeadings headings = new SheetHeadings(List.of("本年数"), Period.of("2020"));

    @Test
    void whatNeedsNoPatternMatchesNone() {
        Random random = new Random(20261128);
        List<String> missed = new ArrayList<>();
        int known = 0;
        for (int i = 0; i < 60_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int piece = 1 + random.nextInt(4); piece > 0; piece--) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
            boolean matches = AsideWords.matched(text.toString()).setsAside();
            known += matches ? 1 : 0;
            if (matches && !AsideWords.holdsNeeded(text.toString())) {
                missed.add(text.toString());
            }
        }

        assertThat(missed).isEmpty();
        assertThat(known).isGreaterThan(2_000);
    }

    /** What stands before the words and around them is taken off first. */
    @ParameterizedTest
    @ValueSource(
            strings = {"注、本表作废", "备注.本表作废", "说明1、本表作废", "附:样表", "(样表)", "草表", "测试数据", "备份数据", "初稿", "历史数据", "example"})
    void itIsSeenInWhateverStandsAround(String plain) {
        assertThat(headings.aside(plain).setsAside()).isTrue();
        assertThat(AsideWords.in(label(plain), headings).setsAside()).isTrue();
    }

    private static SheetLabel label(String plain) {
        Cell cell = new Cell(1, 1, Cell.Kind.TEXT, plain, "", "General");
        return new SheetLabel(cell, plain, LabelFolding.foldPlain(plain), 1, 1);
    }
}
