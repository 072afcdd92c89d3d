package org.huibao.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.LoggerContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.huibao.office.WrongSetting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.boot.logging.LoggingSystem;

/** What somebody finds in the log who asks the next morning what a run did. */
class RunLogTest {

    private static final String LINE =
            "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}\\S+ (INFO|DEBUG|WARN|ERROR) +\\[small/2020[^]]*] \\S+ .+";

    @TempDir
    private Path folder;

    private SmallCounty county;
    private Path file;

    @BeforeEach
    void describe() throws IOException {
        county = new SmallCounty(folder);
        county.files("县司法局.xlsx", "40", "39");
        county.files("县信访局.xlsx", "31", "30");
        file = folder.resolve("日志/huibao.log");
    }

    /** Logging begins once in a process, and all tests are one. */
    @BeforeEach
    @AfterEach
    void asInAProcessOfItsOwn() {
        LoggingSystem.get(RunLogTest.class.getClassLoader()).cleanUp();
        ((LoggerContext) LoggerFactory.getILoggerFactory()).reset();
    }

    @Test
    void everyStepHasItsCountsAndItsTimeUnderTheRunsName() throws IOException {
        String said = said(() -> run());

        assertThat(said).isEmpty();
        List<String> lines = lines();
        assertThat(lines).allMatch(line -> line.matches(LINE));
        assertThat(lines.get(0)).contains("[small/2020] run begins: huibao ");
        assertThat(lines)
                .filteredOn(line -> line.contains("read COMPLETED"))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line)
                            .matches(".*\\[small/2020 [0-9a-f]{12}-1] run read COMPLETED in \\d+ ms: 2 returns read.*");
                });
        assertThat(lines)
                .extracting(line -> line.replaceAll(".*] run ", "").replaceAll(" in \\d+ ms.*| after \\d+ ms", ""))
                .containsSubsequence(
                        "intake: 2 files, 0 findings",
                        "read COMPLETED",
                        "3 values",
                        "consolidate COMPLETED",
                        "0 findings, 0 of them block",
                        "reconcile COMPLETED",
                        "write COMPLETED",
                        "moved to " + county.output().resolve("published"),
                        "publish COMPLETED",
                        "ends with 0");
        assertThat(lines).noneMatch(line -> line.contains(" DEBUG "));
    }

    @Test
    void aRunWithNothingToDoSaysSo() throws IOException {
        run();
        int before = lines().size();

        run();

        assertThat(lines()).hasSize(before + 3).allMatch(line -> line.matches(LINE));
        assertThat(lines().get(before + 2)).matches(".*ends with 0 after \\d+ ms, nothing changed");
    }

    @Test
    void eachReturnIsToldWhereDebugIsAskedFor() throws IOException {
        run("--logging.level.org.huibao=debug");

        assertThat(lines())
                .allMatch(line -> line.matches(LINE))
                .anyMatch(line -> line.matches(".* DEBUG .*县司法局.xlsx read in \\d+ ms: 2 values, 0 findings"))
                .anyMatch(line -> line.endsWith("review page is written"));
    }

    @Test
    void aFaultIsOneLineWithItsTrace() throws IOException {
        Files.createFile(folder.resolve("output"));

        assertThat(run().exitCode()).isEqualTo(1);

        assertThat(lines())
                .allMatch(line -> line.matches(LINE))
                .anyMatch(line -> line.contains(" ERROR ") && line.contains(" at org.huibao."));
    }

    @Test
    void withoutAFileNothingIsSaidAndNothingIsWritten() throws IOException {
        String said = said(() -> {
            try (Program program = new Program(county)) {
                program.run();
            }
        });

        assertThat(said).isEmpty();
        assertThat(file).doesNotExist();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aFileThatCannotBeWrittenIsAWrongSetting() throws IOException {
        Path busy = Files.createFile(folder.resolve("a-file"));

        assertThatThrownBy(() -> new Program(county, "--huibao.log=" + busy.resolve("huibao.log")))
                .isInstanceOf(WrongSetting.class)
                .satisfies(wrong -> assertThat(((WrongSetting) wrong).setting()).isEqualTo("huibao.log"));
    }

    private RunResult run(String... more) {
        String[] settings = Stream.concat(Stream.of("--huibao.log=" + file), Arrays.stream(more))
                .toArray(String[]::new);
        try (Program program = new Program(county, settings)) {
            return program.run();
        }
    }

    private List<String> lines() throws IOException {
        return Files.readAllLines(file);
    }

    private static String said(Runnable what) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream both = new PrintStream(said, true, StandardCharsets.UTF_8);
        System.setOut(both);
        System.setErr(both);
        try {
            what.run();
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        return said.toString(StandardCharsets.UTF_8);
    }
}
