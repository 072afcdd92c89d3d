package org.huibao.bench;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.transaction.PlatformTransactionManager;

/** Spring Boot, Spring Batch and H2 in a file, doing nothing: what any batch program of this kind pays for its start. */
@SpringBootApplication
public class FloorProgram {

    @Bean
    Job nothing(JobRepository jobs, PlatformTransactionManager transactions) {
        return new JobBuilder("nothing", jobs)
                .start(new StepBuilder("nothing", jobs)
                        .tasklet((contribution, context) -> RepeatStatus.FINISHED, transactions)
                        .build())
                .build();
    }

    public static void main(String[] arguments) {
        SpringApplication.exit(SpringApplication.run(FloorProgram.class, arguments));
    }
}
