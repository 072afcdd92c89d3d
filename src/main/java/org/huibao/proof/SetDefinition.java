package org.huibao.proof;

import java.util.List;
import org.huibao.definition.JobDefinitions;
import org.huibao.definition.LoadedJob;
import org.huibao.definition.ReportJob;
import org.huibao.message.Messages;
import org.huibao.proof.expected.ComparedTemplate;
import org.huibao.proof.expected.TemplateMark;
import org.huibao.proof.log.SetFolder;
import org.huibao.proof.word.WordFile;
import org.huibao.proof.word.WordText;

/** What a set was made by, with the comparisons that its template asks for. */
final class SetDefinition {

    private SetDefinition() {}

    /** @param messages in whose language mistakes of the definition are reported */
    static LoadedJob of(SetFolder set, Messages messages) {
        LoadedJob loaded = JobDefinitions.ofSet(set.folder().resolve("definition"), set.job(), set.period(), messages);
        return loaded instanceof LoadedJob.Valid valid ? new LoadedJob.Valid(compared(valid.job())) : loaded;
    }

    private static ReportJob compared(ReportJob job) {
        List<TemplateMark> marks = WordFile.open(job.template().bytes()).stream()
                .flatMap(template -> template.stories().values().stream())
                .flatMap(story -> TemplateMark.in(WordText.of(story, tag -> false, true)).stream())
                .toList();
        return ComparedTemplate.of(job, marks);
    }
}
