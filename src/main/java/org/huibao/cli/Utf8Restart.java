package org.huibao.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Under cron no LANG is set, and Java then cannot name a file in Chinese: it decides how file names are encoded when it starts, and no option
 * changes that later. So the same command is started again with a locale that knows UTF-8.
 */
final class Utf8Restart {

    /** Set for the second start to the first one's process, so that a machine without that locale does not start itself for ever. */
    private static final String MARK = "HUIBAO_RESTARTED";

    /** 128 and the number of SIGKILL. */
    private static final int KILLED = 137;

    private Utf8Restart() {}

    static boolean needed() {
        String encoding = System.getProperty("sun.jnu.encoding", "");
        return System.getProperty("os.name", "").startsWith("Linux")
                && !encoding.toUpperCase(Locale.ROOT).equals("UTF-8")
                && System.getenv(MARK) == null;
    }

    /** Whoever kills the process that he knows means this one: cron knows the first start, and the second holds the lock. */
    static void followFirst() {
        String first = System.getenv(MARK);
        if (first != null && first.matches("[0-9]{1,18}")) {
            ProcessHandle.of(Long.parseLong(first))
                    .ifPresent(its ->
                            its.onExit().thenRun(() -> Runtime.getRuntime().halt(KILLED)));
        }
    }

    /** Passes on output and exit code, and a signal to stop. */
    static int run(String[] arguments) {
        ProcessBuilder builder = new ProcessBuilder(command(arguments)).inheritIO();
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().put(MARK, Long.toString(ProcessHandle.current().pid()));
        try {
            Process process = builder.start();
            Thread stop = new Thread(() -> {
                process.destroy();
                process.onExit().join();
            });
            Runtime.getRuntime().addShutdownHook(stop);
            int code = process.waitFor();
            try {
                Runtime.getRuntime().removeShutdownHook(stop);
            } catch (IllegalStateException stopped) {
                // By the signal that was passed on; the process ends with it.
            }
            return code;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    /** The same Java, options and class path or jar. */
    private static List<String> command(String[] arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        String path = System.getProperty("java.class.path");
        if (path.endsWith(".jar") && !path.contains(System.getProperty("path.separator"))) {
            command.addAll(List.of("-jar", path));
        } else {
            command.addAll(List.of("-cp", path, Huibao.class.getName()));
        }
        command.addAll(List.of(arguments));
        return command;
    }
}
