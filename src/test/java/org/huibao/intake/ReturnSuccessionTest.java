package org.huibao.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huibao.model.FiledReturn;
import org.huibao.model.FiledReturn.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReturnSuccessionTest {

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
        "a:1 a更正:2, a=a更正",
        "a:1 a补报:2 c:3, a=a补报",
        "a:1 修订/a:2, ''",
        "a更正:1 a修订:2 c:3, ?a更正 ?a修订",
        "a更正:1, ''",
        // the correction was sent back and corrected again
        "a:1 a更正:2 c:3>2, a=c a更正=c",
        "a:1 a更正:2 a修订:3>2, a=a修订 a更正=a修订",
        "a:1 a更正:2 c:3>2 d:4>2, a更正=c ?c ?d",
        // two copies, one called 更正
        "a:1 b:2 a更正:2, a=a更正 b=a更正",
        // it names one file among several
        "年报:1 台账:2 年报（更正）:3, 年报=年报（更正）",
        "年报.xlsx:1 台账.xlsx:2 年报（更正）.xls:3, 年报.xlsx=年报（更正）.xls",
        "年报:1 台账:2 更正-台账:3, 台账=更正-台账",
        "年报:1 台账:2 更正后的年报:3, 年报=更正后的年报",
        "年报:1 台账:2 【更正】年报:3, 年报=【更正】年报",
        "年报:1 台账:2 年报_更正版_20210105:3, 年报=年报_更正版_20210105",
        "年报:1 台账:2 年报更正20210105:3, 年报=年报更正20210105",
        "2020年年报:1 台账:2 年报（更正）2021.1.5:3, 2020年年报=年报（更正）2021.1.5",
        "司法局年报:1 台账:2 年报修订稿:3, 司法局年报=年报修订稿",
        "年报:1 台账:2 年报更正司法局:3, 年报=年报更正司法局",
        "司法局:1 台账:2 司法局（更正）:3, 司法局=司法局（更正）",
        "年报（定稿）:1 台账:2 年报（更正）:3, 年报（定稿）=年报（更正）",
        "甲/年报:1 乙/年报:2 甲/年报更正:3, 甲/年报=甲/年报更正",
        "甲/年报:1 台账:2 乙/年报更正:3, 甲/年报=乙/年报更正",
        "上报/年报:1 台账:2 年报更正:3, 上报/年报=年报更正",
        "法治政府建设年报:1 台账:2 年报更正:3, 法治政府建设年报=年报更正",
        "台账1:1 台账2:2 台账2（更正）:3, 台账2=台账2（更正）",
        // a correction of a correction
        "年报:1 台账:2 年报更正:3 年报更正2:4, 年报=年报更正2 年报更正=年报更正2",
        "年报:1 台账:2 年报更正:3 年报第二次更正:4, 年报=年报第二次更正 年报更正=年报第二次更正",
        "年报:1 年报更正:3 年报更正（更正）:4, 年报=年报更正（更正） 年报更正=年报更正（更正）",
        "年报:1 台账:2 年报更正:3 台账更正:4, 台账=台账更正 年报=年报更正",
        "年报更正:3 年报再次更正:4, 年报更正=年报再次更正",
        // a bare name
        "年报:1 更正:2, 年报=更正",
        "年报:1 2021年1月5日更正:2, 年报=2021年1月5日更正",
        "司法局.xlsx:1 更正.xlsx:2, 司法局.xlsx=更正.xlsx",
        "年报:1 补报:2, 年报=补报",
        // nobody can say
        "年报:1 台账:2 更正:3, ?更正",
        "司法局:1 台账:2 更正:3, ?更正",
        "年报:1 台账:2 司法局更正:3, ?司法局更正",
        "台账1:1 台账2:2 台账（更正）:3, ?台账（更正）",
        "甲/年报:1 乙/年报:2 年报更正:3, ?年报更正",
        "年报:1 台账（更正）:2, ?台账（更正）",
        "年报:1 年报更正:2 年报修订:3, ?年报更正 ?年报修订",
        "a:1 b更正:2, ?b更正",
        // filed late for the first time
        "年报:1 台账（补报）:2, ''",
        "年报:1 台账:2 清单补报:3, ''",
        // what a return is about
        "报送表:1 报送表_更正_20210110:2, 报送表=报送表_更正_20210110",
        "报送表:1 报送表_更正_2021-01-10:2, 报送表=报送表_更正_2021-01-10",
        "报送表:1 报送表_更正_2021.1.10:2, 报送表=报送表_更正_2021.1.10",
        "报送表:1 报送表_更正_0110:2, 报送表=报送表_更正_0110",
        "报送表:1 报送表_更正_1月10日:2, 报送表=报送表_更正_1月10日",
        "报送表:1 报送表（更正2021年1月10日）:2, 报送表=报送表（更正2021年1月10日）",
        "报送表_20210105:1 报送表_更正_20210110:2, 报送表_20210105=报送表_更正_20210110",
        "报送表:1 报送表_更正_20210110:2 处罚台账:3, 报送表=报送表_更正_20210110",
        "报送表:1 报送表_更正_20210110:2 报送表_更正_20210112:3, ?报送表_更正_20210110 ?报送表_更正_20210112",
        "年报:1 规章制定修订情况:2, ''",
        "年报:1 修订规章清单:2, ''",
        "年报:1 信用信息更正登记表:2, ''",
        // a circle cannot be made with hashes, but a hash is only claimed
        "a:1>2 b:2>1, a=b b=a"
    })
    void among(String files, String expected) {
        List<FiledReturn> department =
                Stream.of(files.split(" ")).map(ReturnSuccessionTest::file).toList();

        ReturnSuccession.Outcome outcome =
                ReturnSuccession.among(department, List.of("县司法局", "司法局"), (older, newer) -> false);
        String actual = Stream.concat(
                        new TreeMap<>(outcome.byPath())
                                .entrySet().stream()
                                        .map(entry -> entry.getKey() + "="
                                                + entry.getValue().by()),
                        outcome.unclear().stream()
                                .map(each -> "?" + each.correction().path()))
                .collect(Collectors.joining(" "));

        assertThat(actual).isEqualTo(expected);
    }

    /** A 补报 with other rows stands beside the file, a 更正 in any case for it. */
    @ParameterizedTest
    @CsvSource({
        "台账:1 台账补报:2, ''",
        "台账:1 台账（补报）:2, ''",
        "台账:1 台账补报1:2 台账补报2:3, ''",
        "台账:1 台账更正:2, 台账=台账更正",
        "台账:1 台账修订:2, 台账=台账修订"
    })
    void aSupplementWithOtherRows(String files, String expected) {
        List<FiledReturn> department =
                Stream.of(files.split(" ")).map(ReturnSuccessionTest::file).toList();

        ReturnSuccession.Outcome outcome = ReturnSuccession.among(department, List.of("县司法局"), (older, newer) -> true);

        assertThat(outcome.byPath().entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue().by())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(expected);
        assertThat(outcome.unclear()).isEmpty();
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
