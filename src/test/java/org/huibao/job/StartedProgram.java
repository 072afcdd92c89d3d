package org.huibao.job;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The program in a process of its own, that a test can kill, freeze and listen to. */
final class StartedProgram implements AutoCloseable {

    private static final long PATIENCE_MILLIS = 120_000;

    private final Path said;
    private final Process process;

    private StartedProgram(Path said, Process process) {
        this.said = said;
        this.process = process;
    }

    /** @param folder in which it is started, and its output kept */
    static StartedProgram in(Path folder, String... arguments) throws Exception {
        Files.createDirectories(folder);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx300m",
                "-Dfile.encoding=UTF-8",
                "-cp",
                classPath(),
                "org.huibao.cli.Huibao"));
        command.addAll(Arrays.asList(arguments));
        Path said = Files.createTempFile(folder, "said", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment().put("LC_ALL", "C.UTF-8");
        return new StartedProgram(said, builder.start());
    }

    /** Maven's holds a path that is relative to nothing else than where the test was started. */
    private static String classPath() {
        List<String> absolute = new ArrayList<>();
        for (String each : System.getProperty("java.class.path").split(System.getProperty("path.separator"))) {
            absolute.add(Path.of(each).toAbsolutePath().toString());
        }
        return String.join(System.getProperty("path.separator"), absolute);
    }

    /** All of it until now. */
    String said() throws Exception {
        return Files.readString(said);
    }

    StartedProgram await(String text) throws Exception {
        long end = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (!said().contains(text)) {
            if (System.currentTimeMillis() > end || !process.isAlive()) {
                throw new AssertionError("waited for \"" + text + "\", heard: " + said());
            }
            Thread.sleep(50);
        }
        return this;
    }

    long pid() {
        return process.pid();
    }

    void kill() throws Exception {
        process.destroyForcibly().waitFor();
    }

    void signal(String name) throws Exception {
        new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                .start()
                .waitFor();
    }

    int exitCode() throws Exception {
        if (!process.waitFor(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
            throw new AssertionError("it does not end: " + said());
        }
        return process.exitValue();
    }

    /** Killed, and if it is frozen. */
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
