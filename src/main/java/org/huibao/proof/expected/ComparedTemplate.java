package org.huibao.proof.expected;

import java.util.List;
import org.huibao.definition.ReportJob;

/** What a template compares with the period before: all numbers in a loop over indicators, and what its expressions name. */
public final class ComparedTemplate {

    private ComparedTemplate() {}

    /** The job with the comparisons that these marks ask for. */
    public static ReportJob of(ReportJob job, List<TemplateMark> marks) {
        boolean loops = marks.stream()
                .anyMatch(mark -> mark instanceof TemplateMark.Open open && open.isOver(ExpectedText.INDICATORS));
        ReportJob looped = loops ? job.withComparisons() : job;
        return looped.withPrevious(ExpectedWordings.previousCodes(job, marks));
    }
}
