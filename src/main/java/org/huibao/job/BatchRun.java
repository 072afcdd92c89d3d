package org.huibao.job;

import java.time.LocalDateTime;
import java.util.Optional;
import org.huibao.store.RunOffers;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobExecutionAlreadyRunningException;
import org.springframework.batch.core.launch.JobExecutionNotRunningException;
import org.springframework.batch.core.launch.JobInstanceAlreadyCompleteException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.launch.JobRestartException;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.beans.factory.ObjectProvider;

/** The Batch side of a run: started, or taken up where a killed one stopped. */
class BatchRun {

    static final String KEPT = "kept";

    private final JobOperator operator;
    private final JobRepository repository;
    private final Job report;
    private final GracefulStop gracefulStop;
    private final ObjectProvider<RunOffers> offers;

    /** @param offers nothing with the embedded database: nobody shares it */
    BatchRun(
            JobOperator operator,
            JobRepository repository,
            Job report,
            GracefulStop gracefulStop,
            ObjectProvider<RunOffers> offers) {
        this.offers = offers;
        this.operator = operator;
        this.repository = repository;
        this.report = report;
        this.gracefulStop = gracefulStop;
    }

    /**
     * Returns once the set is in its place.
     *
     * @return where a set is kept that this one replaced and that somebody had changed by hand
     * @throws RunFailed with what failed; the next command goes on where this one stopped
     * @throws NotResumable if Batch will never take it up again
     */
    Optional<String> toItsEnd(PreparedRun prepared) throws Exception {
        JobParameters parameters = new JobParametersBuilder()
                .addString(ReportJobConfiguration.RUN, prepared.run().name())
                .addString("job", prepared.run().job(), false)
                .addString("period", prepared.run().period(), false)
                .toJobParameters();
        offers.ifAvailable(
                its -> its.withdraw(prepared.run().job(), prepared.run().period()));
        VersionRaces.won(() -> recoverKilled(parameters));
        JobExecution execution;
        try {
            execution = gracefulStop.during(
                    () -> operator.start(report, parameters),
                    () -> stop(prepared.run().name()));
        } catch (JobRestartException
                | JobInstanceAlreadyCompleteException
                | JobExecutionAlreadyRunningException refused) {
            throw new NotResumable(refused);
        }
        if (execution.getStatus() != BatchStatus.COMPLETED) {
            throw RunFailed.of(execution);
        }
        return execution.getExecutionContext().containsKey(KEPT)
                ? Optional.of(execution.getExecutionContext().getString(KEPT))
                : Optional.empty();
    }

    /**
     * The run's lock is ours, so whoever left the execution running is dead. Where the database went away while a step was being undone Batch leaves it
     * unknown, and asks for a person; all that a step of ours leaves behind is made anew or is there already, so it has failed like any other.
     * Workers of a manager that is dead may not be, and commit in between; they end at the commit after that.
     *
     * @return whether there was one
     */
    private boolean recoverKilled(JobParameters parameters) {
        JobExecution last = repository.getLastJobExecution(report.getName(), parameters);
        if (last == null) {
            return false;
        }
        boolean left = isLeft(last.getStatus())
                || last.getStepExecutions().stream().anyMatch(step -> isLeft(step.getStatus()));
        if (!left) {
            return false;
        }
        LocalDateTime now = LocalDateTime.now();
        for (StepExecution step : last.getStepExecutions()) {
            if (isLeft(step.getStatus())) {
                step.setStatus(BatchStatus.FAILED);
                step.setExitStatus(ExitStatus.FAILED);
                step.setEndTime(now);
                repository.update(step);
            }
        }
        last.setStatus(BatchStatus.FAILED);
        last.setExitStatus(ExitStatus.FAILED);
        last.setEndTime(now);
        repository.update(last);
        return true;
    }

    private static boolean isLeft(BatchStatus status) {
        return status.isRunning() || status == BatchStatus.UNKNOWN;
    }

    /** Asks this run to stop after its present chunk; the database may know of others, on other machines. */
    void stop(String run) {
        for (JobExecution execution : repository.findRunningJobExecutions(report.getName())) {
            if (!run.equals(execution.getJobParameters().getString(ReportJobConfiguration.RUN))) {
                continue;
            }
            try {
                operator.stop(execution);
            } catch (JobExecutionNotRunningException ended) {
                // It came to its end in between.
            }
        }
    }
}
