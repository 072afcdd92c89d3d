package org.huibao.job;

import java.time.Duration;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/** A line in the log when a step begins, and one with its counts and its time when it ends; whoever watches the run hears of both. */
final class StepLines implements StepExecutionListener {

    private final RunLog log;

    StepLines(RunLog log) {
        this.log = log;
    }

    @Override
    public void beforeStep(StepExecution step) {
        log.watch().beginsStep(step.getStepName());
        log.debug("{} begins", step.getStepName());
    }

    @Override
    public @Nullable ExitStatus afterStep(StepExecution step) {
        log.watch().endsStep();
        log.info("{} {} in {} ms{}", step.getStepName(), step.getStatus(), took(step), counts(step));
        // As it is.
        return null;
    }

    /** What a partition fails with Batch tells nobody: the step that it is a part of says only that one of them did. */
    StepExecutionListener ofPartitions() {
        return new StepExecutionListener() {
            @Override
            public @Nullable ExitStatus afterStep(StepExecution step) {
                step.getFailureExceptions().forEach(log.watch()::fails);
                return null;
            }
        };
    }

    /** Only reading goes return by return. */
    private static String counts(StepExecution step) {
        return step.getReadCount() == 0
                ? ""
                : ": " + step.getWriteCount() + " returns read, " + step.getFilterCount() + " known already, "
                        + step.getRollbackCount() + " rolled back";
    }

    private static long took(StepExecution step) {
        LocalDateTime began = step.getStartTime();
        return began == null ? 0 : Duration.between(began, LocalDateTime.now()).toMillis();
    }
}
