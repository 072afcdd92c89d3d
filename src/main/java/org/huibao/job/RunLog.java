package org.huibao.job;

import ch.qos.logback.classic.LoggerContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.huibao.office.RunUnderWay;
import org.huibao.office.SettingSources;
import org.huibao.office.WrongSetting;
import org.huibao.store.ReportRun;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.logging.LogFile;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingInitializationContext;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * What a run did, step by step, in the file that {@code huibao.log} names: a line has its time and the name of the run, and nothing of it is said in the terminal.
 * Without such a file nothing is written, and a run that has nothing to do loads nothing that could. Spring Boot's own keys {@code logging.…} say the rest.
 * Whoever watches the run hears of its steps here, too.
 */
final class RunLog {

    private static final String OURS = "org.huibao";

    private final SettingSources surroundings;
    private final RunWatch watch;
    private @Nullable Logger lines;
    private boolean started;
    private long began;

    private RunLog(SettingSources surroundings, ProgressView view) {
        this.surroundings = surroundings;
        this.watch = new RunWatch(surroundings.settings(), view, this::minute);
    }

    /** @throws WrongSetting if the file cannot be written */
    static RunLog of(SettingSources surroundings, ProgressView view) {
        RunLog log = new RunLog(surroundings, view);
        Path file = surroundings.settings().log();
        if (file != null) {
            tryToWrite(file);
            log.start();
            log.lines = LoggerFactory.getLogger(OURS + ".run");
        }
        return log;
    }

    /** What writes logs would go on without its file. */
    private static void tryToWrite(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)
                    .close();
        } catch (IOException failure) {
            throw WrongSetting.of("huibao.log", file.toString(), failure);
        }
    }

    /** Libraries may log from now on. */
    void start() {
        if (started) {
            return;
        }
        started = true;
        ConfigurableEnvironment environment = surroundings.environment();
        // Whatever an administrator sets comes first.
        environment
                .getPropertySources()
                .addLast(new MapPropertySource(
                        "log", keys(surroundings.settings().log())));
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

    private static Map<String, Object> keys(@Nullable Path file) {
        Map<String, Object> keys = new HashMap<>();
        // What a run says in a terminal, in a mail or as JSON, it says itself.
        keys.put("logging.threshold.console", "off");
        if (file != null) {
            keys.put("logging.file.name", file.toString());
        }
        keys.put("logging.level." + OURS, file == null ? "off" : "info");
        return keys;
    }

    void begins(String job, String period) {
        began = System.nanoTime();
        watch.begins(job, period);
        names(job + "/" + period);
        info(
                "begins: huibao {}, Java {}, {} readers",
                surroundings.settings().version(),
                Runtime.version(),
                surroundings.settings().readers());
    }

    /** The run has a name of its own from here on. */
    void names(ReportRun run) {
        watch.names(run.name());
        names(run.job() + "/" + run.period() + " " + run.name());
        info("number {} of this job and period, digest {}", run.ordinal(), run.digest());
    }

    /** Whoever counts pieces of the step under way tells it here. */
    RunWatch watch() {
        return watch;
    }

    private void minute(RunUnderWay run) {
        long millis = Math.max(
                1,
                Duration.between(Instant.parse(run.stepSince()), Instant.parse(run.at()))
                        .toMillis());
        info(
                run.total() == 0 ? "{} for {} s" : "{} for {} s: {} of {}, {} a second",
                run.step(),
                millis / 1000,
                run.done(),
                run.total(),
                String.format(Locale.ROOT, "%.1f", run.done() * 1000.0 / millis));
    }

    /** As it is written for machines. */
    static String label(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    void ends(RunResult result) {
        watch.ends(result);
        if (result instanceof RunResult.Failed failed && lines != null) {
            lines.error("failed", failed.cause());
        }
        boolean same = result instanceof RunResult.Written written && written.upToDate();
        info(
                "ends with {} after {} ms{}",
                result.exitCode(),
                millisecondsSince(began),
                same ? ", nothing changed" : "");
    }

    /** All lines bear it until the next, those of libraries and of other threads, too: a process is at one run at a time. */
    private void names(String run) {
        if (lines != null && LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            context.putProperty("run", run);
        }
    }

    /** @param text with {@code {}} for each argument */
    void info(String text, @Nullable Object... arguments) {
        if (lines != null) {
            lines.info(text, arguments);
        }
    }

    /** Of one return, one file. */
    void debug(String text, @Nullable Object... arguments) {
        if (lines != null) {
            lines.debug(text, arguments);
        }
    }

    /** @param began by {@link System#nanoTime} */
    static long millisecondsSince(long began) {
        return (System.nanoTime() - began) / 1_000_000;
    }
}
