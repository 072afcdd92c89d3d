package org.huibao.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Huibao as its users start it, in processes of its own. */
final class ProgramUnderTest {

    private static final Pattern FLOOR = Pattern.compile(
            "test-classes$|/(spring-(?!boot-[a-z-]*test|boot-starter-[a-z-]*test|boot-flyway|boot-starter-flyway|test|batch-test)|h2-|HikariCP|micrometer|slf4j|logback|log4j"
                    + "|jul-to|commons-logging|jspecify|jakarta.annotation|snakeyaml-\\d)[^/]*$");

    private final Path project;
    private final Path work;

    ProgramUnderTest(Path project, Path work) {
        this.project = project;
        this.work = work;
    }

    /** {@code huibao COMMAND}, as the guides say. */
    TimedProcess huibao(List<String> arguments, Integer... expected) throws IOException {
        List<String> command = new ArrayList<>();
        Path script = project.resolve("target/huibao/bin/huibao");
        if (Files.isExecutable(script)) {
            command.add(script.toString());
        } else {
            command.addAll(jar("-XX:TieredStopAtLevel=1"));
        }
        command.addAll(arguments);
        return TimedProcess.of(work, command, expected);
    }

    /** The plain jar with a bound on its memory. */
    TimedProcess bounded(String memory, List<String> arguments, Integer... expected) throws IOException {
        List<String> command = new ArrayList<>(jar(memory));
        command.addAll(arguments);
        return TimedProcess.of(work, command, expected);
    }

    TimedProcess java(List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(executable()));
        command.addAll(arguments);
        return TimedProcess.of(work, command, 0);
    }

    /** On a new database each time. */
    TimedProcess floor() throws IOException {
        return java(List.of(
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                floorLibraries(),
                FloorProgram.class.getName(),
                "--spring.config.location=optional:classpath:/none/",
                "--spring.main.banner-mode=off",
                "--spring.flyway.enabled=false",
                "--spring.batch.jdbc.initialize-schema=always",
                "--logging.level.root=warn",
                "--spring.datasource.url=jdbc:h2:file:" + work.resolve("floor" + System.nanoTime())));
    }

    /** What a program of Boot, Batch and H2 has on its class path, and not what else ours and its tests bring along. */
    private static String floorLibraries() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> FLOOR.matcher(entry).find())
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private List<String> jar(String option) {
        return List.of(
                executable(),
                "-XX:+UseSerialGC",
                option,
                "-jar",
                project.resolve("target/huibao.jar").toString());
    }

    private static String executable() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
