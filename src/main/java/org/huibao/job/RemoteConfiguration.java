package org.huibao.job;

import org.huibao.office.ProgramSettings;
import org.huibao.store.PartitionChannel;
import org.huibao.store.PartitionLeases;
import org.huibao.store.RunLocks;
import org.huibao.store.RunOffers;
import org.huibao.store.SharedStore;
import org.huibao.store.WorkerRegister;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What processes that share a server do together; made where one of them is there, so that a plain run loads nothing of it. */
@Configuration(proxyBeanMethods = false)
@Import(SharedStore.class)
class RemoteConfiguration {

    @Bean
    ProcessName processName() {
        return ProcessName.own();
    }

    @Bean
    HeldPartitions heldPartitions(PartitionLeases leases, ProcessName name) {
        return new HeldPartitions(leases, name);
    }

    @Bean
    WaitingPartitions waitingPartitions(PartitionChannel channels, JobRepository repository) {
        return new WaitingPartitions(channels, repository);
    }

    @Bean
    PartitionTaker partitionTaker(
            JobRepository repository,
            PlatformTransactionManager transactions,
            WaitingPartitions waiting,
            PartitionLeases leases,
            HeldPartitions held,
            ProcessName name,
            Step readPartition) {
        return new PartitionTaker(
                repository, new TransactionTemplate(transactions), waiting, leases, held, name, readPartition);
    }

    @Bean
    SilentWorkers silentWorkers(
            PartitionLeases leases,
            JobRepository repository,
            PlatformTransactionManager transactions,
            WaitingPartitions waiting,
            ProcessName name) {
        return new SilentWorkers(leases, repository, new TransactionTemplate(transactions), waiting, name);
    }

    @Bean
    ManagerThreads managerThreads(
            ProgramSettings settings,
            PartitionTaker taker,
            SilentWorkers silent,
            PartitionLeases leases,
            HeldPartitions held,
            ProcessName name,
            RunLog log) {
        return new ManagerThreads(settings, taker, silent, leases, held, name, log);
    }

    @Bean
    RemotePartitions remotePartitions(
            ProgramCode code,
            PreparedRuns runs,
            RunOffers offers,
            WorkerRegister register,
            RunLocks locks,
            JobRepository repository,
            PlatformTransactionManager transactions,
            WaitingPartitions waiting,
            ManagerThreads threads,
            RunLog log) {
        return new RemotePartitions(
                code,
                runs,
                offers,
                register,
                locks,
                repository,
                new TransactionTemplate(transactions),
                waiting,
                threads,
                log);
    }
}
