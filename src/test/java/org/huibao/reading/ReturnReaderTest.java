package org.huibao.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.huibao.message.Messages;
import org.huibao.model.CellRef;
import org.huibao.model.FiledReturn;
import org.huibao.model.Finding;
import org.huibao.model.Level;
import org.huibao.model.Observation;
import org.huibao.model.ReadReturn;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReturnReaderTest {

    @Test
    void aFileThatCannotBeOpenedIsAFinding(@TempDir Path folder) throws IOException {
        Path staged = Files.write(folder.resolve("empty"), new byte[0]);

        ReadReturn read = new ReturnReader()
                .read(Readings.filed(staged), Readings.of("cases", "案件数", "件").job(), (indicator, sheet, cell) -> {});

        assertThat(read.observations()).isEmpty();
        Finding finding = read.findings().get(0);
        assertThat(finding.code()).isEqualTo("file.empty");
        assertThat(finding.level()).isEqualTo(Level.ERROR);
        assertThat(finding.place()).isEqualTo(CellRef.file("信访局/报表.xlsx", "0".repeat(64)));
        assertThat(Messages.of("zh-CN").finding(finding)).isNotBlank();
    }

    @Test
    void everyObservationCarriesItsCellAndWhatStoodThere() {
        ReadReturn read = Readings.of("cases", "案件数", "件").read(Drawn.sheet("表", "项目|本年数\n案件数|'７１ 件"));

        Observation observation = read.observations().get(0);
        assertThat(observation.cell()).isEqualTo(new CellRef("信访局/报表.xlsx", "0".repeat(64), "表", "B2"));
        assertThat(observation.raw()).isEqualTo("７１ 件");
        assertThat(observation.department()).isEqualTo("xfj");
    }

    @Test
    void aFindingSaysWhereAndWhatInBothLanguages() {
        Finding finding = Readings.of("cases", "案件数", "件")
                .read(Drawn.sheet("表", "项目|本年数\n案件数|约20"))
                .findings()
                .get(0);

        assertThat(Messages.of("zh-CN").finding(finding)).startsWith("表!B2：“案件数”填写的“约20”不能明确认定为数字。");
        assertThat(Messages.of("en").finding(finding))
                .startsWith("表!B2: “约20” given for “案件数” is not clearly a number.");
    }

    @Test
    void onlyWhatTheDepartmentOwes() {
        Readings readings = Readings.of("cases", "案件数", "件");
        ReadReturn other = new ReturnReader()
                .read(
                        new FiledReturn(
                                "司法局/报表.xlsx",
                                "0".repeat(64),
                                1,
                                Path.of("none"),
                                FiledReturn.Verdict.ACCEPTED,
                                "sfj",
                                "folder",
                                ""),
                        readings.job(),
                        Drawn.sheet("表", "项目|本年数\n案件数|71"),
                        (indicator, sheet, cell) -> {});

        assertThat(other.observations()).isEmpty();
        assertThat(other.findings()).extracting(Finding::code).containsExactly("file.nothing-found");
    }

    @Test
    void theSameLabelEverywhereIsOneFinding() {
        String row = "案件数|5|".repeat(100) + "\n";

        List<String> lines = Assertions.assertTimeout(
                Duration.ofSeconds(5),
                () -> Readings.of("cases", "案件数", "件")
                        .lines(Drawn.sheet("表", "项目|本年数\n" + row.repeat(Drawn.MOST_ROWS - 1))));

        assertThat(lines).containsExactly("error row.ambiguous 表 found “案件数” expected “1”");
    }
}
