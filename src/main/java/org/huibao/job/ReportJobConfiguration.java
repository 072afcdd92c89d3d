package org.huibao.job;

import java.util.stream.Collectors;
import org.huibao.model.ReadReturn;
import org.huibao.office.OutputFolder;
import org.huibao.office.ProgramSettings;
import org.huibao.reading.ReturnReader;
import org.huibao.store.LedgerCells;
import org.huibao.store.ReturnReadings;
import org.huibao.store.RunLocks;
import org.huibao.store.RunRecords;
import org.huibao.store.WorkItem;
import org.huibao.store.WorkList;
import org.huibao.store.WorkerRegister;
import org.huibao.workbook.NotEnoughMemory;
import org.springframework.batch.core.configuration.annotation.JobScope;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.listener.StepListener;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.scope.context.StepContext;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.ChunkOrientedStepBuilder;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.TaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/** The main job as one class: what follows what. */
@Configuration(proxyBeanMethods = false)
class ReportJobConfiguration {

    static final String RUN = "run";
    static final String READ_PARTITION = "readPartition";
    private static final int RETURNS_A_CHUNK = 10;

    @Bean
    Job report(
            JobRepository repository, Step readReturns, Step consolidate, Step reconcile, Step writeSet, Step publish) {
        return new JobBuilder("report", repository)
                .start(readReturns)
                .next(consolidate)
                .next(reconcile)
                .next(writeSet)
                .next(publish)
                .build();
    }

    @Bean
    StepLines stepLines(RunLog log) {
        return new StepLines(log);
    }

    @Bean
    Step readReturns(JobRepository repository, Partitioner partitioner, PartitionReading reading, StepLines lines) {
        return new StepBuilder("read", repository)
                .partitioner(READ_PARTITION, partitioner)
                .partitionHandler(reading)
                .listener(lines)
                .build();
    }

    @Bean
    PartitionReading partitionReading(
            Step readPartition,
            TaskExecutor readers,
            ProgramSettings settings,
            ObjectProvider<WorkerRegister> register,
            ObjectProvider<RemotePartitions> remote) {
        return new PartitionReading(readPartition, readers, settings, register, remote);
    }

    @Bean
    @JobScope
    Partitioner partitioner(WorkList workList, ProgramSettings settings, @Value("#{jobParameters['run']}") String run) {
        return new WorkListPartitioner(workList, run, settings.partitions());
    }

    @Bean
    ThreadPoolTaskExecutor readers(ProgramSettings settings) {
        ThreadPoolTaskExecutor readers = new ThreadPoolTaskExecutor();
        readers.setCorePoolSize(settings.readers());
        readers.setThreadNamePrefix("reader-");
        return readers;
    }

    @Bean
    Step readPartition(
            JobRepository repository,
            PlatformTransactionManager transactions,
            WorkItemReader workItems,
            ItemProcessor<WorkItem, ReadItem> readReturn,
            ItemWriter<ReadItem> keepReading,
            StepLines lines,
            ObjectProvider<HeldPartitions> held) {
        ChunkOrientedStepBuilder<WorkItem, ReadItem> step = new StepBuilder(READ_PARTITION, repository)
                .<WorkItem, ReadItem>chunk(RETURNS_A_CHUNK)
                .transactionManager(transactions)
                .reader(workItems)
                .processor(readReturn)
                .writer(keepReading)
                .listener(lines.ofPartitions());
        held.ifAvailable(its -> step.listener((StepListener) its));
        return step.build();
    }

    @Bean
    @StepScope
    WorkItemReader workItems(
            WorkList workList,
            @Value("#{jobParameters['run']}") String run,
            @Value("#{stepExecutionContext['from']}") int from,
            @Value("#{stepExecutionContext['to']}") int to) {
        return new WorkItemReader(workList, run, from, to);
    }

