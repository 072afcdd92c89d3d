package org.huibao.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.huibao.learn.word.OldReport;
import org.huibao.learn.word.ReportFile;
import org.huibao.learn.word.ReportLine;
import org.huibao.message.Messages;
import org.huibao.office.LearnJob;
import org.huibao.office.SettingSources;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is right this year and would be wrong next year without a word. */
class LearnTrapsTest {

    @TempDir
    private Path folder;

    private LearnJob.Result.Learned learned;
    private List<String> template;

    @BeforeEach
    void learn() throws IOException {
        LearnSample sample = LearnSample.of("traps", null);
        Path report = Files.write(folder.resolve("old.docx"), sample.report(new ArrayList<>()));
        SettingSources surroundings = SettingSources.of(
                "--huibao.jobs=" + folder.resolve("jobs"),
                "--huibao.input=" + folder.resolve("input"),
                "--huibao.output=" + folder.resolve("output"));
        learned = (LearnJob.Result.Learned) new LearnJob(surroundings.settings(), Messages.of("zh-CN"))
                .learn(report, List.of(sample.returns(folder.resolve("returns"))), "j", null);
        byte[] written = Files.readAllBytes(learned.folder().resolve("report.docx"));
        template = ((OldReport.Opened.Good) ReportFile.read(written))
                .report().lines().stream().map(ReportLine::text).toList();
    }

    /** 217万元 of this year may be 217.37万元 next year. */
    @Test
    void moneyKeepsTheDecimalsThatItHappensNotToHave() {
        assertThat(template).contains("罚没收入{{fmsr|0.##}}万元，法治经费{{fzjf|0.##}}万元。");
    }

    @Test
    void moreAndFewerTurnWithTheSign() {
        assertThat(template).anyMatch(line -> line.matches("刑事立案\\{\\{xslas}}起，比上年\\{\\{\\w+\\|少0起}}，有所下降。"));
    }

    @Test
    void wordsThatStateADirectionAreTold() {
        assertThat(learned.notices()).anyMatch(notice -> notice.contains("有所下降”"));
    }

    /** 增加到 would stay where it fell. */
    @Test
    void whatSomethingRoseToStaysTyped() {
        assertThat(template).anyMatch(line -> line.endsWith("增加到2460起。"));
    }

    @Test
    void theDepartmentThatIsLaidOutOtherwiseIsNamed() throws IOException {
        assertThat(learned.notices()).anyMatch(notice -> notice.startsWith("白水镇的表（白水镇.xlsx）里有“矛盾纠纷排查数”等 1 项"));
        assertThat(Files.readString(learned.folder().resolve("learn.html"))).contains("白水镇的表（白水镇.xlsx）里有“矛盾纠纷排查数”");
        assertThat(template).contains("矛盾纠纷排查数最多的乡镇为512件。");
    }
}
