package org.huibao.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is remembered of runs, and the figures that monitoring reads. */
class RunBooksTest {

    private static final Instant NIGHT = Instant.parse("2021-01-10T20:30:00Z");

    @TempDir
    private Path folder;

    private ProgramSettings settings;
    private RunBooks books;

    @BeforeEach
    void usedBefore() throws IOException {
        settings = new ProgramSettings(
                folder.resolve("input"),
                folder.resolve("output"),
                folder.resolve("jobs"),
                "en",
                1,
                64,
                30,
                null,
                null,
                "9.9");
        Files.createDirectories(settings.work());
        Files.createDirectories(folder.resolve("jobs/law"));
        books = new RunBooks(settings);
    }

    @Test
    void theLatestComesFirstAndOldOnesAreForgotten() {
        IntStream.range(0, 70).forEach(i -> books.ends("law", "2020", run(i, i == 3 ? 0 : 4), told()));

        RunBook book = books.of("law", "2020");

        assertThat(book.runs()).hasSize(60);
        assertThat(book.runs().get(0)).isEqualTo(run(69, 4));
        assertThat(book.success()).isEqualTo(run(3, 0).ended());
    }

    @Test
    void whoeverWasKilledIsRememberedByTheNext() {
        books.begins("law", "2020", RunUnderWay.begun(NIGHT).named("abc-1"));
        assertThat(books.underWay("law", "2020")).isPresent();

        books.begins("law", "2020", RunUnderWay.begun(NIGHT.plusSeconds(3600)));

        assertThat(books.of("law", "2020").runs()).singleElement().satisfies(killed -> {
            assertThat(killed.run()).isEqualTo("abc-1");
            assertThat(killed.ended()).isNull();
            assertThat(killed.exitCode()).isNull();
        });
        books.leaves("law", "2020");
        assertThat(books.underWay("law", "2020")).isEmpty();
    }

    @Test
    void aDeadProcessIsNotUnderWay() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-version")
                .redirectErrorStream(true)
                .start();
        process.getInputStream().readAllBytes();
        process.waitFor();
        RunUnderWay own = RunUnderWay.begun(NIGHT);
        books.begins(
                "law",
                "2020",
                new RunUnderWay(
                        process.pid(), own.host(), "nobody", null, own.since(), "", "read", 1, 2, own.at(), own.at()));

        assertThat(books.anyUnderWay()).isEmpty();
    }

    @Test
    void aMistypedOutputStaysAsItIs() {
        ProgramSettings elsewhere = new ProgramSettings(
                folder.resolve("input"),
                folder.resolve("ouptut"),
                folder.resolve("jobs"),
                "en",
                1,
                64,
                30,
                null,
                null,
                "9.9");

        RunBook book = new RunBooks(elsewhere).ends("law", "2020", run(0, 2), null);
        MetricsFile.write(elsewhere, new RunBooks(elsewhere), "law", "2020", book);

        assertThat(folder.resolve("ouptut")).doesNotExist();
    }

    @Test
    void whatWasToldIsReadBackAsItWas() {
        ToldDraft told =
                new ToldDraft(NIGHT.toString(), 3, List.of("a1", "b2"), List.of("有人改过 findings.csv", "第二条\t分开"));

        RunBook written = books.ends("law", "2020", run(1, 3), told);

        assertThat(books.of("law", "2020").told())
                .isEqualTo(new ToldDraft(
                        NIGHT.toString(), 3, List.of("a1", "b2"), List.of("有人改过 findings.csv", "第二条 分开")));
        assertThat(books.of("law", "2020").runs()).isEqualTo(written.runs());
    }

    @Test
    void aDamagedFileIsAnEmptyBook() throws IOException {
        Path file = settings.work().resolve("status/law/2020.runs.tsv");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "run\t2020");

        assertThat(books.of("law", "2020").runs()).isEmpty();
    }

    @Test
    void figuresOfAllPeriodsStandInOneFile() throws IOException {
        books.ends("law", "2019", run(1, 0), told());
        PastRun failed = new PastRun(
                NIGHT.toString(),
                NIGHT.plusMillis(1500).toString(),
                1,
                false,
                "",
                Map.of("read", 250L),
                Map.of(),
                Map.of());
        books.ends("law", "2020", run(2, 3), told());
        RunBook book = books.ends("law", "2020", failed, null);
        MetricsFile.write(settings, books, "law", "2020", book);

        Path file = settings.work().resolve("huibao.prom");
        assertThat(Files.readAllLines(file))
                .contains(
                        "# TYPE huibao_run_exit_code gauge",
                        "huibao_run_exit_code{report=\"law\",period=\"2019\"} 0",
                        "huibao_run_exit_code{report=\"law\",period=\"2020\"} 1",
                        "huibao_run_duration_seconds{report=\"law\",period=\"2020\"} 1.5",
                        "huibao_run_timestamp_seconds{report=\"law\",period=\"2020\"} "
                                + NIGHT.plusMillis(1500).getEpochSecond(),
                        "huibao_run_success_timestamp_seconds{report=\"law\",period=\"2020\"} 0",
                        "huibao_run_step_duration_seconds{report=\"law\",period=\"2020\",step=\"read\"} 0.25",
                        "huibao_returns{report=\"law\",period=\"2020\",verdict=\"accepted\"} 7",
                        "huibao_findings{report=\"law\",period=\"2020\",level=\"error\"} 2",
                        "huibao_info{version=\"9.9\"} 1")
                .allMatch(line -> line.matches(
                        "# (HELP|TYPE) huibao_[a-z_]+ .+|huibao_[a-z_]+\\{([a-z]+=\"[^\"]*\",?)+} -?[0-9.E]+"));
        assertThat(Files.list(file.getParent()).filter(each -> each.toString().endsWith(".new")))
                .isEmpty();
    }

    @Test
    void aNamedFileIsWrittenWhateverBecomesOfTheOutput() throws IOException {
        Path file = folder.resolve("node exporter/汇报.prom");
        ProgramSettings named = new ProgramSettings(
                folder.resolve("input"),
                folder.resolve("none"),
                folder.resolve("jobs"),
                "en",
                1,
                64,
                30,
                null,
                file,
                "9.9");
        RunBooks none = new RunBooks(named);

        MetricsFile.write(named, none, "a\"b", "2020", none.ends("a\"b", "2020", run(0, 1), null));

        assertThat(Files.readString(file)).contains("huibao_run_exit_code{report=\"a\\\"b\",period=\"2020\"} 1");
    }

    private static ToldDraft told() {
        return new ToldDraft(NIGHT.toString(), 4, List.of(), List.of());
    }

    private static PastRun run(int night, int exitCode) {
        Instant begun = NIGHT.plusSeconds(86_400L * night);
        return new PastRun(
                begun.toString(),
                begun.plusSeconds(5).toString(),
                exitCode,
                false,
                "abc-" + night,
                Map.of("intake", 400L),
                Map.of("accepted", 7),
                Map.of("error", 2));
    }
}
