package org.huibao.report.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huibao.report.Templates.p;

import java.util.List;
import org.huibao.definition.ReportJob;
import org.huibao.model.Finding;
import org.huibao.model.Level;
import org.huibao.report.Jobs;
import org.huibao.report.TemplateFindings;
import org.huibao.report.Templates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The period is 2020. */
class TypedYearsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            示例县2019年度法治政府建设报告        ~ 2019年
            2021年法治政府建设报告                ~ 2021年
            现将我县2019年情况报告如下：          ~ 2019年
            一、总体情况。现将2018年度工作报告如下。 ~ 2018年
            一、信访。2019年，受理{{petition_cases}}件。 ~ 2019年
            一、截至2019年底，受理{{petition_cases}}件。 ~ 2019年
            """)
    void tellsTheYearOfAnotherReport(String paragraph, String found) {
        assertThat(years(Jobs.with(Templates.body(p(paragraph))))).containsExactly(found);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "示例县{{period}}法治政府建设报告",
                "示例县2020年法治政府建设报告",
                "关于2020年计划执行情况与2021年计划草案的报告",
                "{{period}}执行情况与2021年计划",
                "2021年2月3日",
                "示府〔2019〕3号",
                "《2019年工作要点》落实情况",
                "一、2019年，我县被评为示范县。",
                "一、比2019年增加{{petition_cases}}件。",
                "一、2019年受理若干，今年受理{{petition_cases}}件。",
                "一、2019年以来，受理{{petition_cases}}件。",
                "一、2016年至2019年、2016—2019年，受理{{petition_cases}}件。",
                "一、2021年，力争不超过{{petition_cases}}件。",
                "一、2019年3月，受理{{petition_cases}}件。",
                "一、根据《条例》（2019年修订），受理{{petition_cases}}件。",
            })
    void saysNothingOfYearsThatAreMeant(String paragraph) {
        assertThat(years(Jobs.with(Templates.body(p(paragraph))))).isEmpty();
    }

    @Test
    void aHeaderIsATitleTooAndTheTextIsNone() {
        byte[] everywhere = Templates.everywhere(
                p("示例县{{period}}报告") + p("全县。") + p("2019年概况"), p("示例县2018年报告"), p("2017年"), p("2016年统计"));
        assertThat(years(Jobs.with(everywhere))).containsExactlyInAnyOrder("2018年", "2017年");
    }

    @Test
    void asAWarningAndNeverWhereTheJobAllowsIt() {
        byte[] template = Templates.body(p("示例县2019年报告"));
        assertThat(TemplateFindings.in(Jobs.with(template)))
                .extracting(Finding::level)
                .containsExactly(Level.WARNING);
        assertThat(years(Jobs.allowing(template, "2019年"))).isEmpty();
    }

    private static List<String> years(ReportJob job) {
        return TemplateFindings.in(job).stream()
                .filter(each -> each.code().equals("template.year"))
                .map(each -> each.found().substring(0, 5))
                .toList();
    }
}
