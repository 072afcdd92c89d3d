package org.huibao.job;

import java.util.Optional;
import org.huibao.store.PartitionLeases;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.integration.partition.StepExecutionRequest;
import org.springframework.batch.integration.partition.StepExecutionRequestHandler;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes one partition that waits, reads it, lets it go. Taking it out of the channel and taking its lease are one transaction, so that a process that dies in
 * between loses none (spring-batch #4006: such ones stay STARTING, and whoever waits for all waits for ever).
 */
class PartitionTaker {

    private final JobRepository repository;
    private final TransactionTemplate transactions;
    private final WaitingPartitions waiting;
    private final PartitionLeases leases;
    private final HeldPartitions held;
    private final ProcessName name;
    private final StepExecutionRequestHandler handler = new StepExecutionRequestHandler();

    PartitionTaker(
            JobRepository repository,
            TransactionTemplate transactions,
            WaitingPartitions waiting,
            PartitionLeases leases,
            HeldPartitions held,
            ProcessName name,
            Step readPartition) {
        this.repository = repository;
        this.transactions = transactions;
        this.waiting = waiting;
        this.leases = leases;
        this.held = held;
        this.name = name;
        handler.setJobRepository(repository);
        handler.setStepLocator(any -> readPartition);
    }

    /** What became of it. */
    enum Ending {
        /** None waits. */
        NONE,
        READ,
        /** Its run stops. */
        DROPPED,
        /** This process stops; it waits again. */
        HANDED_BACK,
        FAILED,
        /** Somebody else has it, or will have it. */
        LOST
    }

    /**
     * @param partition 0 for none
     * @param failure with which it ended
     */
    record Taken(Ending ending, long partition, @Nullable Throwable failure) {}

    Taken next(String run) {
        Optional<Long> received = VersionRaces.won(() -> received(run));
        if (received.isEmpty()) {
            return new Taken(Ending.NONE, 0, null);
        }
        long partition = received.get();
        held.take(partition);
        try {
            return read(run, partition);
        } finally {
            // A lease that stays behind is heard of no more, and ends by that.
            held.drop(partition);
        }
    }

    private Optional<Long> received(String run) {
        return Optional.ofNullable(transactions.execute(status -> {
            Long partition = waiting.receive(run).orElse(null);
            if (partition != null) {
                leases.take(partition, run, name.text());
            }
            return partition;
        }));
    }

    private Taken read(String run, long partition) {
        StepExecution begun = repository.getStepExecution(partition);
        if (begun == null || begun.getStatus() != BatchStatus.STARTING || !goesOn(begun.getJobExecution())) {
            return new Taken(drop(partition, begun), partition, null);
        }
        StepExecution done = handler.handle(new StepExecutionRequest(ReportJobConfiguration.READ_PARTITION, partition));
        Throwable failure = done.getFailureExceptions().stream().findFirst().orElse(null);
        StepExecution noted = repository.getStepExecution(partition);
        if (noted == null || noted.getStatus().isRunning()) {
            return new Taken(Ending.LOST, partition, failure);
        }
        if (noted.getStatus() == BatchStatus.STOPPED && goesOn(noted.getJobExecution())) {
            return new Taken(handBack(run, noted), partition, null);
        }
        if (!leases.end(partition, name.text())) {
            return new Taken(Ending.LOST, partition, failure);
        }
        return switch (noted.getStatus()) {
            case COMPLETED -> new Taken(Ending.READ, partition, null);
            case STOPPED -> new Taken(Ending.DROPPED, partition, null);
            default -> new Taken(Ending.FAILED, partition, failure);
        };
    }

    private static boolean goesOn(JobExecution job) {
        return job.getStatus() == BatchStatus.STARTED || job.getStatus() == BatchStatus.STARTING;
    }

    /** Of a run that stops, or that is another's by now: whoever waits for its end must not wait for this one. */
    private Ending drop(long partition, @Nullable StepExecution begun) {
        if (begun != null && begun.getStatus() == BatchStatus.STARTING) {
            begun.setStatus(BatchStatus.STOPPED);
            repository.update(begun);
        }
        leases.end(partition, name.text());
        return Ending.DROPPED;
    }

    private Ending handBack(String run, StepExecution stopped) {
        return VersionRaces.won(() -> transactions.execute(status -> {
            if (!leases.end(stopped.getId(), name.text())) {
                return Ending.LOST;
            }
            waiting.again(run, stopped);
            return Ending.HANDED_BACK;
        }));
    }
}
