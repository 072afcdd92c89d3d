package org.huibao.report.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huibao.report.Templates.p;

import java.util.Arrays;
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

class TypedClaimsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            受理{{petition_cases}}件，全部办结。                          ~ 全部办结：受理{{petition_cases}}件，全部办结
            受理{{petition_cases}}件，均已办结；应诉{{lawsuits}}件，无败诉案件。 ~ 均已办结：受理{{petition_cases}}件，均已办结 / 无败诉案件：应诉{{lawsuits}}件，无败诉案件
            {{#petition_cases}}受理{{petition_cases}}件，全部办结。{{/petition_cases}} ~ 全部办结：{{#petition_cases}}受理{{petition_cases}}件，全部办结
            {{?petition_cases = lawsuits}}应诉{{lawsuits}}件，全部办结{{/}}。 ~
            {{^petition_cases <> lawsuits}}应诉{{lawsuits}}件，全部办结{{/}}。 ~
            {{?petition_cases < lawsuits}}未全部办结{{else}}应诉{{lawsuits}}件，全部办结{{/}}。 ~
            应诉{{lawsuits}}件，{{?lawsuits_lost > 0}}败诉{{lawsuits_lost}}件{{else}}无败诉{{/}}。 ~
            应诉{{lawsuits}}件，{{?lawsuits_lost < 1 AND lawsuits > 3}}无败诉{{/}}。 ~
            {{?petition_cases = lawsuits}}应诉{{lawsuits}}件，全部办结{{else}}应诉{{lawsuits}}件，全部办结{{/}}。 ~ 全部办结：ses = lawsuits}}应诉{{lawsuits}}件，全部办结{{else}}应诉{{lawsuits}}件，全部办结{{/}}
            {{?lawsuits > 10}}应诉{{lawsuits}}件，全部办结{{/}}。 ~ 全部办结：{{?lawsuits > 10}}应诉{{lawsuits}}件，全部办结{{/}}
            {{?lawsuits_lost = 0}}受理{{petition_cases}}件，全部办结{{/}}。 ~ 全部办结：{{?lawsuits_lost = 0}}受理{{petition_cases}}件，全部办结{{/}}
            {{?lawsuits_lost = 0 OR lawsuits > 3}}应诉{{lawsuits}}件，无败诉{{/}}。 ~ 无败诉：{{?lawsuits_lost = 0 OR lawsuits > 3}}应诉{{lawsuits}}件，无败诉{{/}}
            {{?lawsuits >= PREV(lawsuits)}}应诉{{lawsuits}}件，全部办结{{/}}。 ~ 全部办结：{{?lawsuits >= PREV(lawsuits)}}应诉{{lawsuits}}件，全部办结{{/}}
            应诉{{lawsuits}}件，{{#lawsuits_lost}}败诉{{lawsuits_lost}}件{{else}}无败诉{{/lawsuits_lost}}。 ~
            应诉{{lawsuits}}件，{{^lawsuits_lost}}无败诉{{/lawsuits_lost}}。 ~
            应诉{{lawsuits}}件，{{^lawsuits_lost}}无败诉{{else}}全部败诉，均已履行{{/lawsuits_lost}}。 ~ 均已履行：应诉{{lawsuits}}件，{{^lawsuits_lost}}无败诉{{else}}全部败诉，均已履行{{/lawsuits_lost}}
            {{?lawsuits < PREV(lawsuits) AND lawsuits_lost < PREV(lawsuits_lost)}}应诉{{lawsuits}}件，应诉和败诉均比上年下降{{/}}。 ~
            {{?lawsuits < PREV(lawsuits)}}应诉{{lawsuits}}件，均比上年下降{{/}}。 ~ 均比上年下降：{{?lawsuits < PREV(lawsuits)}}应诉{{lawsuits}}件，均比上年下降{{/}}
            {{?lawsuits < PREV(lawsuits) AND lawsuits_lost > PREV(lawsuits_lost)}}应诉{{lawsuits}}件，均比上年下降{{/}}。 ~ 均比上年下降：s) AND lawsuits_lost > PREV(lawsuits_lost)}}应诉{{lawsuits}}件，均比上年下降{{/}}
            {{?PREV(lawsuits) < lawsuits AND lawsuits_lost > PREV(lawsuits_lost)}}应诉{{lawsuits}}件，均比上年增长{{/}}。 ~
            {{?lawsuits > PREV(lawsuits) AND lawsuits_lost > PREV(lawsuits_lost)}}应诉{{lawsuits}}件，均比上年下降{{/}}。 ~ 均比上年下降：s) AND lawsuits_lost > PREV(lawsuits_lost)}}应诉{{lawsuits}}件，均比上年下降{{/}}
            {{?lawsuits >= PREV(lawsuits) AND lawsuits_lost >= PREV(lawsuits_lost)}}应诉{{lawsuits}}件，均比上年增长{{/}}。 ~ 均比上年增长：) AND lawsuits_lost >= PREV(lawsuits_lost)}}应诉{{lawsuits}}件，均比上年增长{{/}}
            {{?lawsuits < PREV(lawsuits_lost) AND lawsuits_lost < PREV(lawsuits)}}应诉{{lawsuits}}件，均比上年下降{{/}}。 ~ 均比上年下降：s_lost) AND lawsuits_lost < PREV(lawsuits)}}应诉{{lawsuits}}件，均比上年下降{{/}}
            {{?lawsuits < PREV(lawsuits) AND lawsuits_lost < PREV(lawsuits_lost)}}应诉{{lawsuits}}件，全部办结{{/}}。 ~ 全部办结：s) AND lawsuits_lost < PREV(lawsuits_lost)}}应诉{{lawsuits}}件，全部办结{{/}}
            {{?lawsuits >= 100}}应诉{{lawsuits}}件，全部办结{{/}}。 ~ 全部办结：{{?lawsuits >= 100}}应诉{{lawsuits}}件，全部办结{{/}}
            {{?RATE(lawsuits, petition_cases) >= 100}}应诉{{lawsuits}}件，全部办结{{/}}。 ~
            各项工作全部落实，{{county}}依法行政。                       ~
            各项工作全部落实。受理{{petition_cases}}件。                  ~
            人均{{petition_cases}}件，力争全部办结。                      ~
            """)
    void tellsWordsThatNobodyProves(String paragraph, String found) {
        assertThat(claims(Jobs.with(Templates.body(p(paragraph)))))
                .containsExactlyElementsOf(found == null ? List.of() : Arrays.asList(found.split(" / ")));
    }

    @Test
    void asInfoAndNeverWhereTheJobAllowsIt() {
        byte[] template = Templates.body(p("受理{{petition_cases}}件，全部办结。"));
        assertThat(TemplateFindings.in(Jobs.with(template)))
                .extracting(Finding::level)
                .containsExactly(Level.INFO);
        assertThat(claims(Jobs.allowing(template, "全部办结"))).isEmpty();
    }

    @Test
    void knowsASectionOverParagraphs() {
        assertThat(claims(Jobs.with(Templates.body(
                        p("{{?petition_cases = lawsuits}}"),
                        p("受理{{petition_cases}}件，全部办结。"),
                        p("{{/}}"),
                        p("应诉{{lawsuits}}件，全部审结。")))))
                .containsExactly("全部审结：应诉{{lawsuits}}件，全部审结");
    }

    private static List<String> claims(ReportJob job) {
        return TemplateFindings.in(job).stream()
                .filter(each -> each.code().equals("template.claim"))
                .map(Finding::found)
                .toList();
    }
}
