package org.huibao.job;

import java.util.Collection;
import java.util.List;
import org.huibao.office.ProgramSettings;
import org.huibao.store.WorkerRegister;
import org.springframework.batch.core.partition.PartitionHandler;
import org.springframework.batch.core.partition.StepExecutionSplitter;
import org.springframework.batch.core.partition.support.TaskExecutorPartitionHandler;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.task.TaskExecutor;

/** Who reads the partitions of a run: the threads of this process, and where workers wait on the same server, they as well. */
class PartitionReading implements PartitionHandler {

    private final TaskExecutorPartitionHandler here = new TaskExecutorPartitionHandler();
    private final ProgramSettings settings;
    private final ObjectProvider<WorkerRegister> register;
    private final ObjectProvider<RemotePartitions> remote;
    private List<String> notices = List.of();

    /**
     * @param register nothing with the embedded database: nobody shares it
     * @param remote made where a worker waits
     */
    PartitionReading(
            Step readPartition,
            TaskExecutor readers,
            ProgramSettings settings,
            ObjectProvider<WorkerRegister> register,
            ObjectProvider<RemotePartitions> remote) {
        here.setStep(readPartition);
        here.setTaskExecutor(readers);
        this.settings = settings;
        this.register = register;
        this.remote = remote;
    }

    @Override
    public Collection<StepExecution> handle(StepExecutionSplitter splitter, StepExecution read) throws Exception {
        notices = List.of();
        WorkerRegister workers = register.getIfAvailable();
        if (workers == null || !workers.anyAlive(settings.silent())) {
            return here.handle(splitter, read);
        }
        RemotePartitions.Outcome outcome = remote.getObject().read(splitter, read, here);
        notices = outcome.notices();
        return outcome.partitions();
    }

    /** What the administrator should know of those who have, or have not, taken part in the last run; in the reader's language. */
    List<String> notices() {
        return notices;
    }
}
