package org.huibao.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibao.job.MainJob;
import org.huibao.learn.LearnSample.Planted;
import org.huibao.learn.word.OldReport;
import org.huibao.learn.word.ReportFile;
import org.huibao.learn.word.ReportLine;
import org.huibao.message.Messages;
import org.huibao.office.LearnJob;
import org.huibao.office.SettingSources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A job learnt from one year, run on the next year's returns: each number is the next year's, or told to be typed; no year is the old one. */
class LearntNextYearTest {

    private static final List<String> SAMPLES =
            List.of("petitions", "xunke", "townships", "enforcement", "tables", "civil", "years", "changes");

    /** Of each sample so many pairs of years. */
    private static final int DRAWN = Integer.getInteger("learn.drawn-years", 2);

    @TempDir
    private Path folder;

    private int right;
    private int told;
    private final List<String> silent = new ArrayList<>();

    @Test
    void theNextYearsReportHasTheNextYearsNumbers() throws IOException {
        SettingSources surroundings = SettingSources.of(
                "--huibao.jobs=" + folder.resolve("jobs"),
                "--huibao.input=" + folder.resolve("input"),
                "--huibao.output=" + folder.resolve("output"));
        Messages messages = Messages.of("zh-CN");
        try (MainJob program = MainJob.in(surroundings, messages)) {
            for (String name : SAMPLES) {
                for (int seed = 1; seed <= DRAWN; seed++) {
                    String job = name + seed;
                    LearnSample old = LearnSample.of(name, new Random(seed));
                    Path report = Files.write(folder.resolve(job + ".docx"), old.report(new ArrayList<>()));
                    Path returns = old.returns(folder.resolve("returns").resolve(job));
                    LearnJob.Result result =
                            new LearnJob(surroundings.settings(), messages).learn(report, List.of(returns), job, null);
                    int year = Integer.parseInt(((LearnJob.Result.Learned) result).period()) + 1;
                    LearnSample next = LearnSample.of(name, new Random(seed + 50), 1);
                    List<Planted> planted = new ArrayList<>();
                    List<String> wanted = lines(next.report(planted));
                    next.returns(folder.resolve("input").resolve(job).resolve(year + ""));
                    program.run(job, year + "");
                    compare(job, year, wanted, planted);
                }
            }
        }
        System.out.println(right + " right, " + told + " told");
        assertThat(silent).isEmpty();
        assertThat(right).isGreaterThan(9 * told);
    }

    private void compare(String job, int year, List<String> wanted, List<Planted> planted) throws IOException {
        Path output = folder.resolve("output").resolve(job).resolve(year + "");
        boolean published = Files.exists(output.resolve("published/report.docx"));
        Path set = output.resolve(published ? "published" : "draft");
        String findings = Files.readString(set.resolve("findings.csv"));
        List<String> printed = lines(Files.readAllBytes(set.resolve(published ? "report.docx" : "draft.docx")));
        assertThat(printed).as(job + findings).hasSameSizeAs(wanted);
        List<Planted> left = new ArrayList<>(planted);
        for (int i = 0; i < wanted.size(); i++) {
            List<Planted> its = new ArrayList<>();
            while (!left.isEmpty() && left.get(0).line().equals(wanted.get(i)) && isBehind(its, left.get(0))) {
                its.add(left.remove(0));
            }
            compare(job, wanted.get(i), its, printed.get(i), findings);
        }
        assertThat(left).as(job).isEmpty();
    }

    private static boolean isBehind(List<Planted> its, Planted next) {
        return its.isEmpty() || its.get(its.size() - 1).end() <= next.start();
    }

    /** The words around the numbers are the same to the letter, years among them. */
    private void compare(String job, String wanted, List<Planted> planted, String printed, String findings) {
        StringBuilder pattern = new StringBuilder();
        int at = 0;
        for (Planted each : planted) {
            pattern.append(Pattern.quote(wanted.substring(at, each.start()))).append("(.*?)");
            at = each.end();
        }
        Matcher matcher = Pattern.compile(
                        pattern.append(Pattern.quote(wanted.substring(at))).toString())
                .matcher(printed);
        if (!matcher.matches()) {
            silent.add(job + ": " + printed + " for " + wanted);
            return;
        }
        for (int i = 0; i < planted.size(); i++) {
            String number = matcher.group(i + 1);
            String expected =
                    wanted.substring(planted.get(i).start(), planted.get(i).end());
            // Where it fell in the old year, nobody can know with which word it would have risen.
            boolean same = number.equals(expected) || number.equals(expected.replaceFirst("^(?:增长|增加)", "上升"));
            right += same ? 1 : 0;
            String digits = number.replaceAll("[^0-9.]", "");
            boolean isTold = number.contains("【")
                    || Pattern.compile("template.untraced.*(?<![0-9.])" + Pattern.quote(digits) + "(?![0-9.])")
                            .matcher(findings)
                            .find();
            told += same || !isTold ? 0 : 1;
            if (!same && !isTold) {
                silent.add(job + ": " + number + " for " + planted.get(i) + " in " + wanted);
            }
        }
    }

    private static List<String> lines(byte[] report) {
        OldReport.Opened opened = ReportFile.read(report);
        return ((OldReport.Opened.Good) opened)
                .report().lines().stream()
                        .filter(line -> line.part().equals("word/document.xml"))
                        .map(ReportLine::text)
                        .toList();
    }
}
