package org.huibao.job;

import java.util.Map;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.logging.LogFile;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingInitializationContext;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.env.ConfigurableEnvironment;

/** What libraries log while a run is under way, by Spring Boot's own keys {@code logging.…}; other commands log nothing. */
final class RunLog {

    private RunLog() {}

    static void start(ConfigurableEnvironment environment) {
        LoggingSystem system = LoggingSystem.get(RunLog.class.getClassLoader());
        system.beforeInitialize();
        LogFile file = LogFile.get(environment);
        if (file != null) {
            file.applyToSystemProperties();
        }
        system.getSystemProperties(environment).apply(file);
        system.initialize(
                new LoggingInitializationContext(environment), environment.getProperty("logging.config"), file);
        Binder.get(environment)
                .bind("logging.level", Bindable.mapOf(String.class, LogLevel.class))
                .orElse(Map.of())
                .forEach((logger, level) ->
                        system.setLogLevel(logger.equals("root") ? LoggingSystem.ROOT_LOGGER_NAME : logger, level));
    }
}
