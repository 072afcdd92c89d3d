package org.huibao.proof.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.huibao.model.Sha256;
import org.huibao.proof.SetDifference;
import org.huibao.proof.log.SetFindings;
import org.huibao.proof.log.SetFolder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which source stands for which, as the findings say it, against what names and bytes say. */
class SourceSuccessionsTest {

    @TempDir
    private Path folder;

    /** A file is written {@code name:content}; what the findings say {@code file=the one that is used}. */
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "年报:1 年报（更正）:2, 年报=年报（更正）, ''",
        "年报:1 台账:2 更正-台账:3, 台账=更正-台账, ''",
        "年报:1 更正:2, 年报=更正, ''",
        "年报:1 台账:2 年报更正:3 年报更正2:4, 年报=年报更正2 年报更正=年报更正2, ''",
        "甲/年报:1 乙/年报:2 甲/年报更正:3, 甲/年报=甲/年报更正, ''",
        "司法局:1 台账:2 司法局（更正）:3, 司法局=司法局（更正）, ''",
        "2020年年报:1 台账:2 年报（更正）2021.1.5:3, 2020年年报=年报（更正）2021.1.5, ''",
        "年报:1 表:1, 表=年报, ''",
        "年报:1 修订规章情况:2, '', ''",
        "年报:1 台账:2, '', ''",
        // what no name says
        "年报:1 台账:2 更正:3, 年报=更正 台账=更正, source.replaced",
        "年报:1 台账:2 年报更正:3, 年报=年报更正 台账=年报更正, source.replaced",
        "年报:1 台账:2, 年报=台账, source.replaced",
        "年报:1 年报（未更正）:2, 年报=年报（未更正）, source.replaced",
        "年报:1 不用更正:2, 年报=不用更正, source.replaced",
        "年报更正:3 年报更正2:4, 年报更正2=年报更正, source.replaced",
        "上半年:1 下半年:1, 下半年=上半年, source.replaced",
        // what a name says and nobody heard
        "年报:1 年报（更正）:2, '', source.not-replaced",
        "年报:1 台账:2 台账更正:3, '', source.not-replaced"
    })
    void standsForWhatItIsCalledAfter(String files, String told, String kind) throws IOException {
        List<String> paths = new ArrayList<>();
        List<String> entries = new ArrayList<>();
        for (String each : files.split(" ")) {
            String path = each.split(":")[0] + ".xlsx";
            Path file = folder.resolve("sources").resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, each.split(":")[1]);
            paths.add(path);
            entries.add("{\"path\":\"sources/%s\",\"sha256\":\"%s\"}".formatted(path, Sha256.hex(file)));
        }
        String findings = told.isEmpty()
                ? ""
                : List.of(told.split(" ")).stream()
                        .map(each -> "1,info,file.replaced,sfj,%s.xlsx,,,,%s.xlsx,,,\r\n"
                                .formatted((Object[]) each.split("=")))
                        .collect(Collectors.joining());
        Files.writeString(
                folder.resolve("findings.csv"),
                "id,level,code,department,file,sheet,cell,found,expected,message,explanation,accepted_by\r\n"
                        + findings);
        Files.writeString(
                folder.resolve("manifest.json"),
                "{\"job\":\"j\",\"period\":\"2020\",\"files\":[" + String.join(",", entries) + "]}");
        List<SetDifference> found = new ArrayList<>();
        new SourceSuccessions(
                        SetFolder.open(folder).orElseThrow(),
                        SetFindings.of(folder),
                        (older, newer) -> false,
                        found::add)
                .examine(paths, List.of("县司法局", "司法局"));
        if (kind.isEmpty()) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found).extracting(SetDifference::kind).contains(kind);
        }
    }
}
