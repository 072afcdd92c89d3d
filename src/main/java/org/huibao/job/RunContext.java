package org.huibao.job;

import org.huibao.office.Settings;
import org.huibao.office.Surroundings;
import org.huibao.store.RunLocks;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** The Spring side of a run: database, transactions and Batch; opened by the first run that has something to do. */
final class RunContext implements AutoCloseable {

    private final AnnotationConfigApplicationContext context;

    private RunContext(AnnotationConfigApplicationContext context) {
        this.context = context;
    }

    static RunContext open(Surroundings surroundings, RunLocks locks) {
        RunLog.start(surroundings.environment());
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.setEnvironment(surroundings.environment());
        context.registerBean(Settings.class, surroundings::settings);
        context.registerBean(RunLocks.class, () -> locks, definition -> definition.setDestroyMethodName(""));
        context.register(RunConfiguration.class);
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

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
