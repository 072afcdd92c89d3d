package org.huibao.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.huibao.model.FiledReturn;
import org.huibao.model.FiledReturn.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SetAsideNameTest {

    @ParameterizedTest
    @CsvSource({
        "司法局/填报（作废）.xlsx, true",
        "司法局/作废/填报.xlsx, true",
        "司法局/旧版/填报.xlsx, true",
        "司法局/填报(旧).xlsx, true",
        "司法局/填报_废.xls, true",
        "司法局/填报（更正前）.xlsx, true",
        "司法局/填报.xlsx, false",
        "司法局/不用更正.xlsx, false",
        "司法局/规范性文件废止情况.xlsx, false",
        "废弃物管理局/填报.xlsx, false",
        "旧城改造办/填报.xlsx, false",
        "司法局/填报（更正）.xlsx, false",
        "司法局/填报（作废）.xlsx 司法局/填报.xlsx, false",
        "司法局/填报（作废）.xlsx 司法局/旧版/台账.xlsx, true"
    })
    void saysThatWhatLiesThereHoldsNoMore(String paths, boolean all) {
        List<FiledReturn> returns = Stream.of(paths.split(" "))
                .map(path -> new FiledReturn(path, path, 1, Path.of("staged"), Verdict.ACCEPTED, "sfj", "folder", ""))
                .toList();
        assertThat(SetAsideName.among(returns, Set.of())).hasSize(all ? returns.size() : 0);
    }
}
