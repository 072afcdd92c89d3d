package org.huibao.job;

import java.util.Optional;
import org.huibao.store.PartitionChannel;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.integration.partition.MessageChannelPartitionHandler;
import org.springframework.batch.integration.partition.StepExecutionRequest;
import org.springframework.integration.core.MessagingTemplate;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.GenericMessage;

/** The partitions of a run that nobody is at, as messages in the server's table; all of it in the caller's transaction. */
class WaitingPartitions {

    /** The manager asks so often whether all are done; one question reads every partition of the run. */
    private static final long POLL_MILLIS = 300;

    private final PartitionChannel channels;
    private final JobRepository repository;

    WaitingPartitions(PartitionChannel channels, JobRepository repository) {
        this.channels = channels;
        this.repository = repository;
    }

    /** Batch's own: sends all partitions, and asks the repository until each has ended, however it did. */
    MessageChannelPartitionHandler handler(String run) throws Exception {
        MessageChannelPartitionHandler handler = new MessageChannelPartitionHandler();
        handler.setStepName(ReportJobConfiguration.READ_PARTITION);
        handler.setMessagingOperations(new MessagingTemplate(channels.of(run)));
        handler.setJobRepository(repository);
        handler.setPollInterval(POLL_MILLIS);
        handler.afterPropertiesSet();
        return handler;
    }

    /** One that waits, by its step execution; it waits no more. */
    Optional<Long> receive(String run) {
        Message<?> message = channels.of(run).receive(0);
        return Optional.ofNullable(message)
                .map(received -> ((StepExecutionRequest) received.getPayload()).getStepExecutionId());
    }

    /**
     * It waits anew, from its last commit on.
     *
     * @param partition as it stands in the repository; whoever was at it can commit nothing more
     */
    void again(String run, StepExecution partition) {
        reset(partition);
        channels.of(run)
                .send(new GenericMessage<>(
                        new StepExecutionRequest(ReportJobConfiguration.READ_PARTITION, partition.getId())));
    }

    /** As if it had never been begun, but for what was committed. */
    void reset(StepExecution partition) {
        partition.setStatus(BatchStatus.STARTING);
        partition.setExitStatus(ExitStatus.EXECUTING);
        repository.update(partition);
    }
}
