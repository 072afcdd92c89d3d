package org.huibao.job;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.huibao.message.Messages;
import org.huibao.store.RunLocks;
import org.huibao.store.RunOffers;
import org.huibao.store.WorkerRefusal;
import org.huibao.store.WorkerRegister;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.partition.PartitionHandler;
import org.springframework.batch.core.partition.StepExecutionSplitter;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The manager's side of a read step that has workers. All partitions wait in the server's table, and the manager's own threads take from it like everybody else: with the
 * last worker gone the run goes on. What a worker could not read the manager reads in the end, so that a run fails only of what fails here.
 */
class RemotePartitions {

    private final ProgramCode code;
    private final PreparedRuns runs;
    private final RunOffers offers;
    private final WorkerRegister register;
    private final RunLocks locks;
    private final JobRepository repository;
    private final TransactionTemplate transactions;
    private final WaitingPartitions waiting;
    private final ManagerThreads threads;
    private final RunLog log;

    RemotePartitions(
            ProgramCode code,
            PreparedRuns runs,
            RunOffers offers,
            WorkerRegister register,
            RunLocks locks,
            JobRepository repository,
            TransactionTemplate transactions,
            WaitingPartitions waiting,
            ManagerThreads threads,
            RunLog log) {
        this.code = code;
        this.runs = runs;
        this.offers = offers;
        this.register = register;
        this.locks = locks;
        this.repository = repository;
        this.transactions = transactions;
        this.waiting = waiting;
        this.threads = threads;
        this.log = log;
    }

    /** @param notices what the administrator should know, in the reader's language */
    record Outcome(Collection<StepExecution> partitions, List<String> notices) {}

    /**
     * @param read the whole step
     * @param here reads what nobody else could
     * @throws Exception with which a partition ended here
     */
    Outcome read(StepExecutionSplitter splitter, StepExecution read, PartitionHandler here) throws Exception {
        PreparedRun prepared = runs.get(String.valueOf(read.getJobParameters().getString(ReportJobConfiguration.RUN)));
        offers.make(prepared.run().name(), code.fingerprint(), RunDigest.definition(prepared.job()));
        Offered offered;
        try {
            offered = offered(prepared, splitter, read);
        } finally {
            offers.withdraw(prepared.job().name(), prepared.job().period());
        }
        List<StepExecution> left = offered.partitions().stream()
                .filter(each -> each.getStatus() != BatchStatus.COMPLETED)
                .toList();
        if (left.isEmpty() || stops(read)) {
            return new Outcome(offered.partitions(), notices(prepared, offered.fellSilent(), false));
        }
        if (!locks.stillHeld(prepared.job().name(), prepared.job().period())) {
            throw new IllegalStateException(prepared.messages().text("job.lock-lost"));
        }
        // One that was stopped was handed back in good order.
        boolean failed = left.stream().anyMatch(each -> each.getStatus() == BatchStatus.FAILED);
        List<StepExecution> all = new ArrayList<>(offered.partitions());
        all.removeAll(left);
        all.addAll(readHere(left, read, here));
        return new Outcome(all, notices(prepared, offered.fellSilent(), failed));
    }

    /** @param fellSilent workers of whom nothing was heard any more */
    private record Offered(Collection<StepExecution> partitions, Set<String> fellSilent) {}

    private Offered offered(PreparedRun prepared, StepExecutionSplitter splitter, StepExecution read) throws Exception {
        String run = prepared.run().name();
        try (ManagerThreads.UnderWay own = threads.at(run)) {
            try {
                Collection<StepExecution> done = waiting.handler(run).handle(splitter, read);
                return new Offered(done, Set.copyOf(own.fellSilent()));
            } catch (Exception failure) {
                own.abort();
                throw failure;
            }
        }
    }

    private boolean stops(StepExecution read) {
        JobExecution job = repository.getJobExecution(read.getJobExecutionId());
        return job == null || job.getStatus() != BatchStatus.STARTED;
    }

    private Collection<StepExecution> readHere(List<StepExecution> left, StepExecution read, PartitionHandler here)
            throws Exception {
        Set<StepExecution> again = new HashSet<>();
        for (StepExecution each : left) {
            log.info("{} ended with {} and is read here", each.getStepName(), each.getStatus());
            again.add(VersionRaces.won(() -> transactions.execute(status -> {
                StepExecution now = Objects.requireNonNull(repository.getStepExecution(each.getId()));
                waiting.reset(now);
                return now;
            })));
        }
        Collection<StepExecution> done = here.handle(new SplitAlready(again), read);
        for (StepExecution each : done) {
            // Batch tells a run's failure by those only that it has split itself.
            for (Throwable failure : each.getFailureExceptions()) {
                throw failure instanceof Exception exception ? exception : new IllegalStateException(failure);
            }
        }
        return done;
    }

    private record SplitAlready(Set<StepExecution> partitions) implements StepExecutionSplitter {
        @Override
        public String getStepName() {
            return ReportJobConfiguration.READ_PARTITION;
        }

        @Override
        public Set<StepExecution> split(StepExecution read, int gridSize) {
            return partitions;
        }
    }

    /** @param failed whether a partition had to be read here that somebody else could not read: he may not have come to say so yet */
    private List<String> notices(PreparedRun prepared, Set<String> fellSilent, boolean failed) {
        Messages messages = prepared.messages();
        List<String> notices = new ArrayList<>();
        boolean named = false;
        for (WorkerRefusal refusal : register.refusals(prepared.run().name())) {
            named |= refusal.reason() == WorkerRefusal.Reason.FAILED;
            String key = switch (refusal.reason()) {
                case PROGRAM -> "job.worker-program";
                case DEFINITION -> "job.worker-definition";
                case FAILED -> "job.worker-failed";
            };
            notices.add(messages.text(key, refusal.worker(), refusal.version()));
        }
        if (failed && !named) {
            notices.add(messages.text("job.worker-failed-unnamed"));
        }
        if (!fellSilent.isEmpty()) {
            notices.add(messages.text("job.worker-silent", String.join(", ", fellSilent)));
        }
        return List.copyOf(notices);
    }
}
