package org.huibao.job;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.huibao.store.PartitionLeases;
import org.huibao.store.WorkItem;
import org.springframework.batch.core.listener.ChunkListener;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.scope.context.StepContext;
import org.springframework.batch.core.scope.context.StepSynchronizationManager;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.Chunk;

/** The partitions that this process is at by a lease. Those of a plain run have none, and pass by. */
class HeldPartitions implements StepExecutionListener, ChunkListener<WorkItem, ReadItem> {

    private final PartitionLeases leases;
    private final ProcessName name;
    private final Map<Long, Optional<StepExecution>> held = new ConcurrentHashMap<>();
    private volatile boolean stopping;

    HeldPartitions(PartitionLeases leases, ProcessName name) {
        this.leases = leases;
        this.name = name;
    }

    void take(long partition) {
        held.put(partition, Optional.empty());
    }

    void drop(long partition) {
        held.remove(partition);
    }

    Set<Long> all() {
        return Set.copyOf(held.keySet());
    }

    /** Each ends at its next commit. */
    void stop() {
        stopping = true;
        held.values().forEach(each -> each.ifPresent(StepExecution::setTerminateOnly));
    }

    boolean stopping() {
        return stopping;
    }

    /** Somebody else has it by now: what is under way could not be committed, and ends. */
    void lose(long partition) {
        Optional.ofNullable(held.get(partition)).flatMap(each -> each).ifPresent(StepExecution::setTerminateOnly);
    }

    @Override
    public void beforeStep(StepExecution partition) {
        held.computeIfPresent(partition.getId(), (id, none) -> Optional.of(partition));
        if (stopping && held.containsKey(partition.getId())) {
            partition.setTerminateOnly();
        }
    }

    @Override
    public void beforeChunk(Chunk<WorkItem> chunk) {
        StepContext context = StepSynchronizationManager.getContext();
        if (context == null || !held.containsKey(context.getStepExecution().getId())) {
            return;
        }
        if (!leases.note(context.getStepExecution().getId(), name.text(), leases.connection())) {
            throw new IllegalStateException(
                    "partition " + context.getStepExecution().getId() + " is another's by now");
        }
    }
}
