package org.huibao.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.huibao.message.Messages;
import org.huibao.model.CellRef;
import org.huibao.model.Finding;
import org.huibao.model.Level;
import org.huibao.model.SampleFinding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindingsListTest {

    @TempDir
    private Path folder;

    @Test
    void heaviestFirstThenAsTheAdministratorListed() throws IOException {
        List<Finding> findings = new ArrayList<>(List.of(
                finding(Level.ERROR, "file.damaged", "xfj", "", "A1"),
                finding(Level.ERROR, "file.replaced", "xfj", "petition_cases", "C9"),
                finding(Level.ERROR, "file.replaced", "xfj", "petition_cases", "C10"),
                finding(Level.ERROR, "file.replaced", "xfj", "petition_cases", "AA10"),
                finding(Level.ERROR, "file.replaced", "xfj", "closure_rate", "C1"),
                finding(Level.ERROR, "file.replaced", "sfj", "", "A1"),
                finding(Level.ERROR, "file.replaced", "", "", "A1"),
                finding(Level.WARNING, "file.attachment", "xfj", "", "A1"),
                finding(Level.INFO, "file.attachment", "xfj", "", "A1")));
        List<Finding> shuffled = new ArrayList<>(findings);
        Collections.shuffle(shuffled, new Random(1));

        shuffled.sort(FindingOrder.of(Jobs.ruleOfLaw()));

        assertThat(shuffled).isEqualTo(findings);
    }

    @Test
    void oneLineForEachFindingThatIsNotSwitchedOff() throws IOException {
        Finding explained = SampleFinding.of(
                        Level.WARNING,
                        "file.replaced",
                        "xfj",
                        "petition_cases",
                        "2020",
                        new CellRef("=a.xlsx", "aa", "填报表", "C7"),
                        "-5",
                        "≥0",
                        "file",
                        "=a.xlsx",
                        "by",
                        "b.xlsx")
                .explained("@已核对,\n属实")
                .accepted("王某: 属实");
        Finding off = finding(Level.OFF, "file.replaced", "xfj", "", "A1");

        assertThat(write("zh-CN", List.of(off, explained)))
                .isEqualTo(
                        "\uFEFFid,level,code,department,file,sheet,cell,found,expected,message,explanation,accepted_by\r\n"
                                + explained.id()
                                + ",warning,file.replaced,xfj,'=a.xlsx,填报表,C7,-5,≥0,“=a.xlsx”已由“b.xlsx”替代，未予采用。,\"'@已核对,\n属实\",王某: 属实\r\n");
    }

    @Test
    void tenThousandOfOneKindDoNotStandBeforeAHeavierOne() throws IOException {
        List<Finding> findings = new ArrayList<>(IntStream.range(0, 10_000)
                .mapToObj(row -> finding(Level.INFO, "file.attachment", "xfj", "", "A" + row))
                .toList());
        findings.add(finding(Level.ERROR, "file.replaced", "sfj", "", "A1"));

        List<String> lines = write("en", findings).lines().toList();

        assertThat(lines).hasSize(10_002);
        assertThat(lines.get(1)).contains(",error,file.replaced,sfj,");
    }

    private String write(String language, List<Finding> findings) throws IOException {
        Path file = folder.resolve("findings.csv");
        FindingsList.write(file, Jobs.ruleOfLaw(), Messages.of(language), findings);
        return Files.readString(file);
    }

    private static Finding finding(Level level, String code, String department, String indicator, String cell) {
        CellRef place = new CellRef("a.xlsx", "aa", "填报表", cell);
        return SampleFinding.of(
                level, code, department, indicator, "2020", place, cell, "", "file", "a.xlsx", "by", "b.xlsx");
    }
}
