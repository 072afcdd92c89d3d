package org.huibao.job;

import java.util.Arrays;
import java.util.stream.Stream;
import org.huibao.message.Messages;
import org.huibao.office.SettingSources;

/** The program started inside the test, as the command starts it. */
final class Program implements AutoCloseable {

    private final SettingSources surroundings;
    private final Messages messages;
    private final MainJob job;

    Program(SmallCounty county, String... more) {
        this(Stream.concat(Arrays.stream(county.settings()), Arrays.stream(more))
                .toArray(String[]::new));
    }

    Program(String... settings) {
        surroundings = SettingSources.of(settings);
        messages = Messages.of(surroundings.settings().locale());
        job = MainJob.in(surroundings, messages);
    }

    RunResult run() {
        return run(SmallCounty.JOB, SmallCounty.PERIOD);
    }

    RunResult run(String job, String period) {
        return this.job.run(job, period);
    }

    SettingSources surroundings() {
        return surroundings;
    }

    Messages messages() {
        return messages;
    }

    <T> T bean(Class<T> type) {
        return job.bean(type);
    }

    @Override
    public void close() {
        job.close();
    }
}
