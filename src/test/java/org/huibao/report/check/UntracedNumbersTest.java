package org.huibao.report.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huibao.report.Templates.p;

import java.util.List;
import org.huibao.message.Messages;
import org.huibao.model.Finding;
import org.huibao.model.Level;
import org.huibao.report.Jobs;
import org.huibao.report.TemplateFindings;
import org.huibao.report.Templates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UntracedNumbersTest {

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            全年办理行政复议案件3件，结案率100%。                       ~ 3件|100%
            群众到县访274件次、1527人次，同比下降36.8%。                ~ 274件次|1527人次|36.8%
            保留2934项，取消315项，暂停4项，转变9项。                   ~ 2934项|315项|4项|9项
            为消费者挽回经济损失2.5万元，罚款180085.92元。              ~ 2.5万元|180085.92元
            合同金额约3.6亿元，追缴3700余万元。                         ~ 3.6亿元|3700余万元
            参训700余人，发放材料1万余份，覆盖超300万次，近200人参加。  ~ 700余人|1万余份|300万次|200人
            会前学法20部，千余人次参加。                                ~ 20部|千余人次
            整改１２３处，共63%～68%。                                  ~ １２３处|63%～68%
            {{petition_cases}}件中有5件未办结                           ~ 5件
            办结69 件，较上年多1,234件                                  ~ 69 件|1,234件
            报表168项，代表25人，地图6幅，关注340人                     ~ 168项|25人|6幅|340人
            占1/4，排名全市第8位，年均增长25%以上，出庭率达到80%以上    ~ 1/4|第8位|25%|80%
            从7个方面、3个环节推进                                      ~ 7个|3个
            五十余篇，近七成，三分之二，百分之五，败诉三件              ~ 五十余篇|七成|三分之二|百分之五|三件
            {{a}}/{{b}}，第{{c}}位，{{d}}至5件，{{e}}+12个              ~ 5件|12个
            """)
    void findsWhatLooksLikeAFigure(String text, String numbers) {
        assertThat(told(text)).containsExactly(numbers.split("\\|"));
    }

    /** Sentences as such reports have them. */
    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            2020年是“十三五”规划收官之年，2020—2025年、2021-2025年依次推进。
            2021年2月3日，1—11月，1至11月，每月5日前，近3年来，10余年来，30多年前。
            根据《法治政府建设实施纲要（2021—2025年）》第12条、第3款和国发〔2020〕5号、县政办发〔2021〕12号文件
            《关于做好2020年10件民生实事的通知》
            一、主要举措 （一）依法履职 （1）完善制度 1.加强领导
            1. 各项指标与上年比较表
            附件1 附件：1. 主要指标 附表2个 表3项 图1 注1个
            推行“3+N”模式、“1+8”体系、7×24小时服务、“最多跑1次”改革，5G、A4、Q3、GB/T 9704—2012
            12345热线、12348公共法律服务热线、110、12·4国家宪法日、电话0755-12345678
            行政执法三项制度、“三项制度”、行政执法3项制度
            5个工作日内办结，24小时自助服务，15日内公开，3个月内，10分钟，不超过30天
            5人以上集体访，2000万元以上项目，3家及以上
            从三个方面、五个环节、四个阶段推进
            最多跑1次、只进1扇门
            {{petition_cases}}件，{{fines|0.00万元}}，{{x|100余万元}}、{{x|下降0.0%}}
            — 1 —
            """)
    void passesOverWhatIsNoFigure(String text) {
        assertThat(told(text)).isEmpty();
    }

    private static List<String> told(String text) {
        return TemplateFindings.in(Jobs.with(Templates.body(p(text)))).stream()
                .map(each -> each.fields().value(0))
                .toList();
    }

    @Test
    void tellsTheSentenceAndIsAWarning() {
        List<Finding> findings = TemplateFindings.in(
                Jobs.with(Templates.body(p("首句。全年受理{{petition_cases}}件，办结69件；其余续办。"), p("办结69件。"), p("无数字。"))));
        assertThat(findings)
                .hasSize(2)
                .allSatisfy(each -> assertThat(each.level()).isEqualTo(Level.WARNING));
        assertThat(findings).extracting(Finding::code).containsOnly("template.untraced");
        assertThat(Messages.of("zh-CN").finding(findings.get(0)))
                .isEqualTo("模板中“全年受理{{petition_cases}}件，办结69件”一句里的“69件”是手工填写的，查不到来源。"
                        + "请改用占位符；如果不是统计数字，请在 job.yaml 的 untraced: allow 中列出。");
    }

    @Test
    void aNumberAloneInATableIsAFigureUnlessItCountsTheRows() {
        String table = "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid><w:tr><w:tc>" + p("1")
                + "</w:tc><w:tc>" + p("152") + "</w:tc><w:tc>" + p("2020") + "</w:tc><w:tc>" + p("97.1%")
                + "</w:tc><w:tc>" + p("3.25") + "</w:tc></w:tr><w:tr><w:tc>" + p("1.2") + "</w:tc></w:tr></w:tbl>"
                + p("3") + p("4.5");
        assertThat(TemplateFindings.in(Jobs.with(Templates.body(table))))
                .extracting(each -> each.fields().value(0))
                .containsExactly("152", "97.1%", "3.25");
    }

    @Test
    void theJobMayAllowNumbers() {
        byte[] template = Templates.body(p("惠及10万人，设24小时窗口3个，另设5个"));
        assertThat(TemplateFindings.in(Jobs.allowing(template, "10万人", "窗口3个")))
                .extracting(each -> each.fields().value(0))
                .containsExactly("5个");
    }
}
