package org.huibao.job;

import java.util.Arrays;
import java.util.stream.Stream;
import org.huibao.cli.Huibao;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The program started inside the test, as the command starts it. */
final class Program implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    Program(SmallCounty county, String... more) {
        this(Stream.concat(Arrays.stream(county.settings()), Arrays.stream(more))
                .toArray(String[]::new));
    }

    Program(String... settings) {
        context = new SpringApplication(Huibao.class).run(settings);
    }

    RunResult run() {
        return run(SmallCounty.JOB, SmallCounty.PERIOD);
    }

    RunResult run(String job, String period) {
        return context.getBean(MainJob.class).run(job, period);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
