package org.huibao.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huibao.audit.PublishedFigures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The real jar, started as cron and people start it. */
class JarIT {

    /** As the guide tells people to start it. */
    private static final String QUICK = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

    @Test
    void underCronTheSameBytesAreWritten(@TempDir Path people, @TempDir Path cron) throws Exception {
        Started byHand = jar(filed(people), Map.of("LC_ALL", "C.UTF-8"), "run");
        Started byCron = jar(filed(cron), Map.of("LC_ALL", "C"), "run");

        assertThat(byHand.exitCode()).as(byHand.said()).isZero();
        assertThat(byCron.exitCode()).as(byCron.said()).isZero();
        assertThat(published(cron)).containsKey("sources/县司法局.xlsx").isEqualTo(published(people));
        assertThat(byCron.said()).contains("已发布");
    }

    @Test
    void withAnEmptyEnvironmentItRunsToo(@TempDir Path folder) throws Exception {
        Started started = jar(filed(folder), Map.of(), "run");

        assertThat(started.exitCode()).as(started.said()).isZero();
        assertThat(published(folder)).containsKey("sources/县信访局.xlsx");
    }

    @Test
    void aKilledRunIsTakenUpAgainByTheNextOne(@TempDir Path killed, @TempDir Path whole) throws Exception {
        RealReturns.layOut(killed);
        RealReturns.layOut(whole);
        // Wherever the blows fall, the next command goes on; the later ones fall into the middle of reading.
        for (long millis = 1500; millis <= 6000; millis += 1500) {
            Process process =
                    start(RealReturns.settings(killed), Map.of("LC_ALL", "C.UTF-8"), "run", "--period", "2015");
            if (process.waitFor(millis, TimeUnit.MILLISECONDS)) {
                break;
            }
            process.destroyForcibly().waitFor();
        }

        Started last = jar(RealReturns.settings(killed), Map.of("LC_ALL", "C.UTF-8"), "run", "--period", "2015");
        Started once = jar(RealReturns.settings(whole), Map.of("LC_ALL", "C.UTF-8"), "run", "--period", "2015");

        assertThat(last.exitCode()).as(last.said()).isZero();
        assertThat(once.exitCode()).as(once.said()).isZero();
        assertThat(Trees.hashes(killed.resolve("output/cor4/2015/published")))
                .isEqualTo(Trees.hashes(whole.resolve("output/cor4/2015/published")));
    }

