package org.huibao.job;

import java.util.HashMap;
import java.util.Map;
import org.huibao.notation.words.TradeWords;
import org.huibao.office.ProgramSettings;
import org.huibao.office.SettingSources;
import org.huibao.store.RunLocks;
import org.huibao.store.StagingFolder;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** The Spring side of a run: database, transactions and Batch; opened by the first run that has something to do. */
final class RunContext implements AutoCloseable {

    private final AnnotationConfigApplicationContext context;

    private RunContext(AnnotationConfigApplicationContext context) {
        this.context = context;
    }

    static RunContext open(SettingSources surroundings, RunLocks locks, ProgramCode code, RunLog log) {
        log.start();
        // A file of words that somebody wrote wrong is named here, before the first return is read.
        TradeWords.check();
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        ConfigurableEnvironment environment = surroundings.environment();
        // Whatever an administrator sets comes first.
        environment.getPropertySources().addLast(new MapPropertySource("pool", pool(surroundings)));
        context.setEnvironment(environment);
        context.registerBean(ProgramSettings.class, surroundings::settings);
        context.registerBean(
                StagingFolder.class,
                () -> new StagingFolder(surroundings.settings().staging()));
        context.registerBean(RunLocks.class, () -> locks, definition -> definition.setDestroyMethodName(""));
        context.registerBean(RunLog.class, () -> log);
        context.registerBean(ProgramCode.class, () -> code);
        context.register(RunConfiguration.class);
        if (surroundings.database().isMySql()) {
            context.register(RemoteConfiguration.class);
        }
        context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor());
        // A signal closes the context, and that waits for the work under way: see GracefulStop.
        context.registerShutdownHook();
        try {
            context.refresh();
        } catch (RuntimeException failure) {
            context.close();
            throw failure;
        }
        return new RunContext(context);
    }

    private static Map<String, Object> pool(SettingSources surroundings) {
        Map<String, Object> pool = new HashMap<>();
        // A reader holds one while a chunk lasts, and another is asked for to note how far it is; four are for the run
        // itself, and for looking after workers.
        pool.put(
                "spring.datasource.hikari.maximum-pool-size",
                2 * surroundings.settings().readers() + 4);
        if (surroundings.database().isMySql()) {
            // Else a batch of rows goes to the server row by row.
            pool.put("spring.datasource.hikari.data-source-properties.rewriteBatchedStatements", "true");
        }
        return pool;
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
