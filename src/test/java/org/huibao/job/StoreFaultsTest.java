package org.huibao.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import javax.sql.DataSource;
import org.huibao.model.FiledReturn;
import org.huibao.office.ProgramSettings;
import org.huibao.store.ReportRun;
import org.huibao.store.RunRecords;
import org.huibao.store.WorkList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What goes wrong around a run, and must not go wrong with it. */
class StoreFaultsTest {

    @TempDir
    private Path folder;

    private SmallCounty county() throws Exception {
        SmallCounty county = new SmallCounty(folder);
        county.files("县司法局.xlsx", "71", "70");
        county.files("县信访局.xlsx", "5", "5");
        return county;
    }

    /** The database may serve runs on other machines. */
    @Test
    void aSignalStopsThisRunAndNoOther() throws Exception {
        try (Program program = new Program(county())) {
            JobRepository repository = program.bean(JobRepository.class);
            JobExecution own = running(repository, "own-1");
            JobExecution other = running(repository, "other-1");

            program.bean(BatchRun.class).stop("own-1");

            assertThat(repository.getJobExecution(own.getId()).getStatus()).isNotEqualTo(BatchStatus.STARTED);
            assertThat(repository.getJobExecution(other.getId()).getStatus()).isEqualTo(BatchStatus.STARTED);
        }
    }

    private static JobExecution running(JobRepository repository, String run) {
        JobParameters parameters = new JobParametersBuilder()
                .addString(ReportJobConfiguration.RUN, run)
                .toJobParameters();
        JobExecution execution = repository.createJobExecution(
                repository.createJobInstance("report", parameters), parameters, new ExecutionContext());
        execution.setStatus(BatchStatus.STARTED);
        execution.setStartTime(LocalDateTime.now());
        repository.update(execution);
        return execution;
    }

    /** Another job may be about to use what no run uses at the moment. */
    @Test
    void onlyReadingsOfForgottenRunsAreSwept() throws Exception {
        SmallCounty county = county();
        try (Program program = new Program(county)) {
            JdbcClient jdbc = program.bean(JdbcClient.class);
            jdbc.sql("insert into reading (id, content) values ('of another job', ?)")
                    .param(new byte[1])
                    .update();
            for (String closed : List.of("70", "69", "68", "67")) {
                county.files("县司法局.xlsx", "71", closed);
                assertThat(program.run().exitCode()).isZero();
            }

            List<String> left =
                    jdbc.sql("select id from reading").query(String.class).list();
            // Two runs' readings of one return, and the one of the other.
            assertThat(left).hasSize(4).contains("of another job");
        }
    }

    @Test
    void whatCannotBeClearedAwayDoesNotMakeARunFailThatHasPublished() throws Exception {
        SmallCounty county = county();
        try (Program program = new Program(county)) {
            for (String closed : List.of("70", "69")) {
                county.files("县司法局.xlsx", "71", closed);
                assertThat(program.run().exitCode()).isZero();
            }
            program.bean(JdbcClient.class).sql("drop table counted_cells").update();
            county.files("县司法局.xlsx", "71", "68");

            RunResult.Written written = (RunResult.Written) program.run();

            assertThat(written.exitCode()).isZero();
            assertThat(written.notices()).singleElement().asString().contains("下次运行时再清理");
        }
    }

    @Test
    void aRunThatFailsAfterTheMoveSaysThatItsSetIsInPlace() throws Exception {
        SmallCounty county = county();
        try (Program program = new Program(county)) {
            JdbcClient jdbc = program.bean(JdbcClient.class);
            jdbc.sql("alter table huibao_run add constraint no_end check (exit_code is null)")
                    .update();

            RunResult failed = program.run();

            assertThat(failed)
                    .isInstanceOfSatisfying(
                            RunResult.Failed.class,
                            its -> assertThat(its.moved()).isTrue());
            assertThat(county.output().resolve("published/report.docx")).exists();
            jdbc.sql("alter table huibao_run drop constraint no_end").update();
            assertThat(program.run().exitCode()).isZero();
            assertThat(county.output().resolve("earlier")).doesNotExist();
        }
    }

    @Test
    void whatAPartitionFailedWithIsTold() throws Exception {
        SmallCounty county = county();
        try (Program program = new Program(county)) {
            program.bean(JdbcClient.class).sql("drop table reading").update();

            RunResult failed = program.run();

            assertThat(failed)
                    .isInstanceOfSatisfying(
                            RunResult.Failed.class,
                            its -> assertThat(its.cause()).rootCause().hasMessageContaining("READING"));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 32})
    void everyReaderGetsItsConnections(int readers) throws Exception {
        try (Program program = new Program(county(), "--huibao.threads=" + readers)) {
            HikariDataSource pool = (HikariDataSource) program.bean(DataSource.class);

            assertThat(pool.getMaximumPoolSize()).isEqualTo(2 * readers + 4);
        }
    }

