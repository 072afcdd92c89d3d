package org.huibao.bench;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A process of its own from start to end, timed by the shell.
 *
 * @param cpu seconds of user and system, its children included
 * @param wall seconds
 * @param code its exit code
 */
record TimedProcess(double cpu, double wall, int code, String output) {

    /** POSIX: the second line of {@code times} is what the shell's children took. */
    private static final String SCRIPT = "log=$1; shift; \"$@\" >\"$log\" 2>&1; code=$?; times; exit $code";

    private static final Pattern TIMES = Pattern.compile("(\\d+)m([\\d.]+)s\\s+(\\d+)m([\\d.]+)s\\s*$");

    /** @throws IllegalStateException if its exit code is none of those expected */
    static TimedProcess of(Path folder, List<String> command, Integer... expected) throws IOException {
        Path log = folder.resolve("process.log");
        List<String> line = new ArrayList<>(List.of("sh", "-c", SCRIPT, "sh", log.toString()));
        line.addAll(command);
        long start = System.nanoTime();
        Process process = new ProcessBuilder(line)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String times = new String(process.getInputStream().readAllBytes(), Charset.defaultCharset());
        int code = ended(process);
        double wall = (System.nanoTime() - start) / 1e9;
        String output = Files.readString(log);
        if (!List.of(expected).contains(code)) {
            String what = String.join(" ", command.subList(Math.max(0, command.size() - 9), command.size()));
            throw new IllegalStateException(what + " ended with " + code + ": " + output);
        }
        Matcher found = TIMES.matcher(times);
        if (!found.find()) {
            throw new IOException("no times from the shell: " + times);
        }
        return new TimedProcess(seconds(found, 1) + seconds(found, 3), wall, code, output);
    }

    private static double seconds(Matcher found, int group) {
        return 60 * Double.parseDouble(found.group(group)) + Double.parseDouble(found.group(group + 1));
    }

    private static int ended(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
