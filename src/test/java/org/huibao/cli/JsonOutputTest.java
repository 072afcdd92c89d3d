package org.huibao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.huibao.job.SmallCounty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What scripts read: JSON alone on standard output, its keys the same whatever came of it. */
class JsonOutputTest {

    /** Documented in jobs/OPERATIONS.md; scripts rely on them. */
    private static final List<String> RUN = List.of(
            "job",
            "period",
            "title",
            "exit_code",
            "state",
            "unchanged",
            "set",
            "returns",
            "errors",
            "warnings",
            "notes",
            "notices",
            "findings",
            "mistakes",
            "fault");

    private static final List<String> CHECK =
            List.of("job", "period", "title", "exit_code", "blocking", "files", "findings", "mistakes");

    @TempDir
    private Path folder;

    private SmallCounty county;

    @BeforeEach
    void describe() throws IOException {
        county = new SmallCounty(folder);
        county.files("县司法局.xlsx", "=1+1约", "39");
    }

    @Test
    void aDraftHasItsFindingsAlsoWhereNothingHasChanged() throws IOException {
        county.files("县信访局.xlsx", "31", "30");
        JsonNode first = run(3);
        JsonNode again = run(3);

        assertThat(first.get("state").asString()).isEqualTo("blocked");
        assertThat(first.get("unchanged").asBoolean()).isFalse();
        assertThat(first.get("returns").asInt()).isEqualTo(2);
        JsonNode finding = first.get("findings").get(0);
        assertThat(finding.propertyNames())
                .containsExactlyElementsOf(List.of(
                        "id",
                        "level",
                        "code",
                        "department",
                        "file",
                        "sheet",
                        "cell",
                        "found",
                        "expected",
                        "message",
                        "explanation",
                        "accepted_by"));
        assertThat(finding.get("code").asString()).isEqualTo("value.not-a-number");
        // No spreadsheet will run it.
        assertThat(finding.get("found").asString()).isEqualTo("=1+1约");
        assertThat(again.get("unchanged").asBoolean()).isTrue();
        assertThat(again.get("findings")).isEqualTo(first.get("findings"));
    }

    @Test
    void allEndsHaveTheSameKeys() throws IOException {
        county.files("县司法局.xlsx", "40", "39");
        assertThat(run(4).get("state").asString()).isEqualTo("returns-missing");
        county.files("县信访局.xlsx", "31", "30");
        JsonNode published = run(0);
        assertThat(published.get("state").asString()).isEqualTo("published");
        assertThat(Path.of(published.get("set").asString())).isAbsolute().isDirectory();
        Said.of(county, "close", "--job", "small", "--period", "2020", "--by", "王县长");
        assertThat(run(0).get("state").asString()).isEqualTo("signed");
        county.files("县信访局.xlsx", "32", "30");
        assertThat(run(5).get("state").asString()).isEqualTo("after-close");
        Said.of(county, "reopen", "--job", "small", "--period", "2020", "--why", "漏报");
        Files.writeString(county.job().resolve("job.yaml"), "title: 3\ntitel: x\n");
        JsonNode mistaken = run(2);
        assertThat(mistaken.get("mistakes").get(0).propertyNames())
                .containsExactlyElementsOf(List.of("file", "line", "column", "found", "message"));
    }

    @Test
    void aFaultIsJsonToo() throws IOException {
        Files.createFile(folder.resolve("output"));

        assertThat(run(1).get("fault").get("message").asString()).contains("Not a directory");
    }

    @Test
    void whereThereIsNothingToRunThereIsAnEmptyArray() {
        Said said = Said.of(county, "run", "--json", "--job", "smal");

        assertThat(said.exitCode()).isEqualTo(2);
        assertThat(said.out().strip()).isEqualTo("[ ]");
    }

    @Test
    void whoeverIsInTheWayIsWaitedFor() throws Exception {
        Path lock = Files.createDirectories(folder.resolve("output/.huibao")).resolve("run.lock");
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = channel.lock()) {
            assertThat(held.isValid()).isTrue();
            assertThat(run(75).get("state").asString()).isEqualTo("busy");
            Thread leaving = new Thread(() -> {
                try {
                    Thread.sleep(1500);
                    held.release();
                } catch (IOException | InterruptedException failure) {
                    throw new IllegalStateException(failure);
                }
            });
            leaving.start();

            Said waited = Said.of(county, "run", "--wait", "1m");

            leaving.join();
            assertThat(waited.exitCode()).as(waited.err()).isEqualTo(3);
        }
    }

    @Test
    void aTimeThatIsNoneIsAMistake() {
        Said said = Said.of(county, "run", "--wait", "10");

        assertThat(said.exitCode()).isEqualTo(2);
        assertThat(said.err()).contains("30s, 10m, 2h");
    }

    @Test
    void aCheckedReturn() throws IOException {
        Said said = Said.of(
                county, "check", "--json", county.input().resolve("县司法局.xlsx").toString());

        assertThat(said.exitCode()).isEqualTo(3);
        JsonNode checked = JsonMapper.shared().readTree(said.out()).get(0);
        assertThat(checked.propertyNames()).containsExactlyElementsOf(CHECK);
        assertThat(checked.get("blocking").asInt()).isEqualTo(1);
        assertThat(checked.get("files").get(0).get("department").asString()).isEqualTo("sfj");
        assertThat(checked.get("findings").get(0).get("blocks").asBoolean()).isTrue();
        assertThat(Said.of(county, "check", "--json", "none.xlsx").out().strip())
                .isEqualTo("[ ]");
    }

    @Test
    void statusTellsTheLastRuns() throws IOException {
        run(3);
        run(3);

        JsonNode status = JsonMapper.shared()
                .readTree(Said.of(county, "status", "--json").out())
                .get(0);
        String shown = Said.of(county, "status").out();

        assertThat(status.get("under_way").isNull()).isTrue();
        assertThat(status.get("runs")).hasSize(2);
        assertThat(status.get("runs").get(0).get("unchanged").asBoolean()).isTrue();
        assertThat(status.get("runs").get(1).get("exit_code").asInt()).isEqualTo(3);
        assertThat(shown)
                .contains("最近几次：")
                .containsPattern("  \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d  仅生成草稿，有问题待处理（退出码 3），用时 [0-9.]+ 秒")
                .contains("（退出码 3），没有变化");
    }

    private JsonNode run(int exitCode) throws IOException {
        Said said = Said.of(county, "run", "--json");
        assertThat(said.exitCode()).as(said.out() + said.err()).isEqualTo(exitCode);
        JsonNode runs = JsonMapper.shared().readTree(said.out());
        assertThat(runs).hasSize(1);
        assertThat(runs.get(0).propertyNames()).containsExactlyElementsOf(RUN);
        assertThat(runs.get(0).get("exit_code").asInt()).isEqualTo(exitCode);
        return runs.get(0);
    }
}