    @Bean
    @StepScope
    ItemProcessor<WorkItem, ReadItem> readReturn(
            PreparedRuns runs, LedgerCells ledgerCells, RunLog log, @Value("#{jobParameters['run']}") String run) {
        ReadingRules rules = runs.rules(run);
        ReturnReader reader = new ReturnReader(rules.shelf());
        return item -> {
            if (item.read()) {
                // What was read once is not read again.
                log.watch().one();
                return null;
            }
            long began = System.nanoTime();
            rules.copies().bring(item.filed());
            LedgerCells.Taker cells = ledgerCells.of(item.reading());
            ReadReturn read = read(reader, item, rules, cells);
            if (read.observations().isEmpty()) {
                cells.discard();
            } else {
                cells.finish();
            }
            log.debug(
                    "{} read in {} ms: {} values, {} findings",
                    item.filed().path(),
                    RunLog.millisecondsSince(began),
                    read.observations().size(),
                    read.findings().size());
            log.watch().one();
            return new ReadItem(item.reading(), read);
        };
    }

    private static ReadReturn read(ReturnReader reader, WorkItem item, ReadingRules rules, LedgerCells.Taker cells) {
        try {
            return reader.read(item.filed(), rules.job(), cells);
        } catch (OutOfMemoryError error) {
            throw new NotEnoughMemory(item.filed().path(), error);
        }
    }

    @Bean
    ItemWriter<ReadItem> keepReading(ReturnReadings readings) {
        return chunk ->
                readings.keep(chunk.getItems().stream().collect(Collectors.toMap(ReadItem::reading, ReadItem::read)));
    }

    @Bean
    Step consolidate(
            JobRepository repository,
            PlatformTransactionManager transactions,
            PreparedRuns runs,
            RunStages stages,
            StepLines lines) {
        return step("consolidate", repository, transactions, runs, lines, stages::consolidate);
    }

    @Bean
    Step reconcile(
            JobRepository repository,
            PlatformTransactionManager transactions,
            PreparedRuns runs,
            RunStages stages,
            StepLines lines) {
        return step("reconcile", repository, transactions, runs, lines, stages::reconcile);
    }

    @Bean
    Step writeSet(
            JobRepository repository,
            PlatformTransactionManager transactions,
            PreparedRuns runs,
            SetWriter sets,
            StepLines lines) {
        return step("write", repository, transactions, runs, lines, sets::write);
    }

    @Bean
    Step publish(
            JobRepository repository,
            PlatformTransactionManager transactions,
            PreparedRuns runs,
            RunRecords store,
            RunLocks locks,
            StepLines lines,
            RunLog log) {
        Tasklet tasklet = (contribution, context) -> {
            PreparedRun prepared = runs.get(runName(context.getStepContext()));
            if (!locks.stillHeld(prepared.job().name(), prepared.job().period())) {
                throw new IllegalStateException(prepared.messages().text("job.lock-lost"));
            }
            RunEnding ending = prepared.ending(store.findings(prepared.run().name()));
            new OutputFolder(prepared.folder())
                    .moveIn(ending.place(), prepared.run().digest())
                    .ifPresent(kept -> contribution
                            .getStepExecution()
                            .getJobExecution()
                            .getExecutionContext()
                            .putString(BatchRun.KEPT, kept.toString()));
            log.watch().moves();
            store.end(prepared.run().name(), ending.exitCode());
            log.info("moved to {}", new OutputFolder(prepared.folder()).set(ending.place()));
            return RepeatStatus.FINISHED;
        };
        return new StepBuilder("publish", repository)
                .tasklet(tasklet, transactions)
                .listener(lines)
                .build();
    }

    private static Step step(
            String name,
            JobRepository repository,
            PlatformTransactionManager transactions,
            PreparedRuns runs,
            StepLines lines,
            RunStep what) {
        Tasklet tasklet = (contribution, context) -> {
            what.take(runs.get(runName(context.getStepContext())));
            return RepeatStatus.FINISHED;
        };
        return new StepBuilder(name, repository)
                .tasklet(tasklet, transactions)
                .listener(lines)
                .build();
    }

    private static String runName(StepContext context) {
        return String.valueOf(context.getJobParameters().get(RUN));
    }

    @FunctionalInterface
    private interface RunStep {
        void take(PreparedRun prepared);
    }
}
