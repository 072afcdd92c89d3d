package org.huibao.definition;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.FileSystemUtils;

/** Whatever an administrator writes, it is a definition or a list of mistakes, each with its file. */
class DefinitionFuzzTest {

    private static final List<String> FILES =
            List.of("job.yaml", "indicators.yaml", "checks.yaml", "accepted.yaml", "departments.csv");

    private Path folder;

    @BeforeEach
    void create() throws IOException {
        folder = Files.createTempDirectory("fuzzed");
    }

    @AfterEach
    void delete() throws IOException {
        FileSystemUtils.deleteRecursively(folder);
    }

    /** The first byte chooses the file. */
    @MethodSource
    @DictionaryEntries({
        "code: ",
        "name: ",
        "from: ",
        "formula: ",
        "RATE(",
        "CHANGE(",
        "PREV(",
        "at: ",
        "{sheet: ",
        "row: ",
        "column: ",
        "ledger: ",
        "where: ",
        "&a ",
        "*a",
        "<<: ",
        "!!int ",
        "? ",
        "combine: ",
        "decimals: ",
        "expect: ",
        "scope: ",
        "levels: ",
        "1e999999999",
        "0x1F",
        ".inf",
        "~"
    })
    @FuzzTest
    void mistakes(byte[] bytes) {
        if (bytes.length == 0) {
            return;
        }
        String file = FILES.get((bytes[0] & 0xFF) % FILES.size());
        JobOnDisk job = JobOnDisk.in(folder).with(file, Arrays.copyOfRange(bytes, 1, bytes.length));
        if (file.equals("departments.csv")) {
            job.with("job.yaml", "title: 年度报告\ncounty: 示例县\n");
        }
        try {
            if (job.load("zh-CN") instanceof LoadedJob.Invalid invalid) {
                assertThat(invalid.mistakes()).isNotEmpty().allSatisfy(mistake -> {
                    assertThat(mistake.file()).startsWith("j/");
                    assertThat(mistake.message()).isNotBlank();
                    assertThat(mistake.line()).isNotNegative();
                });
            }
        } finally {
            job.without(file);
        }
    }

    static Stream<byte[]> mistakes() throws IOException {
        Path demonstration = Path.of(System.getProperty("basedir", ""), "jobs/rule-of-law");
        Stream<String> written = Stream.of(
                "\2checks:\n  - {id: a, expect: cases >= closed, says: 不应少于, level: error, scope: department}\n",
                "\3- {id: abc, who: 张三, why: 已核实}\n",
                "\4code,name,aliases,group,required\nsfj,县司法局,司法局;局,,true\n",
                "\1indicators:\n  - {code: rate, name: 率, unit: \"%\", formula: \"RATE(cases, closed)\", decimals: 1}\n"
                        + "  - {code: cases, name: 数, unit: 件, from: all, at: {sheet: 表, row: [合计], column: {letter: J}}}\n"
                        + "  - {code: closed, name: 办结, unit: 件, from: [sfj], ledger: {sheet: 台账, sum: 金额, where: {种类: [罚款]}}}\n");
        return Stream.concat(
                written.map(seed -> seed.getBytes(StandardCharsets.UTF_8)),
                Stream.of(0, 1, 2)
                        .filter(file -> Files.exists(demonstration.resolve(FILES.get(file))))
                        .map(file -> seed(file, demonstration.resolve(FILES.get(file)))));
    }

    private static byte[] seed(int index, Path file) {
        try {
            return ((char) index + Files.readString(file)).getBytes(StandardCharsets.UTF_8);
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }
}
