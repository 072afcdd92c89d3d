package org.huibao.audit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.huibao.message.Messages;
import org.huibao.model.CellRef;
import org.huibao.model.Finding;
import org.huibao.model.Level;
import org.huibao.model.SampleFinding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A list of findings that people can read: long texts are cut, and what was expected is said in words. */
class LongFindingsTest {

    @TempDir
    Path folder;

    /** @param numberIn the unit of any number that is wanted; a dash where none is */
    private String list(String code, String found, String expected, String numberIn) throws Exception {
        CellRef cell = new CellRef("a.xlsx", "0".repeat(64), "表", "B2");
        List<String> fields = new ArrayList<>(List.of("place", "表!B2", "indicator", "案件数", "found", found));
        if (!numberIn.equals("-")) {
            fields.addAll(List.of("numberIn", numberIn));
        }
        Finding finding = SampleFinding.of(
                Level.ERROR, code, "xfj", "x", "2020", cell, found, expected, fields.toArray(String[]::new));
        Path file = folder.resolve("findings.csv");
        FindingsList.write(file, Jobs.ruleOfLaw(), Messages.of("zh-CN"), List.of(finding));
        String text = Files.readString(file);
        Assertions.assertThat(text).contains(finding.id());
        return text;
    }

    @Test
    void longTextsAreCutAndListsOfCellsAreNot() throws Exception {
        Assertions.assertThat(list("value.merged", "天".repeat(500), "", "-")).contains("天".repeat(200) + "…,");
        Assertions.assertThat(list("value.not-a-number", "天".repeat(200), "0 件", "件"))
                .contains("," + "天".repeat(200) + ",");
        String cells = "B2, ".repeat(100) + "B9";
        Assertions.assertThat(list("value.not-a-number", cells, "0", "")).contains("\"" + cells + "\"");
    }

    @Test
    void whatIsExpectedIsSaidInWords() throws Exception {
        Assertions.assertThat(list("value.not-a-number", "约20", "0 件", "件"))
                .contains("约20,数字（单位：件）,")
                .contains("请填数字（单位：件），");
        Assertions.assertThat(list("value.date", "43895", "0", "")).contains("43895,数字,");
        Assertions.assertThat(list("value.merged", "B2:C2", "0 件", "-")).contains("B2:C2,0 件,");
    }
}
