package org.huibao.job;

import org.springframework.batch.core.job.JobExecution;

/** A run stopped before its end; the cause is what a step threw first. */
public final class RunFailed extends Exception {
    private static final long serialVersionUID = 1L;

    private RunFailed(String message, Throwable cause) {
        super(message, cause);
    }

    static RunFailed of(JobExecution execution) {
        Throwable cause = execution.getAllFailureExceptions().stream()
                .findFirst()
                .orElseGet(() -> new InterruptedException("stopped by a signal"));
        return new RunFailed(execution.getStatus().toString(), cause);
    }
}
