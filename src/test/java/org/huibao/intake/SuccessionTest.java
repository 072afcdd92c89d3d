package org.huibao.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.huibao.model.FiledReturn;
import org.huibao.model.FiledReturn.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuccessionTest {

    /** A file is written {@code name:sha256} or {@code name:sha256>the sha256 that it replaces}. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "a:1 b:2, ''",
        "a:1 b:1, b=a",
        "a:1 b:2>1, a=b",
        "a:1 b:2>9, ''",
        "a:1>1, ''",
        "a:1 b:2>1 c:3>2, a=b b=c",
        "a:1 b:2>1 c:3>1, a=b",
        "a:1 b更正:2, a=b更正",
        "a:1 b补报:2 c:3, a=b补报 c=b补报",
        "a:1 修订/b:2, ''",
        "a更正:1 b修订:2 c:3, ''",
        "a更正:1, ''",
        // the correction was sent back and corrected again
        "a:1 b更正:2 c:3>2, a=c b更正=c",
        "a:1 b更正:2 c更正:3>2, a=c更正 b更正=c更正",
        "a:1 b更正:2 c:3>2 d:4>2, b更正=c",
        // two copies, one called 更正
        "a:1 b:2 c更正:2, a=c更正 b=c更正",
        // a circle cannot be made with hashes, but a hash is only claimed
        "a:1>2 b:2>1, a=b b=a"
    })
    void among(String files, String expected) {
        List<FiledReturn> department =
                Stream.of(files.split(" ")).map(SuccessionTest::file).toList();

        String actual = new TreeMap<>(Succession.among(department))
                .entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue().by())
                        .reduce((a, b) -> a + " " + b)
                        .orElse("");

        assertThat(actual).isEqualTo(expected);
    }

    private static FiledReturn file(String written) {
        String[] parts = written.split("[:>]");
        return new FiledReturn(
                parts[0],
                parts[1],
                1,
                Path.of(parts[1]),
                Verdict.ACCEPTED,
                "sfj",
                "folder",
                parts.length > 2 ? parts[2] : "");
    }
}
