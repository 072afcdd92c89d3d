package org.huibao.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.huibao.definition.JobDefinitions;
import org.huibao.definition.LoadedJob;
import org.huibao.definition.ReportJob;
import org.huibao.message.Messages;
import org.junit.jupiter.api.Test;

/** The template that administrators copy. */
class DemonstrationTemplateTest {

    @Test
    void hasNoMistakeAndNoNumberTypedByHand() {
        Messages messages = Messages.of("zh-CN");
        LoadedJob loaded = new JobDefinitions(Path.of("jobs"), messages).load("rule-of-law", "2020");
        assertThat(loaded).isInstanceOf(LoadedJob.Valid.class);
        ReportJob job = ((LoadedJob.Valid) loaded).job();
        assertThat(ReportTemplate.check(job, messages)).isEmpty();
        assertThat(TemplateFindings.in(job)).isEmpty();
    }
}
