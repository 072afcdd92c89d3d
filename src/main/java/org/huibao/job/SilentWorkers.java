package org.huibao.job;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.huibao.store.PartitionLease;
import org.huibao.store.PartitionLeases;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes partitions from those of whom nothing is heard any more: killed, frozen, or cut off. The version of Batch's step execution is raised by that, and each
 * chunk commits together with the version that it knows; so a process that was only frozen commits nothing when it comes back.
 */
class SilentWorkers {

    private final PartitionLeases leases;
    private final JobRepository repository;
    private final TransactionTemplate transactions;
    private final WaitingPartitions waiting;
    private final ProcessName name;

    SilentWorkers(
            PartitionLeases leases,
            JobRepository repository,
            TransactionTemplate transactions,
            WaitingPartitions waiting,
            ProcessName name) {
        this.leases = leases;
        this.repository = repository;
        this.transactions = transactions;
        this.waiting = waiting;
        this.name = name;
    }

    /** @return whose partitions wait anew */
    List<String> takeOver(String run, Duration silence) {
        List<String> taken = new ArrayList<>();
        for (PartitionLease lease : leases.silent(run, silence)) {
            // One's own beat is late where the machine is; then those at work here would be cut off by their own
            // process.
            if (!lease.worker().equals(name.text())) {
                leases.cut(lease);
                if (Boolean.TRUE.equals(transactions.execute(status -> takeOver(run, lease, silence)))) {
                    taken.add(lease.worker());
                }
            }
        }
        return taken;
    }

    private boolean takeOver(String run, PartitionLease lease, Duration silence) {
        StepExecution partition = repository.getStepExecution(lease.stepExecution());
        if (!leases.endSilent(lease, silence) || partition == null) {
            return false;
        }
        boolean left = partition.getStatus().isRunning();
        if (left) {
            waiting.again(run, partition);
        }
        return left;
    }
}