    @Test
    void whileAnotherRunIsUnderWayItSaysSo(@TempDir Path folder) throws Exception {
        SmallCounty county = filed(folder);
        Path lock = Files.createDirectories(folder.resolve("output/.huibao")).resolve("run.lock");
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = channel.lock()) {
            assertThat(held.isValid()).isTrue();

            Started started = jar(county, Map.of("LC_ALL", "C.UTF-8"), "run");

            assertThat(started.exitCode()).isEqualTo(75);
            assertThat(started.said()).contains("另一次汇总正在进行").doesNotContain("Exception");
        }
    }

    /** Also under cron, where the process that is known is not the one that works. */
    @ParameterizedTest
    @ValueSource(strings = {"C", "C.UTF-8"})
    void aSignalIsToldInALineAndTheNextRunGoesOn(String locale, @TempDir Path folder) throws Exception {
        RealReturns.layOut(folder);
        Map<String, String> environment = Map.of("LC_ALL", locale, "JAVA_TOOL_OPTIONS", QUICK);
        Process process = start(RealReturns.settings(folder), environment, "run", "--period", "2015");
        Path underWay = folder.resolve("output/.huibao/status/cor4/2015.under-way.tsv");
        while (process.isAlive() && !Files.exists(underWay)) {
            Thread.sleep(20);
        }

        // That of the process itself closes what it has said.
        process.toHandle().destroy();

        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isEqualTo(143);
        assertThat(said.lines().filter(line -> !line.startsWith("Picked up")))
                .singleElement()
                .asString()
                .contains("收到停止信号");
        assertThat(underWay).doesNotExist();
        Started next = jar(RealReturns.settings(folder), environment, "run", "--quiet", "--period", "2015");
        assertThat(next.exitCode()).as(next.said()).isZero();
        Started status = jar(RealReturns.settings(folder), environment, "status", "--period", "2015");
        assertThat(status.said()).contains("已发布（退出码 0），用时", "收到停止信号而停止（退出码 143）");
    }

    /** Reading a pipe that nobody writes into would never end. */
    @Test
    @Timeout(60)
    void whatIsNoFileIsNotChecked(@TempDir Path folder) throws Exception {
        Path pipe = folder.resolve("县司法局.xlsx");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        SmallCounty county = new SmallCounty(folder);

        Started onPipe = jar(county, Map.of("LC_ALL", "C.UTF-8"), "check", pipe.toString());
        Started onNothing = jar(county, Map.of("LC_ALL", "C.UTF-8"), "check", pipe + "x");

        assertThat(onPipe.exitCode()).isEqualTo(2);
        assertThat(onPipe.said()).contains("既不是文件也不是文件夹", pipe.toString());
        assertThat(onNothing.exitCode()).isEqualTo(2);
        assertThat(onNothing.said()).contains("没有这个文件");
    }

    @Test
    void wrongUsageIsToldWithoutAStackTrace(@TempDir Path folder) throws Exception {
        SmallCounty county = filed(folder);

        Started unknownOption = jar(county, Map.of("LC_ALL", "C.UTF-8"), "run", "--perod", "2020");
        Started unknownJob = jar(county, Map.of("LC_ALL", "C.UTF-8"), "run", "--job", "smal");

        assertThat(unknownOption.exitCode()).isEqualTo(2);
        assertThat(unknownOption.said()).contains("--perod").doesNotContain("\tat ");
        assertThat(unknownJob.exitCode()).isEqualTo(2);
        assertThat(unknownJob.said()).contains("small").doesNotContain("\tat ");
    }

    @Test
    void aLedgerOfAHundredThousandRowsNeedsLittleMemory(@TempDir Path folder) throws Exception {
        SmallCounty county = ledgers(folder);
        Path ledger = county.input().resolve("县司法局.xlsx");
        LargeLedger.write(ledger, 100_000);
        LargeLedger.write(county.input().resolve("县信访局.xlsx"), 1);
        Map<String, String> little = Map.of("LC_ALL", "C.UTF-8", "JAVA_TOOL_OPTIONS", "-Xmx128m " + QUICK);

        Started run = jar(county, little, "run");

        assertThat(run.exitCode()).as(run.said()).isZero();
        Path published = county.output().resolve("published");
        Map<String, BigDecimal> expected = LargeLedger.byAnotherReader(ledger);
        LargeLedger.byAnotherReader(county.input().resolve("县信访局.xlsx"))
                .forEach((code, amount) -> expected.merge(code, amount, BigDecimal::add));
        Map<String, BigDecimal> figures =
                PublishedFigures.read(published, "2020", "2021").byCode();
        expected.forEach(
                (code, amount) -> assertThat(figures.get(code)).as(code).isEqualByComparingTo(amount));
        try (Stream<String> lines = Files.lines(published.resolve("audit.csv"))) {
            assertThat(lines.filter(line -> line.startsWith("cases,"))).hasSize(100_001);
        }
        assertThat(Files.readString(published.resolve("review.html"))).contains("\"B2:B100001\"");
        Started verified = jar(county, little, "verify", published.toString());
        assertThat(verified.exitCode()).as(verified.said()).isZero();
    }

    @Test
    void aRunKilledWithinALedgerReadsItAnew(@TempDir Path folder) throws Exception {
        SmallCounty county = ledgers(folder);
        Path ledger = county.input().resolve("县司法局.xlsx");
        LargeLedger.write(ledger, 20_000);
        LargeLedger.write(county.input().resolve("县信访局.xlsx"), 1);
        Map<String, String> quick = Map.of("LC_ALL", "C.UTF-8", "JAVA_TOOL_OPTIONS", QUICK);
        Process killed = start(county.settings(), quick, "run");
        if (!killed.waitFor(4, TimeUnit.SECONDS)) {
            killed.destroyForcibly().waitFor();
        }

        Started run = jar(county, quick, "run");

        assertThat(run.exitCode()).as(run.said()).isZero();
        Map<String, BigDecimal> figures = PublishedFigures.read(county.output().resolve("published"), "2020", "2021")
                .byCode();
        assertThat(figures.get("cases")).isEqualByComparingTo("20001");
        assertThat(figures.get("fines"))
                .isEqualByComparingTo(LargeLedger.byAnotherReader(ledger)
                        .get("fines")
                        .add(LargeLedger.byAnotherReader(county.input().resolve("县信访局.xlsx"))
                                .get("fines")));
        try (Stream<String> lines = Files.lines(county.output().resolve("published/audit.csv"))) {
            assertThat(lines.filter(line -> line.startsWith("cases,"))).hasSize(20_001);
        }
    }

    private static SmallCounty ledgers(Path folder) throws IOException {
        SmallCounty county = new SmallCounty(folder);
        Files.writeString(county.job().resolve("indicators.yaml"), LargeLedger.INDICATORS);
        Files.write(
                county.job().resolve("report.docx"),
                SmallCounty.docx("{{title}}：{{cases}}宗，{{fines}}元，{{parties}}家，警告占{{warning_rate}}%。"));
        return county;
    }

    private record Started(int exitCode, String said) {}

    private static SmallCounty filed(Path folder) throws IOException {
        SmallCounty county = new SmallCounty(folder);
        // Byte for byte the same in every county of a test: workbooks written twice differ in their times.
        for (String name : List.of("县司法局.xlsx", "县信访局.xlsx")) {
            Files.write(county.input().resolve(name), Returns.of(name));
        }
        return county;
    }

    private static Map<String, String> published(Path folder) throws IOException {
        return Trees.hashes(folder.resolve("output").resolve(SmallCounty.JOB).resolve(SmallCounty.PERIOD))
                .entrySet()
                .stream()
                .filter(entry -> entry.getKey().startsWith("published/"))
                .collect(Collectors.toMap(
                        entry -> entry.getKey().substring("published/".length()), Map.Entry::getValue));
    }

    private static Started jar(SmallCounty county, Map<String, String> environment, String... arguments)
            throws Exception {
        return jar(county.settings(), environment, arguments);
    }

    private static Started jar(String[] settings, Map<String, String> environment, String... arguments)
            throws Exception {
        Process process = start(settings, environment, arguments);
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Started(process.waitFor(), said);
    }

    private static Process start(String[] settings, Map<String, String> environment, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", "target/huibao.jar"));
        command.addAll(Arrays.asList(arguments));
        command.addAll(Arrays.asList(settings));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder.start();
    }
}