    @Test
    void anAdministratorMayLimitThePool() throws Exception {
        try (Program program = new Program(county(), "--spring.datasource.hikari.maximum-pool-size=7")) {
            assertThat(((HikariDataSource) program.bean(DataSource.class)).getMaximumPoolSize())
                    .isEqualTo(7);
        }
    }

    @Test
    void copiesAreFoundWhereverTheOutputIsNow() throws Exception {
        SmallCounty county = county();
        String run;
        try (Program program = new Program(county)) {
            program.run();
            run = last(program).name();
        }
        Path moved = folder.resolve("elsewhere");
        Files.move(folder.resolve("output"), moved);

        try (Program program = new Program(
                "--huibao.jobs=" + folder.resolve("jobs"),
                "--huibao.input=" + folder.resolve("input"),
                "--huibao.output=" + moved)) {
            assertThat(program.surroundings().settings().output()).isEqualTo(moved);
            assertThat(program.bean(WorkList.class).all(run))
                    .hasSize(2)
                    .extracting(FiledReturn::staged)
                    .allSatisfy(copy -> assertThat(copy).exists().startsWith(moved));
        }
    }

    private static ReportRun last(Program program) {
        return program.bean(RunRecords.class)
                .last(SmallCounty.JOB, SmallCounty.PERIOD)
                .orElseThrow();
    }

    /** A database that goes away leaves UNKNOWN, a person who tries to help ABANDONED. */
    @ParameterizedTest
    @EnumSource(BatchStatus.class)
    void whateverBatchHasLeftTheNextRunComesToItsEnd(BatchStatus left) throws Exception {
        SmallCounty county = county();
        for (String of : List.of("read", "write", "publish", "")) {
            try (Program program = new Program(county)) {
                program.run();
                JdbcClient jdbc = program.bean(JdbcClient.class);
                jdbc.sql("update huibao_run set exit_code = null").update();
                jdbc.sql("update BATCH_JOB_EXECUTION set STATUS = ?, EXIT_CODE = ?")
                        .params(left.name(), left.name())
                        .update();
                jdbc.sql("update BATCH_STEP_EXECUTION set STATUS = ?, EXIT_CODE = ? where STEP_NAME like ?")
                        .params(left.name(), left.name(), of + "%")
                        .update();
            }
            Files.move(county.output().resolve("published"), folder.resolve("before-" + of));
            Files.delete(folder.resolve("output/.huibao/status/small/2020.json"));

            try (Program program = new Program(county)) {
                RunResult result = program.run();
                assertThat(result).as(left + " " + of + " " + result).isInstanceOf(RunResult.Written.class);
                assertThat(result.exitCode()).isZero();
            }

            assertThat(Trees.hashes(county.output().resolve("published")))
                    .isEqualTo(Trees.hashes(folder.resolve("before-" + of)));
            assertThat(county.output().resolve("earlier")).doesNotExist();
        }
    }

    @Test
    void aDamagedRecordOfWhoFiledIsKeptAndTold() throws Exception {
        SmallCounty county = county();
        Path record = folder.resolve("output/.huibao/status/small/2020.json");
        try (Program program = new Program(county)) {
            program.run();
            Files.writeString(record, "{\"state\":");

            RunResult.Written written = (RunResult.Written) program.run();

            assertThat(written.exitCode()).isZero();
            assertThat(written.notices()).singleElement().asString().contains("2020.damaged.json");
        }
        assertThat(record.resolveSibling("2020.damaged.json")).hasContent("{\"state\":");
        assertThat(record).isRegularFile();
    }

    /** Batch's next version may bring another script: then a migration of our own has to follow it, and the copy stays what it is. */
    @ParameterizedTest
    @ValueSource(strings = {"h2", "mysql"})
    void theCopiedScriptMakesTheTablesThatBatchExpects(String vendor) throws Exception {
        String name = "schema-" + vendor + ".sql";

        assertThat(text("db/batch/" + name)).endsWith(text("org/springframework/batch/core/" + name));
    }

    private static String text(String resource) throws Exception {
        try (InputStream in = ProgramSettings.class.getClassLoader().getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
