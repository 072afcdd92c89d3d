package org.huibao.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.huibao.learn.LearnSample.Planted;
import org.huibao.learn.match.NumberMeaning;
import org.huibao.learn.match.NumberSuggestion;
import org.huibao.learn.match.ProofGrade;
import org.huibao.learn.match.ReportMatch;
import org.huibao.learn.prose.FigureMention;
import org.huibao.learn.prose.ReportMentions;
import org.huibao.learn.source.LearnedDepartment;
import org.huibao.learn.source.LearnedReturns;
import org.huibao.learn.word.OldReport;
import org.huibao.learn.word.ReportFile;
import org.huibao.message.Messages;
import org.huibao.office.LearnJob;
import org.huibao.office.ProgramSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Figures found, suggestions right, and the report printed again, over all samples with values as written and drawn anew. */
class LearnBenchmarkTest {

    private static final List<String> SAMPLES =
            List.of("petitions", "xunke", "townships", "enforcement", "tables", "civil", "years", "changes");

    /** Of each sample: values as written, then drawn by these. */
    private static final int DRAWN = Integer.getInteger("learn.drawn", 6);

    @TempDir
    private Path folder;

    private final LearnScore score = new LearnScore();

    @Test
    void figuresAreFoundAndWhatIsProvedIsRight() throws IOException {
        for (String name : SAMPLES) {
            for (int seed = 0; seed <= DRAWN; seed++) {
                LearnSample sample = LearnSample.of(name, seed == 0 ? null : new Random(seed));
                Path returns = sample.returns(folder.resolve(name + seed));
                score(sample, returns, name + " " + seed, List.of());
            }
        }
        System.out.println(score + String.join("\n", score.open));
        assertThat(score.wrong).as("proved and wrong").isEmpty();
        assertThat(score.foundPrecision()).isGreaterThanOrEqualTo(0.99);
        assertThat(score.foundRecall()).isGreaterThanOrEqualTo(0.97);
        assertThat(score.provedShare()).isGreaterThanOrEqualTo(0.8);
    }

    /** A department did not file: what only it holds has no source, and nothing else may be taken for it. */
    @Test
    void whatNobodyFiledIsProvedOfNobody() throws IOException {
        for (String name : SAMPLES) {
            LearnSample sample = LearnSample.of(name, new Random(11));
            for (String left : sample.sheets.stream()
                    .map(SampleSheet::department)
                    .distinct()
                    .toList()) {
                Path returns = sample.returns(Files.createDirectories(folder.resolve(name + left)), left);
                score(sample, returns, name + " without " + left, List.of(left));
            }
        }
        System.out.println(score);
        assertThat(score.provedRight()).as(score.wrong.toString()).isGreaterThanOrEqualTo(0.99);
    }

    /** The report says other numbers than the returns do. */
    @Test
    void whatTheReturnsDoNotHoldIsNotProved() throws IOException {
        for (String name : SAMPLES) {
            for (int seed = 21; seed < 24; seed++) {
                List<Planted> planted = new ArrayList<>();
                byte[] report = LearnSample.of(name, new Random(seed)).report(planted);
                LearnSample other = LearnSample.of(name, new Random(seed + 100));
                List<Planted> others = new ArrayList<>();
                other.report(others);
                Path returns = other.returns(folder.resolve(name + seed));
                List<NumberSuggestion> suggestions = suggestions(report, returns, new ArrayList<>());
                score.strangers(suggestions, planted, others, name + " " + seed);
            }
        }
        System.out.println(score + String.join("\n", score.wrong));
        assertThat(score.strangersShare()).as(score.wrong.toString()).isLessThan(0.01);
    }

    @Test
    void theOldReportIsPrintedAgainToTheLetter() throws IOException {
        for (String name : SAMPLES) {
            for (int seed = 0; seed < 3; seed++) {
                LearnSample sample = LearnSample.of(name, seed == 0 ? null : new Random(seed));
                Path home = folder.resolve("job" + name + seed);
                Path returns = sample.returns(home.resolve("returns"));
                Path report = Files.write(home.resolve("old.docx"), sample.report(new ArrayList<>()));
                ProgramSettings settings = new ProgramSettings(
                        home.resolve("input"),
                        home.resolve("output"),
                        home.resolve("jobs"),
                        "zh-CN",
                        1,
                        64,
                        30,
                        null,
                        null,
                        "");
                LearnJob.Result.Learned learned = (LearnJob.Result.Learned)
                        new LearnJob(settings, Messages.of("zh-CN")).learn(report, List.of(returns), "j", null);
                assertThat(learned.printed())
                        .as(name + seed + learned.notices())
                        .isTrue();
                assertThat(learned.differing()).as(name + seed).isEmpty();
                int figures = learned.grades().entrySet().stream()
                        .filter(each -> each.getKey() != ProofGrade.LEFT)
                        .mapToInt(Map.Entry::getValue)
                        .sum();
                assertThat(learned.placeholders() * 10)
                        .as(name + seed + learned.notices())
                        .isGreaterThanOrEqualTo(figures * 8);
            }
        }
    }

    private void score(LearnSample sample, Path returns, String about, List<String> left) throws IOException {
        List<Planted> planted = new ArrayList<>();
        byte[] report = sample.report(planted);
        List<LearnedDepartment> departments = new ArrayList<>();
        List<NumberSuggestion> suggestions = suggestions(report, returns, departments);
        Map<String, String> names =
                departments.stream().collect(Collectors.toMap(LearnedDepartment::code, LearnedDepartment::name));
        score.add(planted, suggestions, meaning -> said(meaning, names), left, about);
    }

    private static String said(NumberMeaning meaning, Map<String, String> names) {
        return SaidMeaning.of(meaning, names);
    }

    private static List<NumberSuggestion> suggestions(byte[] report, Path returns, List<LearnedDepartment> departments)
            throws IOException {
        OldReport old = ((OldReport.Opened.Good) ReportFile.read(report)).report();
        List<FigureMention> mentions = ReportMentions.of(old);
        LearnedReturns learned = LearnedReturns.read(LearnedReturns.files(List.of(returns)), 0);
        departments.addAll(learned.departments());
        return new ReportMatch(learned).of(mentions);
    }
}
