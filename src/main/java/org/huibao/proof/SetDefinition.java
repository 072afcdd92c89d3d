package org.huibao.proof;

import org.huibao.definition.JobDefinitions;
import org.huibao.definition.LoadedJob;
import org.huibao.definition.ReportJob;
import org.huibao.message.Messages;
import org.huibao.proof.expected.ExpectedText;
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
        return loaded instanceof LoadedJob.Valid valid && compares(valid.job())
                ? new LoadedJob.Valid(valid.job().withComparisons())
                : loaded;
    }

    private static boolean compares(ReportJob job) {
        return WordFile.open(job.template().bytes()).stream()
                .flatMap(template -> template.stories().values().stream())
                .flatMap(story -> TemplateMark.in(WordText.of(story, tag -> false, true)).stream())
                .anyMatch(ExpectedText::isOverIndicators);
    }
}
