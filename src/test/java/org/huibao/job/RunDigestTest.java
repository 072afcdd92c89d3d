package org.huibao.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.huibao.definition.ReportJob;
import org.huibao.model.FiledReturn;
import org.junit.jupiter.api.Test;

class RunDigestTest {

    private static ReportJob job(String period, String file, String text) {
        return new ReportJob(
                "small",
                period,
                "报告",
                "小县",
                null,
                null,
                List.of(),
                new ReportJob.Returns(List.of(), List.of()),
                ReportJob.ChangeLimit.DEFAULT,
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new ReportJob.DefinitionFile(file, text.getBytes(StandardCharsets.UTF_8))));
    }

    private static String key(String path, String rules) {
        return RunDigest.reading(
                new FiledReturn(path, "00", 1, Path.of("x"), FiledReturn.Verdict.ACCEPTED, "sfj", "folder", ""), rules);
    }

    /** What was read once is read again only if something that it depends on is another. */
    @Test
    void aReadingsKeyHoldsTheReturnAndWhateverItIsReadBy() {
        String rules = RunDigest.rules(job("2020", "indicators.yaml", "a"), "program");

        assertThat(key("a.xlsx", rules)).isEqualTo(key("a.xlsx", rules)).isNotEqualTo(key("b.xlsx", rules));
        assertThat(RunDigest.rules(job("2020", "report.docx", "a"), "program"))
                .isEqualTo(RunDigest.rules(job("2020", "report.docx", "b"), "program"));
        assertThat(List.of(
                        RunDigest.rules(job("2020", "indicators.yaml", "b"), "program"),
                        RunDigest.rules(job("2021", "indicators.yaml", "a"), "program"),
                        RunDigest.rules(job("2020", "indicators.yaml", "a"), "other program")))
                .doesNotContain(rules)
                .doesNotHaveDuplicates();
    }
}
